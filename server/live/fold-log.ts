import * as Y from "yjs";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";

/** A plan's folded state, and the plan it shows, as JSON. */
export type Folded = { state: Uint8Array; content: string };
export type Fold = (state: Uint8Array | null, updates: readonly Uint8Array[]) => Promise<Folded>;

/** Puts a plan's folded state and the log after it together. Throws when bytes of it are damaged. */
export function foldLog(state: Uint8Array | null, updates: readonly Uint8Array[]): Folded {
  const doc = createDocument();
  Y.transact(doc, () => {
    if (state) Y.applyUpdate(doc, state);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return { state: Y.encodeStateAsUpdate(doc), content: JSON.stringify(project(doc)) };
}
