import { anchorKey } from "#model/anchor-key.ts";
import { recordOf, titleOf, type Change } from "#model/activity/change.ts";
import { signOf } from "#model/matrix/schemes.ts";
import { parseMapKey, type Letter, type Plan } from "#model/shape.ts";

/** What was done to the letters of a cell, `<activity>/<participant>`: those put in, and those taken out. */
export function describeCell(before: Plan, after: Plan, cell: string): Change[] {
  const [activity = "", participant = ""] = cell.split("/");
  if (!recordOf(after, "activities", activity) || !recordOf(after, "participants", participant)) return [];
  const lettersIn = (plan: Plan) => ((recordOf(plan, "activities", activity)?.letters ?? {}) as Record<string, readonly Letter[]>)[participant] ?? [];
  const [had, has] = [lettersIn(before), lettersIn(after)];
  const params = { kind: "activity", name: titleOf(after, "activities", activity), to: titleOf(after, "participants", participant) };
  const things = [anchorKey({ kind: "cell", activity, participant }), `activity/${activity}`, `participant/${participant}`];
  const say = (letters: readonly Letter[], on: "yes" | "no"): Change[] =>
    letters.length === 0 ? [] : [{ action: "letters", things, place: "matrix", params: { ...params, letters: letters.map((letter) => signOf(after.scheme, letter)).join(", "), on } }];
  return [...say(has.filter((letter) => !had.includes(letter)), "yes"), ...say(had.filter((letter) => !has.includes(letter)), "no")];
}

/** What was done to a lane, `<process>/<variant>/<participant>`; its height is a matter of how the map is arranged. */
export function describeLane(before: Plan, after: Plan, lane: string, parts: ReadonlySet<string>, arrange: (map: string) => void): Change[] {
  const participant = lane.slice(lane.lastIndexOf("/") + 1);
  const map = lane.slice(0, lane.lastIndexOf("/"));
  const find = (plan: Plan) => plan.lanes.find((one) => one.map === map && one.participant === participant);
  const [old, now] = [find(before), find(after)];
  const say = (action: Change["action"], plan: Plan): Change => ({ action, things: [`participant/${participant}`], place: `map/${map}`, params: { kind: "lane", name: titleOf(plan, "participants", participant) } });
  // It went with its participant, or with the process.
  const hasOwner = recordOf(after, "participants", participant) && recordOf(after, "processes", parseMapKey(map).process);
  if (!now) return old && parts.has("on") && hasOwner ? [say("removed", before)] : [];
  if (!old) return parts.has("on") ? [say("added", after)] : [];
  if (old.height !== now.height || old.collapsed !== now.collapsed) arrange(map);
  return parts.has("order") && hasMoved(before, after, map, participant) ? [say("ordered", after)] : [];
}

function hasMoved(before: Plan, after: Plan, map: string, participant: string): boolean {
  const order = (plan: Plan) => plan.lanes.filter((lane) => lane.map === map).map((lane) => lane.participant);
  const [was, is] = [order(before), order(after)];
  const previous = (list: readonly string[], other: readonly string[]) => list.filter((id) => other.includes(id))[list.filter((id) => other.includes(id)).indexOf(participant) - 1];
  return previous(was, is) !== previous(is, was);
}
