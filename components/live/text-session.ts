import type * as Y from "yjs";
import { diffAtCaret, shiftCaret, shiftEdit, type Delta, type Edit } from "#components/live/text-diff.ts";

/** What a session needs of an input or a textarea. */
export type TextElement = {
  value: string;
  selectionStart: number | null;
  selectionEnd: number | null;
  scrollTop: number;
  setSelectionRange(start: number, end: number): void;
};

type Options = {
  element: TextElement;
  text: Y.Text;
  isFocused: () => boolean;
  /** Makes the edit on `text` in a local transaction; false when it was refused. */
  edit: (edit: Edit) => boolean;
  /** The element now shows this. */
  onShown?: (value: string) => void;
};

/** Holds an element and a shared text together: what is typed goes out as small edits, what others type comes in around the caret. */
export type TextSession = {
  /** The element's value has been changed by its user. */
  input(): void;
  compositionStart(): void;
  compositionEnd(): void;
  destroy(): void;
};

export function openTextSession({ element, text, isFocused, edit, onShown }: Options): TextSession {
  let shown = text.toString();
  let composing = false;
  let writing = false;
  // An input method loses its place when the value is set under it: others' changes wait here until it is done.
  let held: Delta[] = [];

  const show = (caretOf: (position: number, edge: "start" | "end") => number) => {
    shown = text.toString();
    // Without focus there is no caret to keep, and setting one would pull the focus here in Safari. Nor is a layout asked for: on a page that has just opened it is all of it.
    if (!isFocused()) element.value = shown;
    else {
      const { selectionStart, selectionEnd, scrollTop } = element;
      element.value = shown;
      if (selectionStart !== null) {
        element.setSelectionRange(caretOf(selectionStart, "start"), caretOf(selectionEnd ?? selectionStart, "end"));
        element.scrollTop = scrollTop;
      }
    }
    onShown?.(shown);
  };

  const observer = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (writing) return;
    const delta = event.delta as Delta;
    if (composing) held.push(delta);
    else if (transaction.local) show(() => endOfChange(delta));
    else if (element.selectionStart === element.selectionEnd) show((position) => shiftCaret(position, delta));
    else show((position, edge) => shiftCaret(position, delta, edge === "start" ? "after" : "before"));
  };
  text.observe(observer);
  show((position) => position);

  const send = () => {
    const typed = diffAtCaret(shown, element.value, element.selectionStart ?? element.value.length);
    if (!typed && held.length === 0) return;
    const placed = typed && held.reduce(shiftEdit, typed);
    writing = true;
    const accepted = placed === null || edit(placed);
    writing = false;
    if (accepted && held.length === 0) {
      shown = element.value;
      onShown?.(shown);
    } else {
      const caret = placed && accepted ? placed.at + placed.insert.length : null;
      const deltas = held;
      show((position) => caret ?? deltas.reduce((at, delta) => shiftCaret(at, delta), position));
    }
    held = [];
  };

  return {
    input() {
      // Once something is held, the rest of the composition waits with it: the two are put together at its end.
      if (!composing || held.length === 0) send();
    },
    compositionStart: () => void (composing = true),
    compositionEnd() {
      composing = false;
      send();
    },
    destroy: () => text.unobserve(observer),
  };
}

/** Where the last thing that `delta` changed ends: the caret's place after an undo. */
function endOfChange(delta: Delta): number {
  let at = 0;
  let end = 0;
  for (const { retain, insert } of delta) {
    at += retain ?? (typeof insert === "string" ? insert.length : 0);
    if (retain === undefined) end = at;
  }
  return end;
}
