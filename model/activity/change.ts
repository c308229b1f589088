import type { AnchorKey, ThingKind } from "#model/anchor-key.ts";
import { mapKey, type Collection, type Plan } from "#model/shape.ts";

/** What can have happened to the plan, as the activity keeps it; `messages/` has words for each. */
export const PLAN_ACTIONS = [
  "added", "removed", "restored", "renamed", "moved", "set", "text", "ordered", "arranged", "letters", "accountable", "connected", "reconnected", "main", "postponed", "answered", "confirmed", "reopened",
  "memberLinked", "memberUnlinked", "checkedIn", "scheme",
] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** What a change is said to be of: the kinds that are discussed, and those that only stand in lists. */
export type ChangedKind = ThingKind | "checkIn" | "integration" | "section" | "phase" | "lane" | "requirement" | "candidate" | "score" | "chapter" | "rule" | "disposition";
/** How a value is said: as it stands, as a code that has words, as a number, a duration in minutes, money, percent, a day. */
export type ValueForm = "text" | "code" | "stepKind" | "number" | "minutes" | "money" | "percent" | "day";

/**
 * One change in codes. `things`: what it is of, the thing itself first; `place`: where that is shown (`placeKey`). Params, all but `kind` as they were then:
 * kind, name, from, to, field, as (`ValueForm`), and count with names (one a line, the first three) where it stands for several.
 */
export type Change = { readonly action: PlanAction; readonly things: readonly AnchorKey[]; readonly place: string | null; readonly params: Readonly<Record<string, string | number>> };

export const KIND_OF = {
  goals: "goal", checkIns: "checkIn", participants: "participant", systems: "system", channels: "channel", integrations: "integration", sections: "section", questions: "question", phases: "phase",
  activities: "activity", processes: "process", steps: "step", flows: "flow",
  requirements: "requirement", candidates: "candidate", scores: "score", chapters: "chapter", rules: "rule", dispositions: "disposition",
} as const satisfies Record<Collection, ChangedKind>;

const PAGE_OF: Readonly<Record<Collection, string>> = {
  goals: "goals", checkIns: "goals", participants: "team", systems: "audit", channels: "audit", integrations: "audit", sections: "audit", questions: "audit", phases: "matrix", activities: "matrix",
  processes: "map", steps: "map", flows: "map", requirements: "brief", candidates: "brief", scores: "brief", chapters: "brief", rules: "findings", dispositions: "findings",
};

/** A record of whatever collection, as read by name. */
export type Found = Readonly<Record<string, unknown>> & { readonly id: string };

const indexes = new WeakMap<object, ReadonlyMap<string, Found>>();
/** A record of a plan by its id. */
export function recordOf(plan: Plan, collection: Collection, id: string | null): Found | undefined {
  const list = plan[collection] as readonly unknown[] as readonly Found[];
  let index = indexes.get(list);
  if (!index) indexes.set(list, (index = new Map(list.map((record) => [record.id, record]))));
  return id === null ? undefined : index.get(id);
}

export const titleOf = (plan: Plan, collection: Collection, id: unknown): string => String(recordOf(plan, collection, typeof id === "string" ? id : null)?.title ?? "");

/** What a record is called: a flow without a name by its ends, a check-in by its goal. */
export function nameOf(plan: Plan, collection: Collection, record: Found): string {
  if (collection === "checkIns") return titleOf(plan, "goals", record.goal);
  if (collection === "flows" && !record.title) return `${titleOf(plan, "steps", record.from)} → ${titleOf(plan, "steps", record.to)}`;
  if (collection === "scores") return `${titleOf(plan, "candidates", record.candidate)}: ${titleOf(plan, "requirements", record.requirement)}`;
  if (collection === "dispositions") return String(record.finding).split("/")[0]!;
  return String(record.title ?? record.code ?? "");
}

/** The kinds that are no things which are found and discussed by their id. */
const NO_THINGS: ReadonlySet<Collection> = new Set(["sections", "phases", "requirements", "candidates", "scores", "chapters", "rules", "dispositions"]);

/** The thing a record is, then those that it is also told of. */
export function thingsOf(collection: Collection, { id, ...record }: Found): AnchorKey[] {
  if (collection === "flows") return [`flow/${id}`, `step/${String(record.from)}`, `step/${String(record.to)}`];
  if (collection === "checkIns") return [`goal/${String(record.goal)}`];
  if (collection === "integrations") return [record.from, record.to].flatMap((system) => (system ? [`system/${String(system)}`] : []));
  return NO_THINGS.has(collection) ? [] : [`${KIND_OF[collection]}/${id}`];
}

/** Where a record is shown. */
export function placeOf(collection: Collection, record: Found): string {
  if (collection === "processes") return `map/${mapKey(record.id, "as-is")}`;
  return collection === "steps" || collection === "flows" ? `map/${String(record.map)}` : PAGE_OF[collection];
}
