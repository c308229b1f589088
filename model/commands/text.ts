import * as z from "#model/schema.ts";
import type * as Y from "yjs";
import type { Check } from "#model/commands/context.ts";
import { getText } from "#model/document.ts";
import { idSchema, type Fields } from "#model/fields.ts";
import { PlanError } from "#model/plan-error.ts";
import { COLLECTIONS, COLLECTION_NAMES, type Collection } from "#model/shape.ts";

/** Replaces `remove` UTF-16 units at `at` by `insert`; positions past the end count as the end. */
export type TextCommand = { type: "text.edit"; collection: Collection; id: string; field: string; at: number; remove: number; insert: string };

const position = z.number().int().min(0).max(1_000_000);
export const textSchemas = [
  z.strictObject({
    type: z.literal("text.edit"), collection: z.enum(COLLECTION_NAMES as [Collection, ...Collection[]]), id: idSchema,
    field: z.string().max(40), at: position, remove: position, insert: z.string().max(20_000),
  }),
];

export function checkTextCommand(check: Check, command: TextCommand): void {
  const fields = COLLECTIONS[command.collection] as Fields;
  const field = Object.hasOwn(fields, command.field) ? fields[command.field] : undefined;
  if (field?.kind !== "text") throw new PlanError("text.noSuchField", { field: command.field });
  check.exists(command.collection, command.id);
  const length = getText(check.doc, command.collection, command.id, command.field)?.length ?? 0;
  if (length - command.remove + command.insert.length > field.max) throw new PlanError("text.tooLong", { max: String(field.max) });
}

export function applyTextCommand(doc: Y.Doc, command: TextCommand): void {
  const text = getText(doc, command.collection, command.id, command.field);
  if (!text) return;
  const at = Math.min(command.at, text.length);
  const remove = Math.min(command.remove, text.length - at);
  if (remove > 0) text.delete(at, remove);
  if (command.insert) text.insert(at, command.insert);
}
