import { SEVERITIES, type Severity } from "#model/findings/finding.ts";
import type { Judged } from "#model/findings/judge.ts";

/** The worst of them. */
export const worstOf = (found: readonly Judged[]): Severity => SEVERITIES.find((severity) => found.some((one) => one.severity === severity)) ?? "info";

/** How many are open, by severity. */
export function countOpen(found: readonly Judged[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { state, severity } of found) if (state === "open") counts[severity]++;
  return counts;
}
