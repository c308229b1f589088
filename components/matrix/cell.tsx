"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { useWhoIsAt } from "#components/live/use-who-is-at.ts";
import { classNames } from "#components/ui/class-names.ts";
import { CELL_FOCUS } from "#components/matrix/cell-class.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { lettersOf, splitLetters, type CellLetters } from "#components/matrix/letters.ts";
import { MapMark } from "#components/matrix/map-mark.tsx";
import { PersonRing } from "#components/matrix/person-ring.tsx";
import type { Disagreement } from "#model/matrix/disagreements.ts";
import type { Plan } from "#model/shape.ts";

type Props = {
  activity: string;
  participant: string;
  letters: CellLetters;
  scheme: Plan["scheme"];
  /** From 1, the row heads' column included. */
  index: number;
  isActive: boolean;
  isPicking: boolean;
  isSelected: boolean;
  /** A was here until a moment ago. */
  hasLeft: boolean;
  /** What the maps have against this cell. */
  disagreement: Disagreement | undefined;
};

/** What one participant has in one activity. Keys and clicks are the grid's. */
export const Cell = memo(function Cell({ activity, participant, letters, scheme, index, isActive, isPicking, isSelected, hasLeft, disagreement }: Props) {
  const t = useTranslations("matrix");
  const other = useWhoIsAt(`cell/${activity}/${participant}`);
  const known = lettersOf(scheme);
  return (
    <div
      role="gridcell" aria-colindex={index} tabIndex={isActive ? 0 : -1} aria-selected={isSelected || undefined} data-row={activity} data-column={participant}
      className={classNames("group/cell relative flex items-center justify-center border-r border-line px-1 py-1.5 select-none", isSelected && "bg-accent-soft/60", CELL_FOCUS, isPicking && "outline-2 -outline-offset-2 outline-accent")}
    >
      <span data-pick className="flex min-h-7 min-w-10 flex-wrap items-center justify-center gap-0.5">
        {splitLetters(letters).map((letter) => <LetterChip key={letter} letter={letter} state={known.includes(letter) ? undefined : "outside"} />)}
        {hasLeft && <LetterChip letter="A" state="gone" />}
        {letters === "" && !hasLeft && <Plus aria-hidden size={16} className="hidden text-ink-3 in-data-editable:group-hover/cell:block in-data-editable:group-focus/cell:block" />}
      </span>
      {letters !== "" && <span className="sr-only">{splitLetters(letters).map((letter) => t("cell.letter", { letter, word: t(`letter.${letter}.name`) })).join(", ")}</span>}
      {disagreement && <MapMark disagreement={disagreement} />}
      {other && <PersonRing name={other.name} colour={other.colour} />}
    </div>
  );
});
