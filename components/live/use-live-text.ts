"use client";
import { useCallback, useEffect, useMemo, useRef, type RefObject } from "react";
import type * as Y from "yjs";
import type { Command } from "#model/commands.ts";
import { getText } from "#model/document.ts";
import type { Collection } from "#model/shape.ts";
import { nounOf } from "#components/live/noun-of.ts";
import { useLive } from "#components/live/live-context.ts";
import type { Edit } from "#components/live/text-diff.ts";
import { openTextSession, type TextSession } from "#components/live/text-session.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useBeingAt } from "#components/live/use-being-at.ts";

type Element = HTMLInputElement | HTMLTextAreaElement;

/** Binds an element to a text of the plan: what its events should call. */
export function useLiveText(element: RefObject<Element | null>, collection: Collection, id: string, field: string) {
  const live = useLive();
  const apply = useApply();
  const session = useRef<TextSession | null>(null);
  const unfinished = useCallback(() => {
    const typed = element.current?.value;
    if (typed === undefined) return null;
    const isHeld = typed === getText(live.doc, collection, id, field)?.toString();
    // What an input method was still composing has not been written.
    return { text: typed, finish: () => void (isHeld || apply({ type: `${nounOf(collection)}.set`, id, values: { [field]: typed } } as Command)) };
  }, [live, apply, element, collection, id, field]);
  const { enter, leave } = useBeingAt(collection, id, field, unfinished);
  const burst = `${collection}/${id}/${field}`;

  useEffect(() => {
    const node = element.current;
    if (!node) return;
    let text: Y.Text | null = null;
    // Typing elsewhere in the text is another undo step.
    let end = 0;
    let place = 0;
    const send = (edit: Edit) => {
      if (edit.at !== end && edit.at + edit.remove !== end) place++;
      end = edit.at + edit.insert.length;
      return apply({ type: "text.edit", collection, id, field, ...edit }, { burst: `${burst}/${place}` });
    };
    // The shared text comes with the document, and is another one after some undos.
    const bind = () => {
      const found = live.ready.get() ? getText(live.doc, collection, id, field) : null;
      if (found === text) return;
      session.current?.destroy();
      text = found;
      session.current = found && openTextSession({
        element: node, text: found,
        isFocused: () => document.activeElement === node,
        edit: send,
        onShown: () => grow(node),
      });
    };
    const beforeInput = (event: Event) => {
      // Undo from the context menu, or by shaking a phone.
      const { inputType } = event as InputEvent;
      if (inputType !== "historyUndo" && inputType !== "historyRedo") return;
      event.preventDefault();
      if (live.may("plan.edit")) live.history[inputType === "historyUndo" ? "undo" : "redo"]();
    };
    bind();
    grow(node);
    const stopReady = live.ready.subscribe(bind);
    live.doc.on("afterTransaction", bind);
    node.addEventListener("beforeinput", beforeInput);
    return () => {
      stopReady();
      live.doc.off("afterTransaction", bind);
      node.removeEventListener("beforeinput", beforeInput);
      session.current?.destroy();
      session.current = null;
    };
  }, [live, apply, element, collection, id, field, burst]);

  useEffect(() => {
    // The keyboard may be here before this is: a title that opens for typing, an effect that runs anew.
    if (element.current && element.current === document.activeElement) enter();
    // The element may be taken away with the focus in it, which fires no blur.
    return leave;
  }, [element, enter, leave]);

  return useMemo(() => ({
    enter, leave,
    onInput() {
      if (session.current) return session.current.input();
      // A record from before this field had a shared text: setting the whole field makes one.
      if (element.current) apply({ type: `${nounOf(collection)}.set`, id, values: { [field]: element.current.value } } as Command, { burst });
    },
    onCompositionStart: () => session.current?.compositionStart(),
    onCompositionEnd: () => session.current?.compositionEnd(),
  }), [apply, element, enter, leave, collection, id, field, burst]);
}

/** Where CSS cannot size a textarea to its text, script does. */
function grow(node: Element): void {
  if (!(node instanceof HTMLTextAreaElement) || CSS.supports("field-sizing", "content")) return;
  node.style.height = "auto";
  node.style.height = `${node.scrollHeight}px`;
}
