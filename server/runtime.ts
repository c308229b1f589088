import type { Redis } from "ioredis";
import type { Db } from "#db/client.ts";
import type { Env } from "#server/env.ts";
import type { Hub } from "#server/live/hub-type.ts";
import type { Mailer } from "#server/mail.ts";
import type { RateLimits } from "#server/services/rate-limits.ts";

/** The pieces there is one of per process. Next evaluates modules once per graph, so they are handed over through `globalThis` and nowhere else. */
export type Runtime = {
  readonly env: Env;
  readonly secret: string;
  readonly db: Db;
  readonly hub: Hub;
  /** What joins this instance with others; null when there is one alone. */
  readonly redis: Redis | null;
  readonly mailer: Mailer | null;
  readonly limits: RateLimits;
  readonly databaseKind: "embedded" | "external";
};

const KEY = Symbol.for("prorab.runtime");
type Holder = typeof globalThis & { [KEY]?: Runtime };

/** Called once, by `server/main.ts`. */
export function setRuntime(runtime: Runtime): void {
  (globalThis as Holder)[KEY] = runtime;
}

/** The process's runtime. Throws where there is none: in `next build`, or when a module is evaluated too early. */
export function getRuntime(): Runtime {
  const runtime = (globalThis as Holder)[KEY];
  if (!runtime) throw new Error("No runtime: the app is started by server/main.ts, and nothing may need it at import.");
  return runtime;
}
