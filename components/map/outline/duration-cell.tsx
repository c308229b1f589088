"use client";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { LiveField } from "#components/live/live-field.tsx";
import { useDuration } from "#components/live/use-duration.ts";
import { useReadDuration } from "#components/live/use-read-duration.ts";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { keepRefused, useRefused, type RefusedDraft } from "#components/ui/refused-drafts.ts";
import { fieldOf, type Minutes } from "#components/map/outline/columns.ts";
import { useOutline } from "#components/map/outline/outline-context.ts";
import type { EditedCell } from "#components/map/outline/outline-state.ts";
import { useCellEdits } from "#components/map/outline/use-cell-edits.ts";
import type { Step } from "#model/shape.ts";

type Props = { step: Step; fact: Minutes; edited: EditedCell | null };

/** A duration of a step, typed as people say it. */
export function DurationCell({ step, fact, edited }: Props) {
  const { say } = useDuration();
  const refused = useRefused(fieldOf(step, fact));
  if (edited) return <OpenDuration step={step} fact={fact} how={edited.how} />;
  if (refused) return <LeftAs draft={refused} />;
  const minutes = step[fact];
  return minutes === null ? null : <span className="w-full truncate text-right tabular-nums">{say(minutes)}</span>;
}

/** What could not be taken, as it was typed; why, while the cell has the keyboard or the pointer over it. */
function LeftAs({ draft: { typed, problem } }: { draft: RefusedDraft }) {
  return (
    <>
      <span className="flex w-full min-w-0 items-center justify-end gap-1 text-danger">
        <CircleAlert aria-hidden size={14} className="shrink-0" />
        <span className="truncate underline decoration-wavy decoration-1 underline-offset-2">{typed}</span>
      </span>
      <span role="alert" className="sr-only">{problem}</span>
      <span aria-hidden className="pointer-events-none absolute top-full right-0 z-20 hidden w-64 rounded-md bg-raised px-2.5 py-1.5 text-left text-sm text-danger shadow-pop in-[[data-column]:focus]:block in-[[data-column]:hover]:block">{problem}</span>
    </>
  );
}

function OpenDuration({ step, fact, how }: { step: Step; fact: Minutes; how: EditedCell["how"] }) {
  const t = useTranslations("map.outline");
  const { edits } = useOutline();
  const cells = useCellEdits();
  const { say } = useDuration();
  const read = useReadDuration();
  const box = useRef<HTMLDivElement>(null);
  const isGivenUp = useRef(false);
  const place = { row: step.id, column: fact } as const;
  useLayoutEffect(() => {
    const field = box.current?.querySelector("input");
    field?.focus();
    if (how === "select") field?.select();
  }, [how]);
  const commit = (typed: string) => {
    if (isGivenUp.current) return null;
    const found = read(typed);
    if ("problem" in found) return found.problem;
    cells.setMinutes(step, fact, found.minutes);
    return null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === "Escape") {
      isGivenUp.current = true;
      keepRefused(fieldOf(step, fact), null);
      event.stopPropagation();
      edits.close(place, "key");
    }
  };
  return (
    <div
      ref={box} role="presentation" className="w-full" onKeyDownCapture={onKey}
      // After the field has taken what was typed, or refused it.
      onKeyDown={({ code, nativeEvent, defaultPrevented }) => {
        if ((code === "Enter" || code === "NumpadEnter") && !nativeEvent.isComposing && !defaultPrevented) edits.close(place, "key");
      }}
      onBlur={() => document.hasFocus() && edits.close(place, "away")}
    >
      <LiveField collection="steps" id={step.id} field={fact} className="w-full">
        <DraftInput aria-label={t(`column.${fact}`)} value={step[fact] === null ? "" : say(step[fact])} onCommit={commit} maxLength={40} tells={false} className="h-7 w-full text-right" />
      </LiveField>
    </div>
  );
}
