import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SubjectName } from "#bench/live/options.ts";
import { subjectOf } from "#bench/live/stage.ts";
import { startServer } from "#bench/live/subjects/prorab-subject.ts";
import type { Seed } from "#bench/live/subjects/subject.ts";

export type Started = {
  /** Ms from the command to the first answer, with an empty data folder; null where there is none. */
  readonly fresh: number | null;
  readonly again: number;
};

/** From the command to the first answer over HTTP: for Prorab `npm start`'s own script and its health, database included. */
export async function measureStart(subject: SubjectName, seed: Seed): Promise<Started> {
  if (subject !== "prorab") return { fresh: null, again: await timeStart(() => subjectOf(subject).start({ seed, profile: null }), "/") };
  const home = mkdtempSync(join(tmpdir(), "prorab-bench-"));
  try {
    const start = async () => {
      const child = startServer(home, null, "scripts/start.mjs");
      return { port: await child.port.catch((error: unknown) => child.stop().then(() => Promise.reject(error))), stop: child.stop };
    };
    return { fresh: await timeStart(start, "/api/health"), again: await timeStart(start, "/api/health") };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function timeStart(start: () => Promise<{ port: number; stop(): Promise<void> }>, path: string): Promise<number> {
  const began = performance.now();
  const server = await start();
  try {
    const { status } = await fetch(`http://127.0.0.1:${server.port}${path}`, { signal: AbortSignal.timeout(5000) });
    if (status !== 200) throw new Error(`it answers ${status}`);
    return performance.now() - began;
  } finally {
    await server.stop();
  }
}
