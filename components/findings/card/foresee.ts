import * as Y from "yjs";
import { describeChanges } from "#model/activity/describe.ts";
import type { Change } from "#model/activity/change.ts";
import { touchedIn } from "#model/activity/touched.ts";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";

/** What commands will change in a document, tried on a copy of it; the document stays as it is. */
export function foresee(doc: Y.Doc, commands: readonly Command[]): readonly Change[] {
  const copy = createDocument();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = project(copy);
  let touched: ReturnType<typeof touchedIn> = new Map();
  copy.on("afterTransaction", (transaction: Y.Transaction) => void (touched = touchedIn(transaction)));
  applyCommands(copy, commands);
  return describeChanges(before, project(copy), touched);
}
