import * as z from "#model/schema.ts";
import type * as Y from "yjs";
import type { Check } from "#model/commands/context.ts";
import { addRecord, writeValues } from "#model/commands/records.ts";
import { valuesSchema, type Values } from "#model/commands/values.ts";
import { idSchema } from "#model/fields.ts";
import { COLLECTIONS } from "#model/shape.ts";

/** Notes what a goal's metric was on a day; the day and the value are never without one another. */
export type CheckInCommand = { type: "checkIn.add"; id: string; goal: string; at: string; value: number; values?: Pick<Values<"checkIns">, "note"> };

const { at, value } = COLLECTIONS.checkIns;
export const checkInSchemas = [
  z.strictObject({ type: z.literal("checkIn.add"), id: idSchema, goal: idSchema, at: at.schema, value: value.schema, values: valuesSchema("checkIns").optional() }),
];

export function checkCheckInCommand(check: Check, { id, goal }: CheckInCommand): void {
  check.exists("goals", goal);
  check.mayCreate("checkIns", id);
}

export function applyCheckInCommand(doc: Y.Doc, { id, goal, at, value, values }: CheckInCommand): void {
  addRecord(doc, "checkIns", id);
  writeValues(doc, "checkIns", id, { ...values, goal, at, value });
}
