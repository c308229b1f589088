import { SEVERITIES, worstFirst, type Severity } from "#model/findings/finding.ts";
import type { Judged } from "#model/findings/judge.ts";
import { participantsOf } from "#model/findings/participants-of.ts";
import { AREAS, areaOf, type Area } from "#model/findings/area-of.ts";
import type { Plan } from "#model/shape.ts";

export const GROUPINGS = ["area", "rule", "participant"] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const STATES = ["open", "accepted"] as const;

/** What of the findings is shown, and how it is grouped; null where it is not narrowed. */
export type Filter = { readonly state: (typeof STATES)[number]; readonly severity: Severity | null; readonly area: Area | null; readonly participant: string | null; readonly rule: string | null; readonly by: Grouping };
const PLAIN = /^[\w-]{1,80}$/;

/** The filter that an address asks for; what it cannot mean is left out. */
export function readFilter(asked: { get(name: string): string | null }): Filter {
  const among = <T extends string>(words: readonly T[], name: string): T | null => words.find((word) => word === asked.get(name)) ?? null;
  const plain = (name: string) => {
    const found = asked.get(name);
    return found !== null && PLAIN.test(found) ? found : null;
  };
  return { state: among(STATES, "state") ?? "open", severity: among(SEVERITIES, "severity"), area: among(AREAS, "where"), participant: plain("who"), rule: plain("rule"), by: among(GROUPINGS, "by") ?? "area" };
}

/** The end of an address that asks for a filter, nothing for none. */
export function writeFilter({ state, severity, area, participant, rule, by }: Filter): string {
  const asked = new URLSearchParams({
    ...(state !== "open" && { state }), ...(severity && { severity }), ...(area && { where: area }), ...(participant && { who: participant }), ...(rule && { rule }), ...(by !== "area" && { by }),
  }).toString();
  return asked && `?${asked}`;
}

export const isNarrowed = ({ severity, area, participant, rule }: Filter): boolean => severity !== null || area !== null || participant !== null || rule !== null;

/** The same state and grouping of all there is. */
export const widen = (filter: Filter): Filter => ({ ...filter, severity: null, area: null, participant: null, rule: null });

/** The findings that a filter lets through. */
export const pickFindings = (plan: Plan, found: readonly Judged[], { state, severity, area, participant, rule }: Filter): readonly Judged[] => found.filter((one) =>
  one.state === state && (severity === null || one.severity === severity) && (area === null || areaOf(one.at) === area) && (rule === null || one.code === rule)
  && (participant === null || one.assignee === participant || participantsOf(plan, one).includes(participant)));

export type FoundGroup = { readonly key: string; readonly found: readonly Judged[] };

/** Findings by what they are grouped by, the worst of a group first; groups in the order of what they stand for. A finding of several participants is in the group of the first. */
export function groupFindings(plan: Plan, found: readonly Judged[], by: Grouping): readonly FoundGroup[] {
  const keyOf = (one: Judged) => (by === "rule" ? one.code : by === "area" ? areaOf(one.at) : participantsOf(plan, one)[0] ?? "");
  const groups = Map.groupBy(found, keyOf);
  const order: readonly string[] = by === "area" ? AREAS : by === "participant" ? [...plan.participants.map(({ id }) => id), ""] : [...groups.keys()];
  return order.flatMap((key) => {
    const own = groups.get(key);
    return own ? [{ key, found: own.toSorted(worstFirst) }] : [];
  });
}
