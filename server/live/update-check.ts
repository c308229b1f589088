import * as Y from "yjs";
import { isRoot } from "#model/document.ts";
import type { CloseReason } from "#model/close-codes.ts";
import { NestingCheck } from "#server/live/nesting-check.ts";

/** The largest single change, and the largest answer to a sync, bytes. */
const MAX_BYTES = { update: 256_000, sync: 1_000_000 };
/** How deep arrays and objects within one value may nest. */
const MAX_VALUE_DEPTH = 6;
export type SyncKind = keyof typeof MAX_BYTES;

/** `authors`: the Yjs clients that the update brings something new of. */
export type Verdict = { problem: CloseReason } | { problem: null; authors: readonly number[] };
type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * Judges an update from its bytes, before any of it is applied: Yjs takes a claim of millions of structs at its word, keeps for ever what rests on
 * something it lacks, and overflows on what is nested deep. Whatever it cannot decide it lets pass; `doc` is read and never written.
 */
export function checkUpdate(doc: Y.Doc, update: Uint8Array, kind: SyncKind): Verdict {
  if (update.length > MAX_BYTES[kind]) return { problem: "tooLarge" };
  try {
    const { structs, ds } = Y.decodeUpdate(update) as { structs: Struct[]; ds: { clients: Map<number, readonly { clock: number; len: number }[]> } };
    const reach = new Reach(doc, structs);
    if (reach.problem) return { problem: reach.problem };
    const nesting = new NestingCheck(doc, structs);
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      const problem = judgeItem(struct, reach) ?? (nesting.isTooDeep(struct) ? "malformed" : null);
      if (problem) return { problem };
    }
    for (const [client, ranges] of ds.clients) if (ranges.some(({ clock, len }) => clock + len > reach.end(client))) return { problem: "outOfSync" };
    return { problem: null, authors: reach.authors() };
  } catch {
    return { problem: "malformed" };
  }
}

function judgeItem(item: Y.Item, reach: Reach): CloseReason | null {
  if (!isPlanContent(item.content)) return "malformed";
  if (typeof item.parent === "string" && (!isRoot(item.parent) || item.parentSub === null)) return "malformed";
  for (const id of [item.origin, item.rightOrigin, item.parent]) {
    if (!(id instanceof Y.ID)) continue;
    // Yjs looks up an item's own client's ids unchecked, and throws half-way through the update.
    if (id.client === item.id.client ? id.clock >= item.id.clock : id.clock >= reach.end(id.client)) return id.client === item.id.client ? "malformed" : "outOfSync";
  }
  return null;
}

/** A plan holds maps, texts and plain values; no formats, embeds, binaries or documents within documents. */
function isPlanContent(content: Y.Item["content"]): boolean {
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isShallow(value, MAX_VALUE_DEPTH));
  if (content instanceof Y.ContentType) return content.type instanceof Y.Map || (content.type instanceof Y.Text && !(content.type instanceof Y.XmlText));
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "bigint";
  return depth > 0 && !(value instanceof Uint8Array) && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

/** How far each client's writing reaches: in the document, and with the update. */
class Reach {
  problem: CloseReason | null = null;
  readonly #doc: Y.Doc;
  readonly #ends = new Map<number, number>();

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    let client: number | null = null;
    for (const struct of structs) {
      const { id, length } = struct;
      // Of a client that comes twice Yjs takes the last part only.
      if (length < 1 || !Number.isSafeInteger(id.clock + length) || (id.client !== client && this.#ends.has(id.client))) this.problem ??= "malformed";
      client = id.client;
      const end = this.end(client);
      if (struct instanceof Y.Item && id.clock < end && id.clock + length > end && !this.#goesOnFrom(client, end)) this.problem ??= "outOfSync";
      if (struct instanceof Y.Skip) this.#ends.set(client, end);
      else if (id.clock > end) this.problem ??= "outOfSync";
      else this.#ends.set(client, Math.max(end, id.clock + length));
    }
  }

  /** Whether an item may begin within what is known: Yjs joins it to the one before its new part, and throws where that is no item any more but what a deletion has left. */
  #goesOnFrom(client: number, end: number): boolean {
    return end === Y.getState(this.#doc.store, client) && this.#doc.store.clients.get(client)?.at(-1) instanceof Y.Item;
  }

  /** The clock that comes after everything known of `client`. */
  end(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#doc.store, client);
  }

  authors(): number[] {
    return [...this.#ends].filter(([client, end]) => end > Y.getState(this.#doc.store, client)).map(([client]) => client);
  }
}
