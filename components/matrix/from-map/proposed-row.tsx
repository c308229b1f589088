"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { RowProposal } from "#model/matrix/propose-rows.ts";
import type { Plan } from "#model/shape.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";

type Props = { row: RowProposal; isTaken: boolean; onTake: (on: boolean) => void };

/** One proposal: whether it is a new row or one that gains something, and which letters it brings. */
export function ProposedRow({ row: { row, title, steps, letters, isOutside }, isTaken, onTake }: Props) {
  const t = useTranslations("matrix");
  const { sign } = useScheme();
  const id = useId();
  const participants = usePlan((plan: Plan) => plan.participants);
  const nameOf = (participant: string) => participants.find((one) => one.id === participant)?.title || t("column.untitled");
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1.5 px-3 py-2.5">
      <div className="flex min-w-52 flex-1 flex-wrap items-center gap-x-2 text-sm text-ink-2">
        <Checkbox checked={isTaken} onCheckedChange={onTake} label={title || t("row.untitled")} describedBy={id} className="text-base font-medium text-ink" />
        {row === null ? <Badge tone="success">{t("fromMap.new")}</Badge> : <Badge>{t("fromMap.there")}</Badge>}
        {row !== null && steps.length > 0 && <span>{t("fromMap.covers", { count: steps.length })}</span>}
        {row === null && steps.length > 1 && <span>{t("fromMap.steps", { count: steps.length })}</span>}
        {isOutside && <span>{t("fromMap.outside")}</span>}
      </div>
      <ul id={id} aria-label={t("fromMap.letters")} className="flex min-w-0 basis-80 flex-wrap gap-x-3 gap-y-1 max-sm:basis-full max-sm:pl-6">
        {letters.map(({ participant, letter }) => (
          <li key={`${participant} ${letter}`} className="flex min-w-0 items-center gap-1.5 text-sm">
            <LetterChip letter={letter} sign={sign(letter)} /><span className="sr-only">{sign(letter)}: </span><span className="min-w-0 truncate">{nameOf(participant)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
