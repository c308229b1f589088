"use client";
import { createContext, useContext, useDeferredValue, useMemo } from "react";
import type { Plan } from "#model/shape.ts";
import { useFindings } from "#components/findings/findings-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { createLate } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";
import type { Reasons } from "#components/brief/requirements/reasons/read-reasons.ts";

// What requirements come from is looked at once the page can be used.
const late = createLate(() => import("#components/brief/requirements/reasons/read-reasons.ts"), whenUsable);

/** Why requirements are there, and which there could be, of the plan as it was a moment ago: whoever types does not wait for it. `reasons` is null until that is known, and where nothing is checked: in a version, for a guest. */
export type Known = { readonly plan: Plan; readonly reasons: Reasons | null };

export function useReadReasons(): Known {
  const plan = useDeferredValue(usePlan((now) => now));
  const findings = useDeferredValue(useSignal(useFindings().all));
  const read = late.use(({ readReasons }) => readReasons);
  return useMemo(() => ({ plan, reasons: read && findings && read(plan, findings) }), [read, plan, findings]);
}

export const ReasonsContext = createContext<Known | null>(null);

export function useReasons(): Known {
  const known = useContext(ReasonsContext);
  if (!known) throw new Error("useReasons outside of the requirements");
  return known;
}
