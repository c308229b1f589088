"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Goal } from "#model/shape.ts";
import { readMeasure, type Bar } from "#components/goals/measure.ts";

/** The bars' colours, which their figures carry too. */
export const BAR_TONES = { baseline: "bg-ink-3", target: "bg-accent" };

/** The way a goal goes, said in words and drawn to scale from zero, until a chart of its progress shows it. */
export function GoalBars({ goal, isBegun }: { goal: Goal; isBegun: boolean }) {
  const measure = readMeasure(goal.baseline, goal.target);
  return (
    <div>
      {!isBegun && (
        <div aria-hidden className="mb-1.5 flex flex-col gap-1">
          <Track bar={measure.baseline} tone={BAR_TONES.baseline} />
          <Track bar={measure.target} tone={BAR_TONES.target} />
        </div>
      )}
      <Words goal={goal} measure={measure} />
    </div>
  );
}

function Track({ bar, tone }: { bar: Bar | null; tone: string }) {
  return (
    <div className="h-1.5 rounded-xs bg-sunken">
      {bar && <div className={`h-full min-w-px rounded-xs ${tone}`} style={{ marginLeft: `${bar.start}%`, width: `${bar.length}%` }} />}
    </div>
  );
}

function Words({ goal, measure: { direction, change, share } }: { goal: Goal; measure: ReturnType<typeof readMeasure> }) {
  const t = useTranslations("goals");
  const format = useFormatter();
  const isPercent = goal.unit.trim() === "%";
  if (direction === null) {
    const missing = goal.baseline === null && goal.target === null ? "noNumbers" : goal.target === null ? "noTarget" : "noBaseline";
    return <p className="text-sm text-ink-3">{t(missing)}</p>;
  }
  if (direction === "same") return <p className="text-sm text-ink-2">{t("change.same")}</p>;
  const amount = format.number(change!, { maximumFractionDigits: 4 });
  // A share of a share would be misread: percents are compared in points.
  const far = isPercent ? t("change.points", { amount }) : goal.unit ? t("change.amount", { amount, unit: goal.unit }) : amount;
  const relative = share === null || isPercent ? null : format.number(share, { style: "percent", maximumFractionDigits: share < 0.1 ? 1 : 0 });
  return (
    <p className="text-sm text-ink-2">
      {t(`change.${direction}`, { far })}
      {relative && <span className="text-ink-3">{t("change.share", { share: relative })}</span>}
    </p>
  );
}
