import { anchorKey } from "#model/anchor-key.ts";
import { KIND_OF, nameOf, placeOf, recordOf, thingsOf, titleOf, type Change, type Found, type PlanAction } from "#model/activity/change.ts";
import { describeCell, describeLane } from "#model/activity/describe-map.ts";
import { blank, clip, fieldChange, fieldOf, isProse } from "#model/activity/field-change.ts";
import { isCollection, NEW, type Touched } from "#model/activity/touched.ts";
import type { Collection, Place, Plan, Question, StoredQuestion } from "#model/shape.ts";

/** A record before and after, and which parts of it were written in. */
type Seen = { readonly before: Plan; readonly after: Plan; readonly collection: Collection; readonly old: Found; readonly now: Found; readonly parts: ReadonlySet<string> };
/** Steps and the like that only stand elsewhere on their map, and lines that run otherwise. */
type Arranged = Map<string, { readonly steps: Found[] }>;

/**
 * What was done between two plans in what `touched` names, in codes and in the order in which it was begun. What says the same before and after is nothing: it was undone.
 * What came or went with something else is not said beside it: a flow with its step, a step with its process.
 */
export function describeChanges(before: Plan, after: Plan, touched: Touched): Change[] {
  const changes: Change[] = [];
  const arranged: Arranged = new Map();
  for (const [key, parts] of touched) {
    const [name = "", id = ""] = key.split("/");
    if (isCollection(name)) changes.push(...describeRecord(before, after, name, id, parts, touched, arranged));
    else if (name === "cells") changes.push(...describeCell(before, after, key.slice("cells/".length)));
    else if (name === "lanes") changes.push(...describeLane(before, after, key.slice("lanes/".length), parts, (map) => arrange(arranged, map)));
    else if (before.scheme !== after.scheme) changes.push({ action: "scheme", things: [], place: "matrix", params: { to: after.scheme } });
  }
  for (const [map, { steps }] of arranged) {
    changes.push({ action: "arranged", things: steps.map(({ id }) => `step/${id}` as const), place: `map/${map}`, params: { kind: "step", count: steps.length, ...(steps.length === 1 && { name: String(steps[0]!.title) }) } });
  }
  return changes;
}

function arrange(arranged: Arranged, map: string, step?: Found): void {
  const found = arranged.get(map) ?? arranged.set(map, { steps: [] }).get(map)!;
  if (step) found.steps.push(step);
}

function describeRecord(before: Plan, after: Plan, collection: Collection, id: string, parts: ReadonlySet<string>, touched: Touched, arranged: Arranged): Change[] {
  const [old, now] = [recordOf(before, collection, id), recordOf(after, collection, id)];
  if (!now) return old && parts.has("gone") && !(collection === "flows" && isEndMissing(after, old)) ? [whole("removed", before, collection, old)] : [];
  if (!old && (parts.has(NEW) || parts.has("gone"))) {
    if (collection === "checkIns") return [checkedIn(after, now)];
    return collection === "flows" && isEndMissing(before, now) ? [] : [collection === "flows" ? connected("connected", after, now) : whole(parts.has(NEW) ? "added" : "restored", after, collection, now)];
  }
  const seen: Seen = { before, after, collection, old: old ?? blank(collection, now), now, parts };
  if (collection === "flows") return describeFlow(seen, arranged);
  if (collection === "steps") return [...describePlace(seen, touched, arranged), ...describeFields(seen, ["place", "map"])];
  if (collection === "questions") return [...describeAnswer(seen), ...describeFields(seen, ["answer", "status", "confirmedAs"])];
  if (collection === "checkIns") return describeFields(seen, ["goal"]).length > 0 ? [checkedIn(after, now)] : [];
  if (collection === "goals") return [...describeMain(seen), ...describeFields(seen, ["main"])];
  if (collection === "participants") return [...describeMember(seen), ...describeFields(seen, ["member"])];
  if (collection === "activities") return [...describeAccountable(seen), ...describeFields(seen, ["accountable"])];
  return describeFields(seen, []);
}

const isEndMissing = (plan: Plan, { from, to }: Found): boolean => !recordOf(plan, "steps", String(from)) || !recordOf(plan, "steps", String(to));

const told = (action: PlanAction, { collection, now, after }: Pick<Seen, "collection" | "now" | "after">, params: Change["params"] = {}): Change => ({
  action, things: thingsOf(collection, now), place: placeOf(collection, now), params: { kind: KIND_OF[collection], name: nameOf(after, collection, now), ...params },
});
const whole = (action: PlanAction, plan: Plan, collection: Collection, record: Found): Change => told(action, { collection, now: record, after: plan });

function connected(action: PlanAction, plan: Plan, flow: Found): Change {
  return told(action, { collection: "flows", now: flow, after: plan }, { from: titleOf(plan, "steps", flow.from), to: titleOf(plan, "steps", flow.to) });
}

function checkedIn(plan: Plan, record: Found): Change {
  const goal = recordOf(plan, "goals", String(record.goal));
  return told("checkedIn", { collection: "checkIns", now: record, after: plan }, { to: Number(record.value), at: String(record.at), ...(goal?.unit ? { unit: String(goal.unit) } : {}) });
}

/** All that is said field by field, but for what has words of its own. */
function describeFields(seen: Seen, without: readonly string[]): Change[] {
  const { before, after, collection, old, now, parts } = seen;
  const changes: Change[] = [];
  for (const name of parts) {
    if (without.includes(name)) continue;
    if (name === "order" && hasMoved(seen)) changes.push(told("ordered", seen));
    if (!fieldOf(collection, name)) continue;
    const change = fieldChange(before, after, collection, name, old, now);
    if (name === "title") {
      if (old.title !== now.title) changes.push(told("renamed", seen, old.title ? { from: String(old.title) } : {}));
    } else if (isProse(collection, name)) {
      if (old[name] !== now[name]) changes.push(told("text", seen, { field: name }));
    } else if (change) changes.push(told("set", seen, change));
  }
  return changes;
}

/** Whether a record stands after another than it did; what came and went around it moves nothing. */
function hasMoved({ before, after, collection, now }: Seen): boolean {
  const previous = (plan: Plan, other: Plan) => {
    const list = (plan[collection] as readonly { id: string }[]).filter(({ id }) => recordOf(other, collection, id));
    return list[list.findIndex(({ id }) => id === now.id) - 1]?.id;
  };
  return recordOf(before, collection, now.id) !== undefined && previous(before, after) !== previous(after, before);
}

function describePlace(seen: Seen, touched: Touched, arranged: Arranged): Change[] {
  const { before, after, old, now, parts } = seen;
  const [from, to] = [old.place as Place, now.place as Place];
  if (!parts.has("place")) return [];
  if (from.lane === to.lane) {
    if (from.x !== to.x || from.y !== to.y) arrange(arranged, String(now.map), now);
    return [];
  }
  // Its lane was taken off the map, or the lane's participant out of the plan: that says it.
  if (to.lane === null && (touched.get(`lanes/${String(now.map)}/${from.lane}`)?.has("on") || !recordOf(after, "participants", from.lane))) return [];
  const lanes = { from: titleOf(before, "participants", from.lane), to: titleOf(after, "participants", to.lane) };
  const change = told("moved", seen, { ...(from.lane !== null && { from: lanes.from }), ...(to.lane !== null && { to: lanes.to }) });
  return [to.lane === null ? change : { ...change, things: [...change.things, anchorKey({ kind: "participant", id: to.lane })] }];
}

function describeFlow(seen: Seen, arranged: Arranged): Change[] {
  const { before, after, old, now, parts } = seen;
  const changes = describeFields(seen, ["map", "from", "to", "fromSide", "toSide", "bends"]);
  const isRedirected = old.from !== now.from || old.to !== now.to;
  // Led past a step that is gone, or through one that is new.
  if (isRedirected && !isEndMissing(after, old) && !isEndMissing(before, now)) return [connected("reconnected", after, now), ...changes];
  if (!isRedirected && ["fromSide", "toSide", "bends"].some((name) => parts.has(name) && JSON.stringify(old[name]) !== JSON.stringify(now[name]))) arrange(arranged, String(now.map));
  return changes;
}

function describeAnswer(seen: Seen): Change[] {
  const { parts } = seen;
  const [old, now] = [seen.old as unknown as StoredQuestion, seen.now as unknown as Question];
  const wasEmpty = old.answer.trim() === "";
  const isAnswered = parts.has("answer") && old.answer !== now.answer;
  const changes: Change[] = !isAnswered ? [] : wasEmpty && now.answer.trim() !== "" ? [told("answered", seen, { to: clip(now.answer) })] : [told("text", seen, { field: "answer" })];
  if (parts.has("status") && now.status !== old.status) {
    if (now.status === "confirmed") changes.push(told("confirmed", seen));
    else if (old.status === "confirmed" || (now.status === "open" && now.answer.trim() !== "")) changes.push(told("reopened", seen));
  }
  return changes;
}

const describeMain = (seen: Seen): Change[] => (seen.parts.has("main") && seen.old.main !== seen.now.main ? [told(seen.now.main ? "main" : "postponed", seen)] : []);

function describeMember(seen: Seen): Change[] {
  const { old, now, parts } = seen;
  if (!parts.has("member") || old.member === now.member) return [];
  return [now.member ? told("memberLinked", seen, { member: String(now.member) }) : told("memberUnlinked", seen, { member: String(old.member) })];
}

function describeAccountable(seen: Seen): Change[] {
  const { after, old, now, parts } = seen;
  if (!parts.has("accountable") || old.accountable === now.accountable) return [];
  const change = told("accountable", seen, now.accountable ? { to: titleOf(after, "participants", now.accountable) } : { from: titleOf(seen.before, "participants", old.accountable) });
  const participant = String(now.accountable ?? old.accountable);
  return [{ ...change, things: [anchorKey({ kind: "cell", activity: now.id, participant }), ...change.things, anchorKey({ kind: "participant", id: participant })] }];
}
