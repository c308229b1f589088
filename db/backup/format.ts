import { z } from "zod";

/**
 * A back-up, unpacked, is text: the header, a line of JSON; per table a line `{"table":…,"columns":[…]}`, its rows as PostgreSQL's COPY writes them, and the line `\.`;
 * last the closing, a line of JSON. COPY escapes line breaks and backslashes, so no row can be taken for the end of its table.
 */
export const FORMAT = 1;
export const END_OF_TABLE = "\\.\n";

export const headerSchema = z.object({
  prorab: z.literal("backup"),
  format: z.literal(FORMAT),
  /** The app's version, and when the back-up was begun: all of it is as of that moment. */
  app: z.string(),
  at: z.iso.datetime(),
  database: z.enum(["embedded", "external"]),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })).min(1),
  tables: z.array(z.string()),
});
export type Header = z.infer<typeof headerSchema>;

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type TableStart = z.infer<typeof tableSchema>;

export const sumSchema = z.object({ rows: z.number(), sha256: z.string() });
/** How many rows a table has, and the SHA-256 of its rows as COPY writes them, in the order of its primary key. */
export type Sum = z.infer<typeof sumSchema>;

export const closingSchema = z.object({
  end: z.literal(true),
  tables: z.record(z.string(), sumSchema),
  /** Where each sequence stands, as a decimal: no number is given twice. */
  sequences: z.record(z.string(), z.object({ value: z.string().regex(/^-?\d+$/), isUsed: z.boolean() })),
  /** The data folder's secret, which signs sessions and links; null where PRORAB_SECRET is set, for then it is kept there. */
  secret: z.string().nullable(),
});
export type Closing = z.infer<typeof closingSchema>;
