import type { ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import about from "#package.json" with { type: "json" };
import type { Runtime } from "#server/runtime.ts";

const PATIENCE_MS = 1500;

/** `GET /api/health`: 200 while the database answers, 503 when it does not. */
export async function answerHealth({ db, databaseKind }: Pick<Runtime, "db" | "databaseKind">, response: ServerResponse): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE_MS).unref());
  const healthy = await Promise.race([db.execute(sql`select 1`), late]).then(() => true, () => false);
  const body = JSON.stringify({ status: healthy ? "ok" : "database does not answer", version: about.version, database: databaseKind });
  response.writeHead(healthy ? 200 : 503, { "content-type": "application/json", "cache-control": "no-store" }).end(body);
}
