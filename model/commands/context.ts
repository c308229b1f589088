import type * as Y from "yjs";
import { findEntry, isGone, readField } from "#model/document.ts";
import { PlanError } from "#model/plan-error.ts";
import { COLLECTIONS, type Collection } from "#model/shape.ts";

export const NOUNS = {
  goal: "goals", checkIn: "checkIns", participant: "participants", system: "systems", channel: "channels", integration: "integrations", section: "sections", question: "questions",
  phase: "phases", activity: "activities", process: "processes", step: "steps", flow: "flows",
  requirement: "requirements", candidate: "candidates", score: "scores", chapter: "chapters", rule: "rules", disposition: "dispositions",
} as const satisfies Record<string, Collection>;
export type Noun = keyof typeof NOUNS;

const nounOf = (collection: Collection): string => Object.keys(NOUNS).find((noun) => NOUNS[noun as Noun] === collection)!;

/** Checks a whole batch before any of it is applied; remembers what its earlier commands will have created or brought back. */
export class Check {
  readonly doc: Y.Doc;
  readonly #steps = new Map<string, { map: string; kind: string }>();
  readonly #kinds = new Map<string, string>();
  readonly #created = new Set<string>();

  constructor(doc: Y.Doc) {
    this.doc = doc;
  }

  /** Throws `<noun>.exists` when a record with this id is there, removed or not. */
  mayCreate(collection: Collection, id: string): void {
    if (findEntry(this.doc, collection, id) || this.#created.has(`${collection}/${id}`)) throw new PlanError(`${nounOf(collection)}.exists`, { id });
    this.#created.add(`${collection}/${id}`);
  }

  /** Throws `<noun>.notFound` unless the record is there and not removed. */
  exists(collection: Collection, id: string): void {
    if (this.#created.has(`${collection}/${id}`)) return;
    const entry = findEntry(this.doc, collection, id);
    if (!entry || isGone(entry)) throw new PlanError(`${nounOf(collection)}.notFound`, { id });
  }

  /** Throws `<noun>.notFound` unless the record is there, removed or not; it will be there for the commands that follow. */
  willRestore(collection: Collection, id: string): void {
    if (!this.#created.has(`${collection}/${id}`) && !findEntry(this.doc, collection, id)) throw new PlanError(`${nounOf(collection)}.notFound`, { id });
    this.#created.add(`${collection}/${id}`);
  }

  /** Notes that the record will be there, as it may be already. */
  willPut(collection: Collection, id: string): void {
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
    this.mayCreate("steps", id);
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
