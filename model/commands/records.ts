import * as z from "#model/schema.ts";
import type * as Y from "yjs";
import { NOUNS, type Check, type Noun } from "#model/commands/context.ts";
import { valuesSchema, type Values } from "#model/commands/values.ts";
import { createEntry, findEntry, isGone, readOrder, root, setGone, writeField, writeOrder } from "#model/document.ts";
import { idSchema, type Fields } from "#model/fields.ts";
import { compareOrder, orderAfter, type Ordered } from "#model/order.ts";
import { writeConfirmation } from "#model/questions.ts";
import { COLLECTIONS, ORDERED, PUT, type Collection } from "#model/shape.ts";

type OrderedNoun = "goal" | "participant" | "system" | "channel" | "integration" | "section" | "question" | "phase" | "activity" | "process" | "requirement" | "candidate";
type PutNoun = "score" | "chapter" | "rule" | "disposition";
type Of<N extends Noun> = (typeof NOUNS)[N];

/** `after`: the id to stand behind; null: first; absent: last. */
export type AddCommand = { [N in OrderedNoun]: { type: `${N}.add`; id: string; values?: Values<Of<N>>; after?: string | null } }[OrderedNoun];
export type SetCommand = { [N in Exclude<Noun, PutNoun>]: { type: `${N}.set`; id: string; values: Values<Of<N>> } }[Exclude<Noun, PutNoun>];
export type MoveCommand = { [N in OrderedNoun]: { type: `${N}.move`; id: string; after: string | null } }[OrderedNoun];
/** Makes the record unless it is there, or is there again, and sets some fields of it: for records whose id says what they are about. */
export type PutCommand = { [N in PutNoun]: { type: `${N}.put`; id: string; values: Values<Of<N>> } }[PutNoun];
/** Removal is a mark on the record: what others type in it meanwhile is kept, and `restore` brings all of it back. Flows of a removed step stay as they are: the plan shows them again with it. */
export type RemoveCommand = { [N in Noun]: { type: `${N}.remove` | `${N}.restore`; ids: readonly string[] } }[Noun];
export type RecordCommand = AddCommand | SetCommand | PutCommand | MoveCommand | RemoveCommand;

const ids = z.array(idSchema).min(1).max(5000);
const after = idSchema.nullable();

export const recordSchemas = (Object.keys(NOUNS) as Noun[]).flatMap((noun) => {
  const values = valuesSchema(NOUNS[noun]);
  const shared = [
    z.strictObject({ type: z.literal(`${noun}.${isPut(NOUNS[noun]) ? "put" : "set"}`), id: idSchema, values }),
    z.strictObject({ type: z.literal(`${noun}.remove`), ids }),
    z.strictObject({ type: z.literal(`${noun}.restore`), ids }),
  ];
  const ordered = isOrdered(NOUNS[noun]) ? [
    z.strictObject({ type: z.literal(`${noun}.add`), id: idSchema, values: values.optional(), after: after.optional() }),
    z.strictObject({ type: z.literal(`${noun}.move`), id: idSchema, after }),
  ] : [];
  return [...ordered, ...shared];
});

export function checkRecordCommand(check: Check, collection: Collection, command: RecordCommand): void {
  if ("ids" in command) {
    const removes = command.type.endsWith(".remove");
    for (const id of command.ids) {
      if (removes) check.exists(collection, id);
      else check.willRestore(collection, id);
    }
    return;
  }
  if (command.type.endsWith(".add")) check.mayCreate(collection, command.id);
  else if (command.type.endsWith(".put")) check.willPut(collection, command.id);
  else check.exists(collection, command.id);
  if ("values" in command && command.values) check.references(collection, command.values);
  if (command.type === "step.set" && command.values.kind) check.willBeOfKind(command.id, command.values.kind);
  if ("after" in command && typeof command.after === "string") check.exists(collection, command.after);
}

export function applyRecordCommand(doc: Y.Doc, collection: Collection, command: RecordCommand): void {
  if ("ids" in command) return mark(doc, collection, command.ids, command.type.endsWith(".remove"));
  const added = command.type.endsWith(".add");
  if (added || command.type.endsWith(".put")) addRecord(doc, collection, command.id);
  const entry = findEntry(doc, collection, command.id);
  if (!entry) return;
  if ("values" in command && command.values) writeValues(doc, collection, command.id, command.values);
  // Of all records only questions have a status.
  if ("values" in command && command.values && "status" in command.values && command.values.status === "confirmed") writeConfirmation(entry);
  if (isOrdered(collection) && (added || "after" in command)) {
    const siblings = orderedEntries(doc, collection).filter((item) => item.id !== command.id);
    writeOrder(entry, orderAfter(siblings, "after" in command ? command.after : undefined));
  }
}

/** Creates a record unless an undone or repeated command already has. */
export function addRecord(doc: Y.Doc, collection: Collection, id: string): void {
  const entry = findEntry(doc, collection, id);
  if (entry) setGone(entry, false);
  else createEntry(doc, collection, id);
}

/** Writes the given fields of an existing record; names that are no field of it are passed over. */
export function writeValues(doc: Y.Doc, collection: Collection, id: string, values: Readonly<Record<string, unknown>>): void {
  const entry = findEntry(doc, collection, id);
  const fields = COLLECTIONS[collection] as Fields;
  for (const [name, value] of Object.entries(values)) {
    if (entry && value !== undefined && Object.hasOwn(fields, name)) writeField(entry, name, fields[name]!, value);
  }
}

/** Marks records as removed, or takes the mark off; records that are already so are left untouched. */
function mark(doc: Y.Doc, collection: Collection, marked: readonly string[], gone: boolean): void {
  for (const id of marked) {
    const entry = findEntry(doc, collection, id);
    if (entry && isGone(entry) !== gone) setGone(entry, gone);
  }
}

function orderedEntries(doc: Y.Doc, collection: Collection): Ordered[] {
  const items: Ordered[] = [];
  for (const id of root(doc, collection).keys()) {
    const entry = findEntry(doc, collection, id);
    if (entry && !isGone(entry)) items.push({ id, order: readOrder(entry) });
  }
  return items.sort(compareOrder);
}

function isPut(collection: Collection): boolean {
  return (PUT as readonly Collection[]).includes(collection);
}

function isOrdered(collection: Collection): boolean {
  return (ORDERED as readonly Collection[]).includes(collection);
}
