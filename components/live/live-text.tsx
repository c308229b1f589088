"use client";
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type Ref } from "react";
import type { Field } from "#model/fields.ts";
import { COLLECTIONS, type Collection } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { PersonTag, ringOf } from "#components/live/person-tag.tsx";
import { LIVE_TEXT } from "#components/live/use-undo-keys.ts";
import { useLiveText } from "#components/live/use-live-text.ts";
import { useMay } from "#components/live/use-may.ts";
import { useWhoIsAt } from "#components/live/use-who-is-at.ts";

type Props = {
  collection: Collection;
  id: string;
  /** A text field of the collection. */
  field: string;
  multiline?: boolean;
  placeholder?: string;
  "aria-label": string;
  className?: string;
  autoFocus?: boolean;
  tabIndex?: number;
  /** The id of a `<datalist>` with texts to suggest; not in a multiline text. */
  list?: string;
  /** Enter; in a multiline text Shift+Enter still breaks the line, and without this Enter does too. What is pasted then comes in as one line. */
  onEnter?: () => void;
  onEscape?: () => void;
  onBlur?: () => void;
  /** Other keys, before the text takes them. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
};

const LOOK = "block w-full min-w-0 rounded-[4px] bg-transparent outline-offset-1 placeholder:text-ink-3 focus-visible:outline-2 focus-visible:outline-accent read-only:cursor-default";

/** A text of the plan that several people can type in at once. Plain text until one may edit. */
export function LiveText({ collection, id, field, multiline = false, className = "", onEnter, onEscape, onBlur, onKeyDown, ...rest }: Props) {
  const live = useLive();
  const mayEdit = useMay()("plan.edit");
  const focus = `${collection}/${id}/${field}`;
  const other = useWhoIsAt(focus);
  const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const text = useLiveText(element, collection, id, field);
  // Uncontrolled: React must not set a value under a caret or an input method. This is what the server renders.
  const [first] = useState(() => readText(live.plan.get(), collection, id, field));

  const props = {
    ...rest,
    [LIVE_TEXT]: focus,
    defaultValue: first,
    readOnly: !mayEdit,
    maxLength: maxOf(collection, field),
    className: `${LOOK} ${className}`,
    style: ringOf(other),
    onInput: text.onInput,
    onCompositionStart: text.onCompositionStart,
    onCompositionEnd: text.onCompositionEnd,
    onFocus: text.enter,
    onBlur: () => {
      text.leave();
      onBlur?.();
    },
    ...(multiline && onEnter && { onPaste: pasteAsLine }),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      onKeyDown?.(event);
      if (event.defaultPrevented || event.nativeEvent.isComposing) return;
      if (event.key === "Enter" && onEnter && !(multiline && event.shiftKey)) {
        event.preventDefault();
        onEnter();
      } else if (event.key === "Escape" && onEscape) {
        event.preventDefault();
        event.stopPropagation();
        onEscape();
      }
    },
  };
  return (
    <span className="relative block min-w-0">
      {multiline
        ? <textarea {...props} ref={element as Ref<HTMLTextAreaElement>} rows={1} className={`${props.className} field-sizing-content resize-none`} />
        : <input {...props} ref={element as Ref<HTMLInputElement>} type="text" autoComplete="off" />}
      {other && <PersonTag person={other} />}
    </span>
  );
}

/** Cells and paragraphs pasted into a title are its words, not its lines. The browser's own insertion keeps the caret and tells the field. */
function pasteAsLine(event: ClipboardEvent<HTMLElement>): void {
  const text = event.clipboardData.getData("text/plain");
  if (!/[\r\n\t]/.test(text)) return;
  event.preventDefault();
  document.execCommand("insertText", false, text.trim().replace(/\s*[\r\n\t]+\s*/g, " "));
}

function maxOf(collection: Collection, name: string): number | undefined {
  const field = (COLLECTIONS[collection] as Readonly<Record<string, Field>>)[name];
  return field?.kind === "text" ? field.max : undefined;
}

function readText(plan: { readonly [C in Collection]: readonly { readonly id: string }[] }, collection: Collection, id: string, field: string): string {
  const record = plan[collection].find((found) => found.id === id) as Readonly<Record<string, unknown>> | undefined;
  const value = record?.[field];
  return typeof value === "string" ? value : "";
}
