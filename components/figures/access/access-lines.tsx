import { ShieldAlert } from "lucide-react";
import { systemUseOf, type SystemUse } from "#model/metrics/system-use.ts";
import type { Scope } from "#model/metrics/scope.ts";
import type { Step } from "#model/shape.ts";
import type { Line } from "#components/figures/table/column.ts";
import type { Names } from "#components/figures/use-names.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** One system, with what each participant has to do with it. */
export type AccessLine = Line & { readonly uses: ReadonlyMap<string, SystemUse>; readonly steps: readonly Step[] };

export function accessLines(plan: WatchedPlan, scope: Scope, names: Names, personal: string): readonly AccessLine[] {
  const useOf = systemUseOf(plan, scope);
  return plan.systems.map(({ id, personalData }): AccessLine => {
    const uses = new Map(plan.participants.map((participant) => [participant.id, useOf(id, participant.id)]));
    return { id, title: names.system(id), mark: personalData && <ShieldAlert size={14} aria-label={personal} className="text-warning" />, uses, steps: [...uses.values()].flatMap(({ steps }) => steps) };
  });
}

/** Who works with a system on the maps and is not said to have access. */
export const withoutAccess = ({ uses }: AccessLine): readonly string[] => [...uses].filter(([, { hasAccess, steps }]) => !hasAccess && steps.length > 0).map(([participant]) => participant);
