import { customType, text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "#model/ids.ts";

/** A random text primary key. */
export const idField = () => text("id").primaryKey().$defaultFn(newId);
export const createdAtField = () => timestamp("created_at", { withTimezone: true }).notNull().defaultNow();

/** `bytea` as a plain `Uint8Array`. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
});

/** `jsonb` for objects, parsed once: drizzle and pg would otherwise each parse it, and a string "123" come back as a number. */
export const json = <T extends object>(name: string) =>
  customType<{ data: T; driverData: string | T }>({
    dataType: () => "jsonb",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => (typeof value === "string" ? (JSON.parse(value) as T) : value),
  })(name);
