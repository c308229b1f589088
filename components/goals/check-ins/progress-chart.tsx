"use client";
import { useTranslations } from "next-intl";
import type { CheckIn, Goal } from "#model/shape.ts";
import { scaleChart, spread } from "#components/goals/check-ins/chart-scale.ts";
import { useWords } from "#components/goals/check-ins/use-words.ts";

/** Of a chart's height, per cent: what a line of text takes. */
const LABEL = 18;
/** Read out, newest last; all of them are in the list. */
const READ_OUT = 12;

/** A goal's check-ins between where it started and where it is to come, by the day it is due. */
export function ProgressChart({ goal, checkIns }: { goal: Goal; checkIns: readonly CheckIn[] }) {
  const t = useTranslations("goals.checkIns");
  const words = useWords(goal.unit);
  const { points, baseline, target, due, from, to } = scaleChart(goal, checkIns);
  const [was, wanted] = spread(baseline ?? 50, target ?? 50, baseline === null || target === null ? 0 : LABEL);
  const label = t("chart", {
    baseline: goal.baseline === null ? "—" : words.amount(goal.baseline), target: goal.target === null ? "—" : words.amount(goal.target), due: goal.due === null ? "—" : words.day(goal.due),
    points: points.slice(-READ_OUT).map(({ checkIn: { at, value } }) => t("point", { day: words.day(at), value: words.amount(value) })).join("; "),
  });
  return (
    <div role="img" aria-label={label} className="print:break-inside-avoid">
      <div className="relative mr-14 h-24 border-b border-l border-line">
        <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          {due !== null && <path d={`M${due} 0V100`} className="fill-none stroke-line-strong" strokeDasharray="2 3" vectorEffect="non-scaling-stroke" />}
          {baseline !== null && <path d={`M0 ${baseline}H100`} className="fill-none stroke-ink-3" strokeDasharray="5 4" vectorEffect="non-scaling-stroke" />}
          {target !== null && <path d={`M0 ${target}H100`} className="fill-none stroke-accent" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />}
          {points.length > 1 && <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} className="fill-none stroke-ink-2" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />}
          {/* A line without length and with round ends is a dot that stays round however wide the chart is. */}
          {points.map(({ checkIn: { id, at, value }, x, y }) => (
            <path key={id} d={`M${x} ${y}h0.001`} className="fill-none stroke-ink" strokeWidth={7} strokeLinecap="round" vectorEffect="non-scaling-stroke">
              <title>{t("point", { day: words.day(at), value: words.amount(value) })}</title>
            </path>
          ))}
        </svg>
        {goal.baseline !== null && <LineLabel top={was} tone="text-ink-2">{words.number(goal.baseline)}</LineLabel>}
        {goal.target !== null && <LineLabel top={wanted} tone="text-accent">{words.number(goal.target)}</LineLabel>}
      </div>
      <div className="mt-1 mr-14 flex justify-between gap-2 text-xs text-ink-3">
        <span>{words.day(from)}</span>
        {to !== from && <span>{to === goal.due ? t("dueOn", { day: words.day(to) }) : words.day(to)}</span>}
      </div>
    </div>
  );
}

function LineLabel({ top, tone, children }: { top: number; tone: string; children: string }) {
  return <span className={`absolute left-full max-w-14 -translate-y-1/2 truncate pl-1.5 text-xs tabular-nums ${tone}`} style={{ top: `${top}%` }}>{children}</span>;
}
