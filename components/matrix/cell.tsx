"use client";
import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CELL_FOCUS } from "#components/matrix/cell-class.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { splitLetters, type CellLetters } from "#components/matrix/letters.ts";
import { MapMark } from "#components/matrix/map-mark.tsx";
import { PersonRing } from "#components/matrix/person-ring.tsx";
import { FoundCorner, SaidMark } from "#components/matrix/soon.ts";
import type { LetterLooks } from "#components/matrix/use-letter-looks.ts";
import type { Severity } from "#model/findings/finding.ts";
import type { Disagreement } from "#model/matrix/disagreements.ts";

type Props = {
  activity: string;
  participant: string;
  letters: CellLetters;
  looks: LetterLooks;
  /** From 1, the row heads' column included. */
  index: number;
  isActive: boolean;
  isPicking: boolean;
  isSelected: boolean;
  /** A was here until a moment ago. */
  hasLeft: boolean;
  /** What the maps have against this cell. */
  disagreement: Disagreement | undefined;
  /** How bad what is noticed of it is. */
  found: Severity | undefined;
  /** How many comments there are on it. */
  said: number | undefined;
  hasNews: boolean | undefined;
  /** Who else is here. */
  otherName: string | undefined;
  otherColour: string | undefined;
};

/** On an empty cell under the pointer or with the keyboard in it. Not an icon: nearly every cell of a large matrix is empty. */
const PLUS = "in-data-editable:group-hover/cell:before:content-['+'] in-data-editable:group-focus/cell:before:content-['+'] text-[18px] leading-none text-ink-3";

/** What one participant has in one activity. Keys and clicks are the grid's, and what it asks of the page its row asks for all: there are thousands. */
export const Cell = memo(function Cell({ activity, participant, letters, looks, index, isActive, isPicking, isSelected, hasLeft, disagreement, found, said, hasNews, otherName, otherColour }: Props) {
  const shown = splitLetters(letters);
  return (
    <div
      role="gridcell" aria-colindex={index} style={{ gridColumnStart: index }} tabIndex={isActive ? 0 : -1} aria-selected={isSelected || undefined} data-row={activity} data-column={participant} data-anchor={`cell/${activity}/${participant}`}
      className={classNames("group/cell relative row-start-1 flex items-center justify-center border-r border-line px-1 py-1.5 select-none", isSelected && "bg-accent-soft/60", CELL_FOCUS, isPicking && "outline-2 -outline-offset-2 outline-accent")}
    >
      <span data-pick className={classNames("flex min-h-7 min-w-10 flex-wrap items-center justify-center gap-0.5", letters === "" && !hasLeft && PLUS)}>
        {shown.map((letter) => <LetterChip key={letter} letter={letter} sign={looks[letter].sign} state={looks[letter].isKnown ? undefined : "outside"} />)}
        {hasLeft && <LetterChip letter="A" sign="A" state="gone" />}
      </span>
      {letters !== "" && <span className="sr-only">{shown.map((letter) => looks[letter].heard).join(", ")}</span>}
      {disagreement && <MapMark disagreement={disagreement} />}
      {found && <FoundCorner severity={found} />}
      {said !== undefined && <SaidMark activity={activity} participant={participant} count={said} isUnread={hasNews === true} />}
      {otherName !== undefined && otherColour !== undefined && <PersonRing name={otherName} colour={otherColour} />}
    </div>
  );
});
