import * as z from "#model/schema.ts";
import type * as Y from "yjs";
import type { Check } from "#model/commands/context.ts";
import { addRecord, writeValues } from "#model/commands/records.ts";
import { valuesSchema, type Values } from "#model/commands/values.ts";
import { findEntry, parseLaneKey, readField, readLane, root, writeField, writeLane } from "#model/document.ts";
import { idSchema } from "#model/fields.ts";
import { compareOrder, orderAfter, type Ordered } from "#model/order.ts";
import { PlanError } from "#model/plan-error.ts";
import { COLLECTIONS, MAP_KEY_PATTERN, placeSchema, STEP_KINDS, type Place, type StepKind } from "#model/shape.ts";
import { isEnd, isStart } from "#model/step-kinds.ts";

type LaneRef = { map: string; participant: string };
export type MapCommand =
  | ({ type: "lane.add"; after?: string | null } & LaneRef)
  | ({ type: "lane.set"; values: { height?: number | null; collapsed?: boolean } } & LaneRef)
  | ({ type: "lane.move"; after: string | null } & LaneRef)
  | ({ type: "lane.remove" } & LaneRef)
  | { type: "step.add"; id: string; map: string; kind: StepKind; place: Place; values?: Values<"steps"> }
  | { type: "step.move"; moves: readonly { id: string; place: Place }[] }
  | { type: "flow.connect"; id: string; from: string; to: string; values?: Values<"flows"> }
  | { type: "flow.reconnect"; id: string; from?: string; to?: string };

const map = z.string().regex(MAP_KEY_PATTERN);
const lane = { map, participant: idSchema };
const after = idSchema.nullable();
export const mapSchemas = [
  z.strictObject({ type: z.literal("lane.add"), ...lane, after: after.optional() }),
  z.strictObject({ type: z.literal("lane.set"), ...lane, values: z.strictObject({ height: z.number().min(40).max(5000).nullable().optional(), collapsed: z.boolean().optional() }) }),
  z.strictObject({ type: z.literal("lane.move"), ...lane, after }),
  z.strictObject({ type: z.literal("lane.remove"), ...lane }),
  z.strictObject({ type: z.literal("step.add"), id: idSchema, map, kind: z.enum(STEP_KINDS), place: placeSchema, values: valuesSchema("steps").optional() }),
  z.strictObject({ type: z.literal("step.move"), moves: z.array(z.strictObject({ id: idSchema, place: placeSchema })).min(1).max(5000) }),
  z.strictObject({ type: z.literal("flow.connect"), id: idSchema, from: idSchema, to: idSchema, values: valuesSchema("flows").optional() }),
  z.strictObject({ type: z.literal("flow.reconnect"), id: idSchema, from: idSchema.optional(), to: idSchema.optional() }),
];

export function checkMapCommand(check: Check, command: MapCommand): void {
  switch (command.type) {
    case "lane.add": case "lane.set": case "lane.move": case "lane.remove":
      check.map(command.map);
      return check.exists("participants", command.participant);
    case "step.add":
      check.map(command.map);
      if (command.place.lane !== null) check.exists("participants", command.place.lane);
      check.references("steps", command.values ?? {});
      return check.willAddStep(command.id, command.map, command.kind);
    case "step.move":
      for (const { id, place } of command.moves) {
        check.exists("steps", id);
        if (place.lane !== null) check.exists("participants", place.lane);
      }
      return;
    case "flow.connect":
      checkEnds(check, command.from, command.to);
      check.references("flows", command.values ?? {});
      return check.mayCreate("flows", command.id, check.step(command.from).map);
    case "flow.reconnect": {
      check.exists("flows", command.id);
      const entry = findEntry(check.doc, "flows", command.id);
      const end = (name: "from" | "to") => command[name] ?? String(entry ? readField(entry, name, COLLECTIONS.flows[name]) : "");
      return checkEnds(check, end("from"), end("to"));
    }
  }
}

/** Rule D3: a flow joins two different steps of one map, never into a start or out of an end. */
function checkEnds(check: Check, from: string, to: string): void {
  const [source, target] = [check.step(from), check.step(to)];
  if (from === to) throw new PlanError("flow.selfLoop", { id: from });
  if (source.map !== target.map) throw new PlanError("flow.otherMap", { from, to });
  if (isEnd(source.kind)) throw new PlanError("flow.outOfEnd", { id: from });
  if (isStart(target.kind)) throw new PlanError("flow.intoStart", { id: to });
}

export function applyMapCommand(doc: Y.Doc, command: MapCommand): void {
  switch (command.type) {
    case "lane.add": case "lane.move": {
      if (command.type === "lane.add") writeLane(doc, command.map, command.participant, "on", true);
      const others = lanesOf(doc, command.map).filter((item) => item.id !== command.participant);
      return writeLane(doc, command.map, command.participant, "order", orderAfter(others, command.after));
    }
    case "lane.set":
      writeLane(doc, command.map, command.participant, "on", true);
      if (command.values.height !== undefined) writeLane(doc, command.map, command.participant, "height", command.values.height);
      if (command.values.collapsed !== undefined) writeLane(doc, command.map, command.participant, "collapsed", command.values.collapsed);
      return;
    case "lane.remove":
      writeLane(doc, command.map, command.participant, "on", false);
      return emptyLane(doc, command);
    case "step.add":
      addRecord(doc, "steps", command.id);
      return writeValues(doc, "steps", command.id, { ...command.values, map: command.map, kind: command.kind, place: command.place });
    case "step.move":
      return command.moves.forEach(({ id, place }) => writeValues(doc, "steps", id, { place }));
    case "flow.connect": {
      const from = findEntry(doc, "steps", command.from);
      if (!from) return;
      addRecord(doc, "flows", command.id);
      return writeValues(doc, "flows", command.id, { ...command.values, map: readField(from, "map", COLLECTIONS.steps.map), from: command.from, to: command.to });
    }
    case "flow.reconnect":
      return writeValues(doc, "flows", command.id, { from: command.from, to: command.to, bends: [] });
  }
}

function lanesOf(doc: Y.Doc, map: string): Ordered[] {
  const lanes: Ordered[] = [];
  for (const key of root(doc, "lanes").keys()) {
    const found = parseLaneKey(key);
    if (found?.field !== "order" || found.map !== map) continue;
    const order = readLane(doc, map, found.participant, "order");
    if (typeof order === "string" && readLane(doc, map, found.participant, "on") === true) lanes.push({ id: found.participant, order });
  }
  return lanes.sort(compareOrder);
}

function emptyLane(doc: Y.Doc, { map, participant }: LaneRef): void {
  for (const id of root(doc, "steps").keys()) {
    const entry = findEntry(doc, "steps", id);
    if (!entry || readField(entry, "map", COLLECTIONS.steps.map) !== map) continue;
    const place = readField(entry, "place", COLLECTIONS.steps.place) as Place;
    if (place.lane === participant) writeField(entry, "place", COLLECTIONS.steps.place, { ...place, lane: null });
  }
}
