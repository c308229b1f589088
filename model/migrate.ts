import type * as Y from "yjs";
import { readShape, writeShape } from "#model/document.ts";
import { PlanError } from "#model/plan-error.ts";
import { SHAPE } from "#model/shape.ts";

/** `MIGRATIONS[n]` brings a document from shape n to n + 1. Shape 0 is a document that holds nothing yet. */
const MIGRATIONS: readonly ((doc: Y.Doc) => void)[] = [() => undefined];

/**
 * Brings `doc` to the current shape in one transaction; returns whether anything was written.
 * Throws `PlanError("plan.newerShape")` for a document written by a newer version, and leaves it as it was.
 */
export function migrate(doc: Y.Doc): boolean {
  const found = readShape(doc);
  if (found > SHAPE) throw new PlanError("plan.newerShape", { found: String(found), known: String(SHAPE) });
  if (found === SHAPE) return false;
  doc.transact(() => {
    for (const step of MIGRATIONS.slice(found, SHAPE)) step(doc);
    writeShape(doc, SHAPE);
  }, "migrate");
  return true;
}
