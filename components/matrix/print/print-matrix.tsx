"use client";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Paper } from "#components/ui/paper.tsx";
import { signOf } from "#model/matrix/schemes.ts";
import type { Activity, Plan } from "#model/shape.ts";
import { countAsked, fitsFilter, participantsOf, type Filter } from "#components/matrix/filter/filter.ts";
import { layoutOf, NO_PHASE } from "#components/matrix/layout.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { activityOf, lettersAt, lettersOf, splitLetters } from "#components/matrix/letters.ts";
import { phaseTitle } from "#components/matrix/phase-title.ts";
import { letterWords } from "#components/matrix/scheme/letter-words.ts";

/** With more columns than this their names stand upright. */
const LYING = 8;

/** The whole matrix on paper, folded sections and what is out of sight too; of a filtered one what the filter shows. */
export function PrintMatrix({ filter }: { filter: Filter }) {
  return <Paper wide>{() => <Sheet filter={filter} />}</Paper>;
}

function Sheet({ filter }: { filter: Filter }) {
  const t = useTranslations("matrix");
  const { me } = useLive();
  const plan = usePlan((now: Plan) => now);
  const isAsked = countAsked(filter) > 0;
  const mine = participantsOf(plan, me.memberId);
  const { sections } = layoutOf(plan, false, { shows: isAsked ? (row: Activity) => fitsFilter(plan, row, filter, mine) : undefined });
  const shown = sections.reduce((sum, { count }) => sum + count, 0);
  const isUpright = plan.participants.length > LYING;
  return (
    <>
      <h1 className="text-lg font-semibold">{t("title")}</h1>
      <p className="mb-2 text-xs text-ink-2">{lettersOf(plan.scheme).map((letter) => t("cell.letter", { letter: signOf(plan.scheme, letter), word: letterWords(t, plan.scheme)(letter, "name") })).join(" · ")}{isAsked && ` · ${t("filter.shown", { shown, hidden: plan.activities.length - shown })}`}</p>
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr>
            <th scope="col" className="border border-line-strong px-2 py-1 text-left align-bottom">{t("corner")}</th>
            {plan.participants.map(({ id, title }) => (
              <th key={id} scope="col" className="border border-line-strong px-1 py-1 text-left align-bottom font-medium">
                <span className={isUpright ? "inline-block max-h-40 rotate-180 [writing-mode:vertical-rl]" : undefined}>{title || t("column.untitled")}</span>
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ phase, rows }) => (
          <tbody key={phase}>
            <tr><th scope="rowgroup" colSpan={plan.participants.length + 1} className="border border-line-strong bg-sunken px-2 py-1 text-left font-semibold">{phaseTitle(plan, phase) || t(phase === NO_PHASE ? "phase.none" : "phase.untitled")}</th></tr>
            {rows.map((id) => <Line key={id} plan={plan} id={id} />)}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Line({ plan, id }: { plan: Plan; id: string }) {
  const t = useTranslations("matrix");
  const activity = activityOf(plan, id);
  if (!activity) return null;
  return (
    <tr>
      <th scope="row" className="border border-line-strong px-2 py-1 text-left font-normal wrap-anywhere">{activity.title || t("row.untitled")}</th>
      {plan.participants.map((one) => (
        <td key={one.id} className="border border-line-strong p-0.5 text-center">
          <span className="flex flex-wrap justify-center gap-px">{splitLetters(lettersAt(activity, one.id)).map((letter) => <LetterChip key={letter} letter={letter} sign={signOf(plan.scheme, letter)} />)}</span>
        </td>
      ))}
    </tr>
  );
}
