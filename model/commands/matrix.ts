import * as z from "#model/schema.ts";
import type * as Y from "yjs";
import type { Check } from "#model/commands/context.ts";
import { findEntry, writeField, writeLetter, writeScheme, readField, root, parseCellKey } from "#model/document.ts";
import { idSchema } from "#model/fields.ts";
import { COLLECTIONS, LETTERS, SCHEME_NAMES, type Letter, type SCHEMES } from "#model/shape.ts";

type Cell = { activity: string; participant: string };
/** A is the row's one accountable: setting it takes it from whoever had it (rule D1). */
export type MatrixCommand =
  | ({ type: "assignment.set"; letter: Letter | "A"; on: boolean } & Cell)
  | { type: "assignment.clear"; cells: readonly Cell[] }
  | { type: "scheme.set"; scheme: keyof typeof SCHEMES };

const cell = { activity: idSchema, participant: idSchema };
export const matrixSchemas = [
  z.strictObject({ type: z.literal("assignment.set"), ...cell, letter: z.enum(["A", ...LETTERS]), on: z.boolean() }),
  z.strictObject({ type: z.literal("assignment.clear"), cells: z.array(z.strictObject(cell)).min(1).max(5000) }),
  z.strictObject({ type: z.literal("scheme.set"), scheme: z.enum(SCHEME_NAMES) }),
];

export function checkMatrixCommand(check: Check, command: MatrixCommand): void {
  if (command.type === "scheme.set") return;
  for (const { activity, participant } of command.type === "assignment.clear" ? command.cells : [command]) {
    check.exists("activities", activity);
    check.exists("participants", participant);
  }
}

export function applyMatrixCommand(doc: Y.Doc, command: MatrixCommand): void {
  if (command.type === "scheme.set") return writeScheme(doc, command.scheme);
  if (command.type === "assignment.clear") return command.cells.forEach((cell) => clearCell(doc, cell));
  if (command.letter === "A") return setAccountable(doc, command, command.on);
  writeLetter(doc, command.activity, command.participant, command.letter, command.on);
}

function setAccountable(doc: Y.Doc, { activity, participant }: Cell, on: boolean): void {
  const entry = findEntry(doc, "activities", activity);
  if (!entry) return;
  const field = COLLECTIONS.activities.accountable;
  if (on) writeField(entry, "accountable", field, participant);
  else if (readField(entry, "accountable", field) === participant) writeField(entry, "accountable", field, null);
}

function clearCell(doc: Y.Doc, { activity, participant }: Cell): void {
  setAccountable(doc, { activity, participant }, false);
  for (const letter of LETTERS) {
    const key = `${activity}/${participant}/${letter}`;
    if (parseCellKey(key) && root(doc, "cells").get(key) === true) writeLetter(doc, activity, participant, letter, false);
  }
}
