import type { Outputs } from "#components/api/outputs.ts";
import { ACTIVITY_PAGE } from "#model/activity/kinds.ts";
import { PLAN_ACTIONS, type PlanAction } from "#model/activity/change.ts";

/** One row of the activity, as the API gives it. */
export type Entry = Outputs["activity"]["list"][number];
/** What one person did in one go, newest first; `at` is when they last did something. */
export type Sitting = { readonly id: number; readonly at: string; readonly actor: string | null; readonly name: string | null; /** Who came by a review link. */ readonly guest: string | null; readonly entries: readonly Entry[] };

/** Where the next page of rows begins; undefined after the last one. */
export const nextOf = (page: readonly Entry[]): number | undefined => (page.length === ACTIVITY_PAGE ? page.at(-1)?.id : undefined);

export const EVENTS = [
  "workspace.created", "workspace.updated", "workspace.deleted", "workspace.restored", "member.joined", "member.left", "member.removed", "member.roleChanged", "invitation.created", "invitation.revoked",
  "thread.created", "thread.resolved", "thread.reopened", "thread.assigned", "thread.unassigned", "thread.moved", "comment.added", "comment.removed",
  "version.created", "version.removed", "review.asked", "review.approved", "review.changes", "review.withdrawn", "walk.so", "walk.notSo",
  "link.created", "link.revoked", "link.commentsOn", "link.commentsOff",
] as const;
export type EventName = (typeof EVENTS)[number];

const guestOf = ({ params }: Entry): string | null => (params.guest === undefined ? null : String(params.guest));

/** Work further apart than this, ms, is two sittings. */
const SITTING = 30 * 60 * 1000;

export const AREAS = ["goals", "team", "audit", "map", "matrix", "findings", "brief"] as const;
/** What was kept of changes before they were kept in words: which collection they were in. */
const AREA_OF: Readonly<Record<string, (typeof AREAS)[number]>> = {
  goals: "goals", checkIns: "goals", participants: "team", systems: "audit", channels: "audit", integrations: "audit", sections: "audit", questions: "audit",
  activities: "matrix", phases: "matrix", cells: "matrix", processes: "map", steps: "map", flows: "map", lanes: "map",
  requirements: "brief", candidates: "brief", scores: "brief", chapters: "brief", rules: "findings", dispositions: "findings",
};

export type Deed = { readonly kind: "plan"; readonly action: PlanAction } | { readonly kind: "event"; readonly event: EventName } | { readonly kind: "area"; readonly area: (typeof AREAS)[number] };

/** What an action's code stands for; null for one that nothing is said of. */
export function parseAction(action: string): Deed | null {
  const event = EVENTS.find((known) => known === action);
  if (event) return { kind: "event", event };
  const [first = "", second = ""] = action.split(".");
  const done = first === "plan" ? PLAN_ACTIONS.find((known) => known === second) : undefined;
  if (done) return { kind: "plan", action: done };
  const area = second === "changed" ? AREA_OF[first] : undefined;
  return area ? { kind: "area", area } : null;
}

/** `entries`, newest first, by who did them in one go; `dayOf` names the day of a moment, and a sitting ends with it. What nothing is said of is left out. */
export function groupEntries(entries: readonly Entry[], dayOf: (at: string) => string): Sitting[] {
  const sittings: (Sitting & { entries: Entry[] })[] = [];
  for (const entry of entries) {
    const deed = parseAction(entry.action);
    if (!deed) continue;
    const last = sittings.at(-1);
    const before = last?.entries.at(-1);
    const goesOn = last && before && last.actor === entry.actor && last.guest === guestOf(entry) && Date.parse(before.at) - Date.parse(entry.at) < SITTING && dayOf(last.at) === dayOf(entry.at);
    if (!goesOn) sittings.push({ id: entry.id, at: entry.at, actor: entry.actor, name: entry.actorName, guest: guestOf(entry), entries: [entry] });
    // Of the old kind there is a row for every half minute.
    else if (deed.kind !== "area" || !last.entries.some(({ action }) => sameArea(action, deed.area))) last.entries.push(entry);
  }
  return sittings;
}

function sameArea(action: string, area: string): boolean {
  const deed = parseAction(action);
  return deed?.kind === "area" && deed.area === area;
}
