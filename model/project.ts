import type * as Y from "yjs";
import { isGone, findEntry, parseCellKey, parseLaneKey, readField, readLane, readOrder, readScheme, root } from "#model/document.ts";
import type { Fields } from "#model/fields.ts";
import { ID_PATTERN } from "#model/ids.ts";
import { compareOrder, type Ordered } from "#model/order.ts";
import { statusOf } from "#model/questions.ts";
import { COLLECTIONS, COLLECTION_NAMES, LETTERS, SCHEME_NAMES, type Activity, type Collection, type Flow, type Lane, type Letter, type Plan, type Step, type StoredQuestion } from "#model/shape.ts";

/** A record as stored: its own fields read, its references not yet held against the other records. */
type Raw = Ordered & { readonly record: { readonly id: string } & Readonly<Record<string, unknown>> };
type RawLane = Ordered & { readonly map: string; readonly participant: string; readonly height: number | null; readonly collapsed: boolean };
type Alive = Record<Collection, ReadonlyMap<string, Raw>>;

type Reference = { field: string; kind: "ref" | "refs"; to: Collection };

/** The reference fields of each collection, listed once: resolving runs over every record. */
const REFERENCES = new Map<Collection, readonly Reference[]>(COLLECTION_NAMES.map((name) => [name, referencesOf(COLLECTIONS[name])]));

function referencesOf(fields: Fields): Reference[] {
  return Object.entries(fields).flatMap(([field, spec]) => (spec.kind === "ref" || spec.kind === "refs" ? [{ field, kind: spec.kind, to: spec.to }] : []));
}

/**
 * Reads a document into a plan. `refresh` re-reads only what it is told has changed, and keeps the identity of every
 * record and list that came out the same. Never throws, whatever the document holds (rule D8).
 */
export class Projection {
  readonly #doc: Y.Doc;
  readonly #raw = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, new Map<string, Raw>()])) as Record<Collection, Map<string, Raw>>;
  readonly #letters = new Map<string, Map<string, Set<Letter>>>();
  #lanes: RawLane[] = [];
  #drawnSteps: ReadonlyMap<string, Raw> = new Map();
  #plan: Plan;
  /** What is likely to come: the first records read that equal these are these. */
  #known: Plan | null;

  constructor(doc: Y.Doc, known: Plan | null = null) {
    this.#doc = doc;
    this.#known = known;
    for (const name of COLLECTION_NAMES) for (const id of root(doc, name).keys()) this.#read(name, id);
    for (const key of root(doc, "cells").keys()) this.#readCell(key);
    this.#readLanes();
    this.#plan = this.#resolve(null);
  }

  get plan(): Plan {
    return this.#plan;
  }

  refresh(changes: Changes): Plan {
    const known = this.#known;
    this.#known = null;
    let moved = changes.lanes || changes.meta || known !== null;
    for (const name of COLLECTION_NAMES) for (const id of changes.records[name] ?? []) moved = this.#reread(name, id) || moved;
    for (const key of changes.cells) this.#readCell(key);
    if (changes.lanes) this.#readLanes();
    this.#plan = moved ? this.#resolve(known ?? this.#plan) : this.#patch(this.#plan, { ...changes.records, activities: rowsOf(changes) });
    return this.#plan;
  }

  /** Reads a record again; whether more than its own fields is concerned: it came, went, changed its order, lane, map or ends. */
  #reread(collection: Collection, id: string): boolean {
    const before = this.#raw[collection].get(id);
    this.#read(collection, id);
    const after = this.#raw[collection].get(id);
    if (!before || !after) return before !== after;
    const bound = collection === "steps" ? [before.record.map !== after.record.map, lane(before) !== lane(after)]
      : collection === "checkIns" ? [before.record.goal !== after.record.goal, isNoted(before.record) !== isNoted(after.record)]
      : collection === "flows" ? (["map", "from", "to"] as const).map((end) => before.record[end] !== after.record[end]) : [];
    return before.order !== after.order || bound.includes(true);
  }

  /** Puts the changed records in the place of the old ones: the common case, and the one a drag or a keystroke pays for. */
  #patch(before: Plan, records: Changes["records"]): Plan {
    const alive: Alive = { ...this.#raw, steps: this.#drawnSteps };
    const plan: Record<string, unknown> = { ...before };
    for (const name of COLLECTION_NAMES) {
      const changed = records[name];
      if (changed?.size) plan[name] = before[name].map((record) => (changed.has(record.id) ? keep<unknown>(record, this.#resolveRecord(name, this.#raw[name].get(record.id)!, alive)) : record));
    }
    return shareLists(before, plan as Plan);
  }

  #read(collection: Collection, id: string): void {
    const entry = ID_PATTERN.test(id) ? findEntry(this.#doc, collection, id) : null;
    if (!entry || isGone(entry)) {
      this.#raw[collection].delete(id);
      return;
    }
    const record: Record<string, unknown> & { id: string } = { id };
    for (const [name, field] of Object.entries(COLLECTIONS[collection])) record[name] = readField(entry, name, field);
    this.#raw[collection].set(id, { id, order: readOrder(entry), record });
  }

  #readCell(key: string): void {
    const cell = parseCellKey(key);
    if (!cell) return;
    const row = this.#letters.get(cell.activity) ?? new Map<string, Set<Letter>>();
    this.#letters.set(cell.activity, row);
    const letters = new Set(row.get(cell.participant));
    if (root(this.#doc, "cells").get(key) === true) letters.add(cell.letter);
    else letters.delete(cell.letter);
    row.set(cell.participant, letters);
  }

  #readLanes(): void {
    const seen = new Map<string, { map: string; participant: string }>();
    for (const key of root(this.#doc, "lanes").keys()) {
      const lane = parseLaneKey(key);
      if (lane && readLane(this.#doc, lane.map, lane.participant, "on") === true) seen.set(`${lane.map}/${lane.participant}`, lane);
    }
    this.#lanes = [...seen].map(([id, { map, participant }]) => {
      const order = readLane(this.#doc, map, participant, "order");
      const height = readLane(this.#doc, map, participant, "height");
      return {
        id, map, participant, order: typeof order === "string" ? order : "",
        height: typeof height === "number" && height > 0 && height < 10_000 ? height : null,
        collapsed: readLane(this.#doc, map, participant, "collapsed") === true,
      };
    });
  }

  #resolve(before: Plan | null): Plan {
    this.#drawnSteps = this.#stepsOfProcesses();
    const alive: Alive = { ...this.#raw, steps: this.#drawnSteps };
    const list = <C extends Collection>(name: C) => {
      const previous = new Map((before?.[name] ?? []).map((record) => [record.id, record]));
      return [...alive[name].values()].sort(compareOrder).map((raw) => keep(previous.get(raw.id), this.#resolveRecord(name, raw, alive)));
    };
    const next = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, list(name)])) as unknown as Omit<Plan, "lanes" | "scheme">;
    const steps = new Map(next.steps.map((step) => [step.id, step]));
    const plan: Plan = {
      ...next,
      checkIns: next.checkIns.filter((checkIn) => isNoted(checkIn)),
      flows: next.flows.filter((flow) => isFlowDrawn(flow, steps)),
      lanes: this.#resolveLanes(next, alive, before),
      scheme: SCHEME_NAMES.find((name) => name === readScheme(this.#doc)) ?? "RACI",
    };
    return before ? shareLists(before, plan) : plan;
  }

  #stepsOfProcesses(): ReadonlyMap<string, Raw> {
    return new Map([...this.#raw.steps].filter(([, { record }]) => this.#raw.processes.has(String(record.map).split("/")[0]!)));
  }

  #resolveRecord(collection: Collection, raw: Raw, alive: Alive): unknown {
    let record = raw.record;
    for (const { field, kind, to } of REFERENCES.get(collection)!) {
      const found = record[field];
      if (kind === "ref" && found !== null && !alive[to].has(found as string)) record = { ...record, [field]: null };
      if (kind === "refs" && (found as string[]).some((id) => !alive[to].has(id))) {
        record = { ...record, [field]: (found as string[]).filter((id) => alive[to].has(id)) };
      }
    }
    if (collection === "activities") return { ...record, letters: this.#lettersOf(raw.id, alive) };
    if (collection === "questions") {
      // Read field by field above, by the same table that this type is made of.
      const stored = record as unknown as StoredQuestion;
      const { confirmedAs: _, ...question } = stored;
      return { ...question, status: statusOf(stored) };
    }
    if (collection === "steps") {
      const place = record.place as Step["place"];
      if (place.lane !== null && !alive.participants.has(place.lane)) return { ...record, place: { ...place, lane: null } };
    }
    return record;
  }

  #lettersOf(activity: string, alive: Alive): Activity["letters"] {
    const cells = [...(this.#letters.get(activity) ?? [])].filter(([participant, letters]) => letters.size > 0 && alive.participants.has(participant));
    cells.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(cells.map(([participant, letters]) => [participant, LETTERS.filter((letter) => letters.has(letter))]));
  }

  /** A lane is drawn when it was added, or when a step stands in it; the added ones come first, in their order. */
  #resolveLanes(next: Pick<Plan, "participants" | "steps">, alive: Alive, before: Plan | null): readonly Lane[] {
    const rank = new Map(next.participants.map((participant, index) => [participant.id, index]));
    const drawn = this.#lanes.filter((lane) => rank.has(lane.participant) && alive.processes.has(lane.map.split("/")[0]!)).sort(compareOrder);
    const known = new Set(drawn.map((lane) => lane.id));
    const implied = new Map<string, RawLane>();
    for (const { map, place } of next.steps) {
      const id = `${map}/${place.lane}`;
      if (place.lane !== null && !known.has(id)) implied.set(id, { id, order: "", map, participant: place.lane, height: null, collapsed: false });
    }
    const late = [...implied.values()].sort((a, b) => rank.get(a.participant)! - rank.get(b.participant)! || compareOrder(a, b));
    const previous = new Map((before?.lanes ?? []).map((lane) => [lane.id, lane]));
    return [...drawn, ...late].map(({ id, map, participant, height, collapsed }) => keep(previous.get(id), { id, map, participant, height, collapsed }));
  }
}

/** The rows whose fields or letters have changed. */
function rowsOf({ records, cells }: Changes): Set<string> {
  const rows = new Set(records.activities);
  for (const key of cells) {
    const cell = parseCellKey(key);
    if (cell) rows.add(cell.activity);
  }
  return rows;
}

/** What a transaction changed, by collection and id; `cells` holds stored keys. */
export type Changes = { records: Partial<Record<Collection, Set<string>>>; cells: Set<string>; lanes: boolean; meta: boolean };

/**
 * The plan that `doc` holds: plain, immutable, lists in their order, dangling references dropped. Pure; never throws.
 */
export function project(doc: Y.Doc): Plan {
  return new Projection(doc).plan;
}

/** Whether a check-in says whose metric was what, and when. */
const isNoted = ({ goal, at, value }: Readonly<Record<string, unknown>>): boolean => goal !== null && at !== "" && value !== null;

function isFlowDrawn(flow: { map: string; from: string | null; to: string | null }, steps: ReadonlyMap<string, Step>): flow is Flow {
  const from = flow.from === null ? undefined : steps.get(flow.from);
  const to = flow.to === null ? undefined : steps.get(flow.to);
  return from !== undefined && to !== undefined && from !== to && from.map === to.map && flow.map === from.map;
}

const lane = (raw: Raw): string | null => (raw.record.place as Step["place"]).lane;

/** `before` when it equals `next`, so that identity says "unchanged". */
function keep<T>(before: T | undefined, next: unknown): T {
  return before !== undefined && isEqual(before, next) ? before : (next as T);
}

function shareLists(before: Plan, next: Plan): Plan {
  const shared: Record<string, unknown> = { ...next };
  let changed = false;
  for (const key of Object.keys(next) as (keyof Plan)[]) {
    const [a, b] = [before[key], next[key]] as readonly (readonly unknown[] | string)[];
    const same = a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]));
    if (same) shared[key] = a;
    else changed = true;
  }
  return changed ? (shared as Plan) : before;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

