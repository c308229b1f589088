"use client";
import { Check, KeyRound, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SystemUse } from "#model/metrics/system-use.ts";
import type { Step } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { registerAddress } from "#components/live/register-address.ts";
import { Dot } from "#components/ui/dot.tsx";
import { withoutAccess, type AccessLine } from "#components/figures/access/access-lines.tsx";
import { FigureButton } from "#components/figures/places/figure-button.tsx";
import { stepPlaces } from "#components/figures/places/place.ts";
import { heatLevel, type Column, type Said } from "#components/figures/table/column.ts";
import { useNames } from "#components/figures/use-names.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** The participants across; what each has to do with a system, and at how many steps. */
export function useAccessColumns(plan: WatchedPlan, lines: readonly AccessLine[]): readonly Column<AccessLine>[] {
  const t = useTranslations("figures.access");
  const { home } = useLive();
  const names = useNames(plan);
  return useMemo(() => {
    const toAccess = <Link href={registerAddress(home, "access")} className="text-accent underline-offset-2 hover:underline">{t("toAccess")}</Link>;
    const cell = (title: string, { hasAccess, isOwner, steps }: SystemUse): Said => {
      if (!hasAccess && steps.length === 0) return { text: "" };
      const says = [t(isOwner ? "says.owner" : hasAccess ? "says.access" : "says.noAccess"), steps.length > 0 ? t("steps", { count: steps.length }) : t("says.unused")].join(", ");
      return {
        text: says,
        control: (stop) => (
          <FigureButton stop={stop} title={title} says={says} places={stepPlaces(steps)} sum={<p>{t(isOwner ? "sum.owner" : hasAccess ? (steps.length > 0 ? "sum.access" : "sum.unused") : "sum.noAccess")} {toAccess}</p>}>
            <span className={`inline-flex items-center gap-1 ${hasAccess ? "" : "font-medium text-warning"}`}>
              {steps.length > 0 && <span className="font-medium">{steps.length}</span>}
              {hasAccess ? (isOwner ? <KeyRound aria-hidden size={14} className="text-ink-2" /> : <Check aria-hidden size={15} className={steps.length > 0 ? "text-accent" : "text-ink-3"} />) : <TriangleAlert aria-hidden size={14} />}
            </span>
          </FigureButton>
        ),
      };
    };
    const sum = (title: string, steps: readonly Step[]): Said => (steps.length === 0 ? { text: "" } : {
      text: String(steps.length),
      control: (stop) => <FigureButton stop={stop} title={title} says={t("steps", { count: steps.length })} places={stepPlaces(steps)}><span>{steps.length}</span></FigureButton>,
    });
    const used = (participant: string) => lines.flatMap(({ uses }) => uses.get(participant)?.steps ?? []);
    const most = Math.max(0, ...lines.flatMap(({ uses }) => [...uses.values()].map(({ steps }) => steps.length)));
    return [
      ...plan.participants.map(({ id, colour }): Column<AccessLine> => ({
        id, head: names.participant(id), mark: <Dot colour={colour} />,
        sortBy: ({ uses }) => uses.get(id)!.steps.length + (uses.get(id)!.hasAccess ? 0.5 : 0) || null,
        shadeOf: ({ uses }) => { const { hasAccess, steps } = uses.get(id)!; return !hasAccess && steps.length > 0 ? "warning" : heatLevel(steps.length, most); },
        cell: ({ title, uses }) => cell(t("pair", { system: title, participant: names.participant(id) }), uses.get(id)!),
        total: sum(t("usedBy", { participant: names.participant(id) }), used(id)),
      })),
      { id: "steps", head: t("stepsHead"), kind: "sum", sortBy: ({ steps }) => steps.length, cell: ({ title, steps }) => sum(t("worksWith", { system: title }), steps), total: sum(t("all"), lines.flatMap(({ steps }) => steps)) },
      {
        id: "missing", head: t("missingHead"), kind: "words", sortBy: (line) => withoutAccess(line).length || null,
        cell: (line) => ({ text: withoutAccess(line).map(names.participant).join(", ") }),
      },
    ];
  }, [plan, lines, names, home, t]);
}
