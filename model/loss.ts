import type { Command } from "#model/commands.ts";
import { NOUNS, type Noun } from "#model/commands/context.ts";
import { undoHealing } from "#model/map/heal.ts";
import { laneRemoval, restoreLane } from "#model/map/lane-removal.ts";
import { parseMapKey, type CheckIn, type Collection, type Flow, type Lane, type Plan } from "#model/shape.ts";

/** What a change has taken out of the plan together with a record that someone works on; its name, and how to bring back just that. */
export type Loss = {
  /** What was removed: the record itself, else what it hangs on. `id` of a lane is its own, `process/variant/participant`. */
  readonly of: Collection | "lanes";
  readonly id: string;
  /** Empty when it has no title; of a flow without one, the titles of its ends, null where these have none. */
  readonly title: string;
  readonly ends: readonly [string | null, string | null] | null;
  /** The commands that bring it back, `now` being the plan at that moment; flows that were led past it are led through it again, unless somebody has led them elsewhere since. */
  back(now: Plan): Command[];
};

/**
 * What was removed between two plans so that a record of `collection` is in the first and not in the second: the record, a
 * process with the step or flow on it, or a step with the flow that ends there. Null when the record is still there, or never was.
 */
export function findLoss(before: Plan, after: Plan, collection: Collection, id: string): Loss | null {
  const record = find(before, collection, id);
  if (!record || find(after, collection, id)) return null;
  if (collection === "steps" || collection === "flows") {
    const { process } = parseMapKey((record as { readonly map?: string }).map ?? "");
    const lost = find(before, "processes", process);
    if (lost && !find(after, "processes", process)) return lossOf("processes", lost, () => restore("process", [process]));
  }
  if (collection === "checkIns") {
    const goal = find(before, "goals", (record as Partial<CheckIn>).goal!)!;
    return find(after, "goals", goal.id) ? lossOf("checkIns", { ...goal, id }, () => restore("checkIn", [id])) : lossOf("goals", goal, () => restore("goal", [goal.id]));
  }
  if (collection === "steps") return lossOf("steps", record, bringsStepsBack(before, after, [id]));
  if (collection !== "flows") return lossOf(collection, record, () => restore(nounOf(collection), [id]));
  const flow = record as Flow;
  const gone = [flow.from, flow.to].filter((step) => !find(after, "steps", step));
  const [first] = gone;
  if (first !== undefined) return lossOf("steps", find(before, "steps", first)!, bringsStepsBack(before, after, gone));
  const nameOf = (step: string) => find(before, "steps", step)?.title || null;
  return { ...lossOf("flows", flow, () => restore("flow", [id])), ends: flow.title ? null : [nameOf(flow.from), nameOf(flow.to)] };
}

/** The lane of a participant that was taken off a map between two plans, the participant itself being there; null when none was. */
export function findLaneLoss(before: Plan, after: Plan, participant: string): Loss | null {
  const isOn = (lanes: readonly Lane[], lane: Lane) => lanes.some(({ id }) => id === lane.id);
  const lane = before.lanes.find((found) => found.participant === participant && !isOn(after.lanes, found));
  const named = find(after, "participants", participant);
  if (!lane || !named) return null;
  const removal = laneRemoval(before, lane.map as `${string}/as-is`, participant);
  return { of: "lanes", id: lane.id, title: named.title ?? "", ends: null, back: (now) => restoreLane(now, removal) };
}

/** A check-in has no title of its own. */
type Named = { readonly id: string; readonly title?: string };

const find = (plan: Plan, collection: Collection, id: string): Named | undefined => (plan[collection] as readonly Named[]).find((record) => record.id === id);
const lossOf = (of: Collection, { id, title = "" }: Named, back: Loss["back"]): Loss => ({ of, id, title: title.trim(), ends: null, back });
const nounOf = (collection: Collection): Noun => (Object.keys(NOUNS) as Noun[]).find((noun) => NOUNS[noun] === collection)!;
const restore = (noun: Noun, ids: readonly string[]): Command[] => [{ type: `${noun}.restore`, ids }];

/** Steps come back with their flows, and those that healing has led past them (see `heal.ts`) are led through them again. */
function bringsStepsBack(before: Plan, after: Plan, steps: readonly string[]): Loss["back"] {
  const healing = before.flows.flatMap((flow): Command[] => {
    const led = [flow.from, flow.to].some((end) => steps.includes(end)) ? after.flows.find(({ id }) => id === flow.id) : undefined;
    return led && (led.from !== flow.from || led.to !== flow.to) ? [{ type: "flow.reconnect", id: flow.id, from: led.from, to: led.to }] : [];
  });
  return (now) => {
    const isThere = (step: string) => steps.includes(step) || now.steps.some(({ id }) => id === step);
    const whole = before.flows.filter(({ from, to }) => isThere(from) && isThere(to));
    return [...restore("step", steps), ...undoHealing(healing, whole, now.flows)];
  };
}
