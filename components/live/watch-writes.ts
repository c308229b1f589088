import type * as Y from "yjs";
import { touch } from "#model/document.ts";
import type { Stamp } from "#components/live/durability.ts";

/**
 * Calls `onUpdate` for each update of `doc`, with the stamp of the transaction when it was made in this browser.
 * One that only deletes leaves no trace in a state vector: it is followed by a touch, whose stamp stands for both.
 */
export function watchWrites(doc: Y.Doc, onUpdate: (update: Uint8Array, stamp: Stamp | null) => void): () => void {
  const listener = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    const client = doc.clientID;
    const clock = transaction.afterState.get(client) ?? 0;
    const wrote = transaction.local && clock > (transaction.beforeState.get(client) ?? 0);
    onUpdate(update, wrote ? { client, clock } : null);
    if (transaction.local && !wrote) touch(doc);
  };
  doc.on("update", listener);
  return () => doc.off("update", listener);
}
