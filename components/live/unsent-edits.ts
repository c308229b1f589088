import { toBase64 } from "lib0/buffer";
import * as Y from "yjs";
import { project } from "#model/project.ts";
import { keepFile } from "#components/api/keep-file.ts";
import type { Plan } from "#model/shape.ts";
import type { StateVector } from "#components/live/durability.ts";

/** A plan with changes the server did not take: readable as it stood here, and exact as Yjs holds it. */
export type UnsentEdits = { format: "prorab.edits/1"; workspace: string; at: string; plan: Plan; update: string };

/** `update` holds what `durable` does not cover, base64. */
export function describeUnsentEdits(workspace: string, doc: Y.Doc, durable: StateVector, at: Date): UnsentEdits {
  const vector = Y.encodeStateVector(new Map(durable));
  return { format: "prorab.edits/1", workspace, at: at.toISOString(), plan: project(doc), update: toBase64(Y.encodeStateAsUpdate(doc, vector)) };
}

/** Hands the edits to their author as a file. */
export const downloadUnsentEdits = (edits: UnsentEdits): void =>
  keepFile(new Blob([JSON.stringify(edits, null, 2)], { type: "application/json" }), `plan-edits-${edits.at.slice(0, 19).replaceAll(":", "-")}.json`);
