import type * as Y from "yjs";
import { findEntry, isGone, readField, root, type Entry } from "#model/document.ts";
import { PlanError } from "#model/plan-error.ts";
import { RECORD_QUOTAS } from "#model/quotas.ts";
import { COLLECTIONS, type Collection } from "#model/shape.ts";

export const NOUNS = {
  goal: "goals", checkIn: "checkIns", participant: "participants", system: "systems", channel: "channels", integration: "integrations", section: "sections", question: "questions",
  phase: "phases", activity: "activities", process: "processes", step: "steps", flow: "flows",
  requirement: "requirements", candidate: "candidates", score: "scores", chapter: "chapters", rule: "rules", disposition: "dispositions",
} as const satisfies Record<string, Collection>;
export type Noun = keyof typeof NOUNS;

/** The map that a step or a flow is of; none for other records. */
const mapOf = (collection: Collection, entry: Entry): string => (collection === "steps" || collection === "flows" ? String(readField(entry, "map", COLLECTIONS.steps.map)) : "");

const nounOf = (collection: Collection): string => Object.keys(NOUNS).find((noun) => NOUNS[noun as Noun] === collection)!;

/** Checks a whole batch before any of it is applied; remembers what its earlier commands will have created or brought back. */
export class Check {
  readonly doc: Y.Doc;
  readonly #steps = new Map<string, { map: string; kind: string }>();
  readonly #kinds = new Map<string, string>();
  readonly #created = new Set<string>();
  /** How many records the batch adds, by collection, of steps and flows by map; and how many there were. */
  readonly #taken = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  constructor(doc: Y.Doc) {
    this.doc = doc;
  }

  /** Throws `<noun>.exists` when a record with this id is there, removed or not; `<noun>.tooMany` when there is no room for one more, of steps and flows on `map`. */
  mayCreate(collection: Collection, id: string, map?: string): void {
    if (findEntry(this.doc, collection, id) || this.#created.has(`${collection}/${id}`)) throw new PlanError(`${nounOf(collection)}.exists`, { id });
    this.#takeRoom(collection, map);
    this.#created.add(`${collection}/${id}`);
  }

  #takeRoom(collection: Collection, map = ""): void {
    const [most, key] = [RECORD_QUOTAS[collection], `${collection} ${map}`];
    const taken = this.#taken.get(key) ?? 0;
    // All that ever were are counted at a glance; only where they are too many it matters which are there, and where.
    if (this.#countOnce(collection, () => root(this.doc, collection).size) + taken >= most && this.#countOnce(key, () => this.#count(collection, map)) + taken >= most) {
      throw new PlanError(`${nounOf(collection)}.tooMany`, { max: String(most) });
    }
    this.#taken.set(key, taken + 1);
  }

  #countOnce(key: string, count: () => number): number {
    const found = this.#counts.get(key) ?? count();
    this.#counts.set(key, found);
    return found;
  }

  #count(collection: Collection, map: string): number {
    let count = 0;
    for (const id of root(this.doc, collection).keys()) {
      const entry = findEntry(this.doc, collection, id);
      if (entry && !isGone(entry) && mapOf(collection, entry) === map) count += 1;
    }
    return count;
  }

  /** Throws `<noun>.notFound` unless the record is there and not removed. */
  exists(collection: Collection, id: string): void {
    if (this.#created.has(`${collection}/${id}`)) return;
    const entry = findEntry(this.doc, collection, id);
    if (!entry || isGone(entry)) throw new PlanError(`${nounOf(collection)}.notFound`, { id });
  }

  /** Throws `<noun>.notFound` unless the record is there, removed or not; `<noun>.tooMany`. It will be there for the commands that follow. */
  willRestore(collection: Collection, id: string): void {
    if (this.#created.has(`${collection}/${id}`)) return;
    const entry = findEntry(this.doc, collection, id);
    if (!entry) throw new PlanError(`${nounOf(collection)}.notFound`, { id });
    if (isGone(entry)) this.#takeRoom(collection, mapOf(collection, entry));
    this.#created.add(`${collection}/${id}`);
  }

  /** Notes that the record will be there, as it may be already; throws `<noun>.tooMany`. */
  willPut(collection: Collection, id: string): void {
    if (!this.#created.has(`${collection}/${id}`) && !findEntry(this.doc, collection, id)) this.#takeRoom(collection);
    this.#created.add(`${collection}/${id}`);
  }

  /** Throws `<noun>.notFound` when a reference among `values` points at nothing. */
  references(collection: Collection, values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) {
      const field = (COLLECTIONS[collection] as Readonly<Record<string, { kind: string; to?: Collection }>>)[name];
      if (!field?.to) continue;
      for (const id of Array.isArray(value) ? (value as string[]) : [value]) if (typeof id === "string") this.exists(field.to, id);
    }
  }

  willAddStep(id: string, map: string, kind: string): void {
    this.mayCreate("steps", id, map);
    this.#steps.set(id, { map, kind });
  }

  willBeOfKind(id: string, kind: string): void {
    this.#kinds.set(id, kind);
  }

  /** The map and kind of a step, as earlier commands of the batch leave it; throws `step.notFound`. */
  step(id: string): { map: string; kind: string } {
    this.exists("steps", id);
    const found = this.#steps.get(id) ?? this.#read(id);
    return { ...found, kind: this.#kinds.get(id) ?? found.kind };
  }

  #read(id: string): { map: string; kind: string } {
    const entry = findEntry(this.doc, "steps", id)!;
    return { map: String(readField(entry, "map", COLLECTIONS.steps.map)), kind: String(readField(entry, "kind", COLLECTIONS.steps.kind)) };
  }

  /** Throws `process.notFound` unless the map's process is there. */
  map(map: string): void {
    this.exists("processes", map.split("/")[0]!);
  }
}
