"use client";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { useOutline } from "#components/map/outline/outline-context.ts";
import type { EditedCell } from "#components/map/outline/outline-state.ts";

const TEXT = "w-full wrap-anywhere text-base text-ink";

/** A step's title: words to read, or a text that several can type in. */
export function TitleCell({ id, title, edited }: { id: string; title: string; edited: EditedCell | null }) {
  const t = useTranslations("map");
  if (edited) return <OpenTitle id={id} how={edited.how} />;
  return <span className={`${TEXT} ${title ? "" : "text-ink-2 italic"}`}>{title || t("step.untitled")}</span>;
}

function OpenTitle({ id, how }: { id: string; how: EditedCell["how"] }) {
  const t = useTranslations("map");
  const { edits } = useOutline();
  const place = { row: id, column: "title" } as const;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { code, shiftKey, altKey, repeat } = event;
    const isEmpty = (event.target as HTMLTextAreaElement).value === "";
    const done = (action: () => void) => {
      event.preventDefault();
      action();
    };
    if (code === "Tab" && !altKey) done(() => edits[shiftKey ? "outdent" : "indent"](id));
    else if (altKey && (code === "ArrowUp" || code === "ArrowDown")) done(() => edits.move(id, code === "ArrowUp" ? -1 : 1));
    // Not by holding the key that empties it.
    else if (code === "Backspace" && isEmpty && !repeat) done(() => edits.remove(id));
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const [first = "", ...lines] = event.clipboardData.getData("text/plain").split(/[\r\n]+/).map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean);
    if (lines.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    // The browser's own insertion keeps the caret and tells the field.
    document.execCommand("insertText", false, first);
    edits.addLines(id, lines);
  };
  return (
    <div className="w-full" onPasteCapture={onPaste}>
      <OpenText how={how}>
        <LiveText
          collection="steps" id={id} field="title" multiline aria-label={t("step.title")} placeholder={t("outline.titlePlaceholder")} className={`rounded-xs bg-raised outline-none ${TEXT}`}
          onEnter={() => edits.finishTitle(id)} onEscape={() => edits.close(place, "key")} onKeyDown={onKeyDown}
          // Another window in front is no reason to stop.
          onBlur={() => {
            if (!document.hasFocus()) return;
            edits.settleTitle(id);
            edits.close(place, "away");
          }}
        />
      </OpenText>
    </div>
  );
}

/** The label of the flow by which work comes to a step. */
export function LabelCell({ row, flow, label, edited }: { row: string; flow: string; label: string; edited: EditedCell | null }) {
  const t = useTranslations("map");
  const { edits } = useOutline();
  const place = { row, column: "label" } as const;
  if (!edited) return <span className={`max-w-40 truncate rounded-sm border px-1 text-xs ${label ? "border-line-strong bg-sunken text-ink-2" : "border-dashed border-line-strong text-ink-2"}`}>{label || t("outline.noLabel")}</span>;
  return (
    <OpenText how={edited.how}>
      <LiveText
        collection="flows" id={flow} field="title" aria-label={t("flow.title")} className="w-28! rounded-xs bg-raised px-1 text-xs text-ink"
        onEnter={() => edits.close(place, "key")} onEscape={() => edits.close(place, "key")} onBlur={() => document.hasFocus() && edits.close(place, "away")}
      />
    </OpenText>
  );
}

/** Puts the keyboard into the text, in the same tick as the key that opened it, so that the key's character lands there. */
function OpenText({ how, children }: { how: EditedCell["how"]; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("textarea, input");
    field?.focus();
    if (how === "select") field?.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
  }, [how]);
  return <div ref={box} className="w-full">{children}</div>;
}
