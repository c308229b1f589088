import * as Y from "yjs";
import type { CloseReason } from "#model/close-codes.ts";

/** The largest single change, and the largest answer to a sync, bytes. */
const MAX_BYTES = { update: 256_000, sync: 1_000_000 };
export type SyncKind = keyof typeof MAX_BYTES;

/**
 * Why an update cannot be applied to `doc`; null when it can. Malformed bytes are found by decoding them first, for Yjs would take a claim of
 * millions of structs at its word. A gap, an update that rests on clocks the document lacks, is not kept waiting in it: the browser syncs again, which fills it.
 */
export function refuseUpdate(doc: Y.Doc, update: Uint8Array, kind: SyncKind): CloseReason | null {
  if (update.length > MAX_BYTES[kind]) return "tooLarge";
  try {
    Y.decodeUpdate(update);
    for (const [client, clock] of Y.parseUpdateMeta(update).from) if (clock > Y.getState(doc.store, client)) return "outOfSync";
  } catch {
    return "malformed";
  }
  return null;
}

/** The Yjs clients that an update brings something new of. */
export function authorsOf(doc: Y.Doc, update: Uint8Array): number[] {
  return [...Y.parseUpdateMeta(update).to].filter(([client, clock]) => clock > Y.getState(doc.store, client)).map(([client]) => client);
}
