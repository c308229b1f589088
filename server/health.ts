import type { ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import about from "#package.json" with { type: "json" };
import type { Runtime } from "#server/runtime.ts";

const PATIENCE_MS = 1500;

/** `GET /api/health`, readiness: 200 while the database answers; 503 when it does not, and from the first moment of a stop. */
export async function answerHealth({ db, databaseKind }: Pick<Runtime, "db" | "databaseKind">, isStopping: boolean, response: ServerResponse): Promise<void> {
  const status = isStopping ? "stopping" : (await answers(db)) ? "ok" : "database does not answer";
  say(response, status === "ok" ? 200 : 503, { status, version: about.version, database: databaseKind });
}

/** `GET /api/health/live`: that it is answered at all says that the process turns; nothing else is asked. */
export const answerLiveness = (response: ServerResponse): void => say(response, 200, { status: "ok" });

async function answers(db: Runtime["db"]): Promise<boolean> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE_MS).unref());
  return Promise.race([db.execute(sql`select 1`), late]).then(() => true, () => false);
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(JSON.stringify(body));
}
