import { valuesSchema, type Values } from "#model/commands/values.ts";
import { idSchema, type Fields } from "#model/fields.ts";
import * as z from "#model/schema.ts";
import { COLLECTIONS, PARTICIPANT_COLOURS, PARTICIPANT_KINDS, placeSchema, STEP_KINDS, SYSTEM_KINDS, type MapKey, type Participant, type Place, type Plan, type StepKind, type System } from "#model/shape.ts";

export type FragmentStep = { readonly id: string; readonly kind: StepKind; readonly place: Place; readonly values: Values<"steps"> };
type FragmentFlow = { readonly from: string; readonly to: string; readonly values: Values<"flows"> };
type Named = { readonly id: string; readonly title: string };

/**
 * Part of a map that means the same anywhere: steps with all their facts, the flows between them, and the names of what
 * they refer to, by which another workspace finds its own. Ids are those of where it was copied; places as on that map.
 */
export type Fragment = {
  readonly version: 1;
  /** The map it was copied from; null when it never was on one. */
  readonly map: MapKey | null;
  /** The participants whose lanes come along, from top to bottom. */
  readonly lanes: readonly string[];
  readonly steps: readonly FragmentStep[];
  readonly flows: readonly FragmentFlow[];
  readonly participants: readonly (Named & Pick<Participant, "kind" | "colour">)[];
  readonly systems: readonly (Named & Pick<System, "kind">)[];
  readonly channels: readonly Named[];
  readonly processes: readonly Named[];
};

/** What a fragment may hold at most: steps, flows, and UTF-16 units as JSON. */
export const FRAGMENT_MAX = { steps: 2000, flows: 6000, text: 4_000_000 };

const APART: readonly string[] = ["map", "kind", "place", "from", "to"];
type MapCollection = "steps" | "flows";

/** The steps of `ids` with what is between them, as they are on their map now; null when none of `ids` is a step. Steps of one map only: the first one's. */
export function copyFragment(plan: Plan, ids: Iterable<string>): Fragment | null {
  const wanted = new Set(ids);
  const map = plan.steps.find(({ id }) => wanted.has(id))?.map as MapKey | undefined;
  if (map === undefined) return null;
  const steps = plan.steps.filter((step) => step.map === map && wanted.has(step.id));
  const held = new Set(steps.map(({ id }) => id));
  const lanes = new Set(steps.map(({ place }) => place.lane));
  const named = <T extends Named>(records: readonly T[], field: "system" | "channel" | "linkedProcess") => {
    const used = new Set(steps.map((step) => step[field]));
    return records.filter(({ id }) => used.has(id));
  };
  return {
    version: 1, map,
    lanes: plan.lanes.filter((lane) => lane.map === map && lanes.has(lane.participant)).map(({ participant }) => participant),
    steps: steps.map((step) => ({ id: step.id, kind: step.kind, place: step.place, values: factsOf("steps", step) })),
    flows: plan.flows.filter(({ from, to }) => held.has(from) && held.has(to)).map((flow) => ({ from: flow.from, to: flow.to, values: factsOf("flows", flow) })),
    participants: plan.participants.filter(({ id }) => lanes.has(id)).map(({ id, title, kind, colour }) => ({ id, title, kind, colour })),
    systems: named(plan.systems, "system").map(({ id, title, kind }) => ({ id, title, kind })),
    channels: named(plan.channels, "channel").map(({ id, title }) => ({ id, title })),
    processes: named(plan.processes, "linkedProcess").map(({ id, title }) => ({ id, title })),
  };
}

/** Every fact of a record that says something: what is as in a new one is left out. */
function factsOf<C extends MapCollection>(collection: C, record: Readonly<Record<string, unknown>>): Values<C> {
  const facts: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(COLLECTIONS[collection] as Fields)) {
    const blank = field.kind === "text" ? "" : field.kind === "ref" ? null : field.kind === "value" ? field.fallback : [];
    if (!APART.includes(name) && JSON.stringify(record[name]) !== JSON.stringify(blank)) facts[name] = record[name];
  }
  // Made from the table that the type is made from.
  return facts as Values<C>;
}

const many = z.array(idSchema).max(500);
const title = z.string().max(120);
const raw = z.record(new z.Schema<unknown>((value) => value));
const schema = z.object({
  version: z.number().min(1).max(1),
  map: z.string().max(40).nullable(),
  lanes: many,
  steps: z.array(z.object({ id: idSchema, kind: z.enum(STEP_KINDS), place: placeSchema, values: raw })).min(1).max(FRAGMENT_MAX.steps),
  flows: z.array(z.object({ from: idSchema, to: idSchema, values: raw })).max(FRAGMENT_MAX.flows),
  participants: z.array(z.object({ id: idSchema, title, kind: z.enum(PARTICIPANT_KINDS), colour: z.enum(PARTICIPANT_COLOURS) })).max(500),
  systems: z.array(z.object({ id: idSchema, title, kind: z.enum(SYSTEM_KINDS) })).max(500),
  channels: z.array(z.object({ id: idSchema, title })).max(500),
  processes: z.array(z.object({ id: idSchema, title: z.string().max(160) })).max(500),
});

/**
 * The fragment that JSON from anywhere stands for, or null. Facts this version does not know are passed over; anything
 * else that is not as `copyFragment` makes it is refused whole.
 */
export function parseFragment(text: string): Fragment | null {
  if (text.length > FRAGMENT_MAX.text) return null;
  const parsed = schema.safeParse(readJson(text));
  if (!parsed.success) return null;
  const { data } = parsed;
  const steps = data.steps.flatMap(({ values, ...step }) => {
    const facts = parseFacts("steps", values);
    return facts ? [{ ...step, values: facts }] : [];
  });
  const flows = data.flows.flatMap(({ values, ...flow }) => {
    const facts = parseFacts("flows", values);
    return facts ? [{ ...flow, values: facts }] : [];
  });
  const isWhole = steps.length === data.steps.length && flows.length === data.flows.length && new Set(steps.map(({ id }) => id)).size === steps.length;
  return isWhole ? { ...data, version: 1, map: data.map as MapKey | null, steps, flows } : null;
}

const VALUES = { steps: valuesSchema("steps"), flows: valuesSchema("flows") };

function parseFacts<C extends MapCollection>(collection: C, values: Readonly<Record<string, unknown>>): Values<C> | null {
  const known = Object.keys(COLLECTIONS[collection]).filter((name) => !APART.includes(name) && Object.hasOwn(values, name));
  const parsed = VALUES[collection].safeParse(Object.fromEntries(known.map((name) => [name, values[name]])));
  return parsed.success ? (parsed.data as Values<C>) : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
