import { findingKey, type Finding } from "#model/findings/finding.ts";
import { SPOT_LISTS, type Spot } from "#model/findings/spot.ts";
import { idFor } from "#model/id-for.ts";
import type { Disposition, Plan } from "#model/shape.ts";
import { hashOf } from "#model/text-hash.ts";

/** `accepted` leaves the count. `why`: what brought an accepted one back: its thing has changed since, or the day to look at it again has come. */
export type Judged = Finding & {
  readonly key: string;
  readonly state: "open" | "accepted";
  readonly why: "changed" | "due" | null;
  readonly assignee: string | null;
  readonly disposition: Disposition | null;
};

/** The record that holds what people decided on a finding. */
export const dispositionId = (key: string): string => idFor(key);

/** What a finding's thing says, and what the finding says of it: an acceptance holds for as long as this stays the same. Where a step stands on its map is not asked. */
export function wordingOfFinding(plan: Plan, { severity, at, params }: Pick<Finding, "severity" | "at" | "params">): string {
  return hashOf(JSON.stringify([severity, params, recordsAt(plan, at)], (name, value: unknown) => (name === "x" || name === "y" || name === "bends" || name === "height" || name === "collapsed" ? undefined : value))).toString(36);
}

function recordsAt(plan: Plan, at: Spot): unknown {
  switch (at.kind) {
    case "page": case "map": return null;
    case "cell": {
      const row = plan.activities.find(({ id }) => id === at.activity);
      return row && [row.letters[at.participant] ?? [], row.accountable === at.participant];
    }
    case "lane": return plan.participants.find(({ id }) => id === at.participant);
    default: return plan[SPOT_LISTS[at.kind]].find(({ id }) => id === at.id);
  }
}

/** What people have decided on each finding of a plan. `today`: `YYYY-MM-DD`; an acceptance with a review date holds until the day before. */
export function judgeFindings(plan: Plan, findings: readonly Finding[], today: string): readonly Judged[] {
  const decided = new Map(plan.dispositions.map((disposition) => [disposition.finding, disposition]));
  return findings.map((finding) => {
    const key = findingKey(finding);
    const disposition = decided.get(key) ?? null;
    const why = !disposition?.accepted ? null
      : disposition.as !== wordingOfFinding(plan, finding) ? "changed" : disposition.review !== null && disposition.review <= today ? "due" : null;
    return { ...finding, key, state: disposition?.accepted && why === null ? "accepted" : "open", why, assignee: disposition?.assignee ?? null, disposition };
  });
}
