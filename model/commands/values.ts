import * as z from "#model/schema.ts";
import { idSchema, type Field, type FieldValue, type Fields } from "#model/fields.ts";
import { COLLECTIONS, type Collection } from "#model/shape.ts";

/** Fields that have commands of their own and so are no business of `<noun>.set`. */
const APART = { checkIns: ["goal"], activities: ["accountable"], questions: ["confirmedAs"], steps: ["map", "place"], flows: ["map", "from", "to"] } as const;
type Apart<C> = C extends keyof typeof APART ? (typeof APART)[C][number] : never;

type ValuesOf<F extends Fields, Without> = { [K in Exclude<keyof F, Without>]?: FieldValue<F[K]> };
/** Some fields of a record and their new values: whole texts, whole sets, ids or null for references. */
export type Values<C extends Collection> = ValuesOf<(typeof COLLECTIONS)[C], Apart<C>>;

/** The schema of `Values<C>`: strict, every field optional. */
export function valuesSchema(collection: Collection): z.Schema<Record<string, unknown>> {
  const apart: readonly string[] = (APART as Partial<Record<Collection, readonly string[]>>)[collection] ?? [];
  const fields = Object.entries(COLLECTIONS[collection] as Fields).filter(([name]) => !apart.includes(name));
  return z.strictObject(Object.fromEntries(fields.map(([name, field]) => [name, schemaOf(field).optional()])));
}

function schemaOf(field: Field): z.Schema<unknown> {
  switch (field.kind) {
    case "text": return z.string().max(field.max);
    case "value": return field.schema;
    case "ref": return idSchema.nullable();
    case "refs": return z.array(idSchema).max(500);
    case "tags": return z.array(z.enum(field.words as [string, ...string[]])).max(500);
  }
}
