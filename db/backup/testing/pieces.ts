import { createHash } from "node:crypto";
import { loadBackup } from "#db/backup/load.ts";
import { ourSteps, tablesAfter } from "#db/backup/schema-steps.ts";
import { Told } from "#db/backup/told.ts";
import { writeBackup, type Source } from "#db/backup/write.ts";
import { createDb } from "#db/client.ts";
import { isStartError } from "#db/start-error.ts";

export const quiet = new Told(() => undefined);

/** A whole back-up, unpacked, as one text. */
export async function backUp(url: string, more: Partial<Source> = {}): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeBackup({ url, kind: "external", app: "1.2.3", secret: null, told: quiet, ...more })) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** A text in pieces of `size` bytes. */
export async function* inPieces(text: Buffer | string, size = 65_536): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const restore = (url: string, text: Buffer | string, replace = false) => loadBackup(inPieces(text), { url, replace, told: quiet });

/** Why something is refused, in words; anything else is thrown. */
export const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => "it was done", (error: unknown) => {
  if (isStartError(error)) return error.message;
  throw error;
});

/** What each table of a database holds, as a count and a hash, found otherwise than a back-up does: short to compare. */
export async function contentsOf(url: string, tables = tablesAfter(ourSteps().length)): Promise<Record<string, string>> {
  const db = createDb(url, 1);
  const contents: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await db.$client.query<{ line: string }>(`select row_to_json(t)::text as line from "${table}" t`);
    contents[table] = `${rows.length} ${createHash("sha256").update(rows.map(({ line }) => line).sort().join("\n")).digest("hex")}`;
  }
  await db.$client.end();
  return contents;
}
