"use client";
import type { ReactNode } from "react";
import type { Plan } from "#model/shape.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { activityOf, lettersAt, splitLetters } from "#components/matrix/letters.ts";
import type { LetterLooks } from "#components/matrix/use-letter-looks.ts";
import { drawnColumns, type Window } from "#components/matrix/window/windows.ts";

type Props = { plan: Plan; participant: string; index: number; rows: readonly string[]; window: Window; looks: LetterLooks; head: ReactNode };

/** One participant with their letters in all activities. */
export function TransposedRow({ plan, participant, index, rows, window, looks, head }: Props) {
  return (
    <div role="row" aria-rowindex={index} className="grid min-h-10 grid-cols-(--tracks) border-b border-line hover:bg-canvas">
      <div role="rowheader" aria-colindex={1} className="sticky left-0 z-10 flex items-center border-r border-line-strong bg-surface py-1.5 pr-2 pl-4 text-sm sm:pl-8">{head}</div>
      {drawnColumns(rows, window, null).map(({ column, at }) => {
        const activity = activityOf(plan, column);
        const letters = activity ? splitLetters(lettersAt(activity, participant)) : [];
        return (
          <div key={column} role="cell" aria-colindex={at + 2} style={{ gridColumnStart: at + 2 }} className="row-start-1 flex flex-wrap items-center justify-center gap-0.5 border-r border-line py-1">
            {letters.map((letter) => <LetterChip key={letter} letter={letter} sign={looks[letter].sign} state={looks[letter].isKnown ? undefined : "outside"} />)}
            {letters.length > 0 && <span className="sr-only">{letters.map((letter) => looks[letter].heard).join(", ")}</span>}
          </div>
        );
      })}
    </div>
  );
}
