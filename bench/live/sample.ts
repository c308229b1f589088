import * as Y from "yjs";
import { createSamplePlan } from "#bench/findings/sample-plan.ts";
import { createSampleMatrix } from "#bench/matrix/sample-matrix.ts";
import { createSampleMap } from "#bench/sample-map.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument, getText } from "#model/document.ts";
import { migrate } from "#model/migrate.ts";
import { mapKey } from "#model/shape.ts";

/** The map that everyone is on. */
export const MAP = mapKey("sale", "as-is");
/** Steps that writers have to themselves. */
const STEPS = createSampleMap(300).steps.map(({ id }) => id);
const SESSION_EDITS = 500;

/** The step whose title a writer retypes. */
export const stepOf = (writer: number): string => STEPS[writer % STEPS.length]!;

export const titleOf = (doc: Y.Doc, step: string): string => getText(doc, "steps", step, "title")?.toString() ?? "";

/** Takes a title away and types another in its place. */
export function writeTitle(doc: Y.Doc, step: string, title: string): void {
  const text = getText(doc, "steps", step, "title");
  if (!text) throw new Error(`the sample has no step ${step}`);
  doc.transact(() => {
    text.delete(0, text.length);
    text.insert(0, title);
  });
}

/**
 * A plan with a map of `steps` steps and a matrix, as one Yjs update; `edits` of history are steps moved and titles typed key by key, as of people whose pages are
 * opened anew every 500 edits.
 */
export function createSeed(steps: number, edits = 0): Uint8Array {
  const map = createSampleMap(steps);
  const doc = createDocument();
  migrate(doc);
  applyCommands(doc, createSamplePlan(map, createSampleMatrix(20, 8)));
  for (let edit = 0; edit < edits; edit++) {
    if (edit % SESSION_EDITS === 0) doc.clientID = 1 + Math.floor(Math.random() * 0xffff_fffe);
    const { id, lane } = map.steps[(edit * 7) % map.steps.length]!;
    const text = getText(doc, "steps", id, "title")!;
    if (edit % 3 === 0) applyCommands(doc, [{ type: "step.move", moves: [{ id, place: { lane: `p${lane}`, x: edit % 4000, y: 32 } }] }]);
    else if (text.length > 40) text.delete(text.length - 1, 1);
    else text.insert(text.length, "abcdefghij"[edit % 10]!);
  }
  return Y.encodeStateAsUpdate(doc);
}
