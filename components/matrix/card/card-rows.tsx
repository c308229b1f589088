"use client";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { processOf, type Duties, type Duty } from "#model/matrix/duties.ts";
import type { MapKey, Plan } from "#model/shape.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { phaseTitle } from "#components/matrix/phase-title.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";
import { sayDay } from "#components/ui/say-day.ts";

/** The rows of the matrix with their letters, by section. */
export function CardRows({ plan, duties: { sections } }: { plan: Plan; duties: Duties }) {
  const t = useTranslations("matrix");
  if (sections.length === 0) return <p className="mt-6 rounded-md bg-sunken px-4 py-6 text-center text-ink-2">{t("card.noRows")}</p>;
  return sections.map(({ phase, rows }) => (
    <section key={phase} aria-labelledby={`card-${phase}`} className="mt-6">
      <h2 id={`card-${phase}`} className="mb-1 font-semibold">{phase === null ? t("phase.none") : phaseTitle(plan, phase) || t("phase.untitled")}</h2>
      <ul className="border-y border-line">{rows.map((duty) => <Row key={duty.activity.id} plan={plan} duty={duty} />)}</ul>
    </section>
  ));
}

function Row({ plan, duty: { activity, letters, steps } }: { plan: Plan; duty: Duty }) {
  const t = useTranslations("matrix");
  const format = useFormatter();
  const { home } = useLive();
  const { sign, words } = useScheme();
  const { title, due } = activity;
  return (
    <li className="grid grid-cols-[64px_minmax(0,1fr)_auto] items-start gap-x-3 border-line py-2 [&+&]:border-t">
      <span className="flex flex-wrap gap-0.5">
        {letters.map((letter) => <LetterChip key={letter} letter={letter} sign={sign(letter)} />)}
        <span className="sr-only">{letters.map((letter) => t("cell.letter", { letter: sign(letter), word: words(letter, "name") })).join(", ")}</span>
      </span>
      <div className="min-w-0">
        <p className="wrap-anywhere">{title || t("row.untitled")}</p>
        {steps.length > 0 && (
          <ul aria-label={t("card.steps")} className="mt-0.5 text-sm text-ink-2">
            {steps.map((step) => (
              <li key={step.id} className="wrap-anywhere">
                <Link href={mapAddress(home, step.map as MapKey, step.id)} className="hover:text-ink hover:underline">{step.title || t("disagreement.untitled")}</Link>
                {` · ${processOf(plan, step.map)?.title || t("fromMap.untitledProcess")}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      {due && <time dateTime={due} className="text-sm whitespace-nowrap text-ink-2">{t("card.due", { date: sayDay(format, due) })}</time>}
    </li>
  );
}
