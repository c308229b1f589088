import "fake-indexeddb/auto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createDb } from "#db/client.ts";
import { startEmbedded } from "#db/embedded/start.ts";
import type { Plan } from "#model/shape.ts";
import { createRandom } from "#model/testing/random-commands.ts";
import { readPlan } from "#server/live/plan-store.ts";
import { Victim } from "#e2e/crash/victim.ts";
import { alike, compare } from "#e2e/crash/compare.ts";
import { signIn } from "#e2e/crash/sign-in.ts";
import { Writer } from "#e2e/crash/writer.ts";
import { findPort } from "#e2e/server.ts";

export type Report = { rounds: number; databaseKills: number; written: number; savedChecked: number; lost: string[]; missing: string[]; diverged: number };

/**
 * Rounds of: three people write, the server dies by kill -9 at a random moment (in every second round its database with it), and comes back.
 * Looks into the database before any browser is back: what was said to be saved must be there (`lost`). In every second pair of rounds the browsers close
 * their tabs at the crash and open them afterwards. In the end of a round all that was written must have arrived (`missing`) and be alike everywhere (`diverged`).
 */
export async function runRounds(rounds: number, seed: number, tell: (line: string) => void = () => undefined): Promise<Report> {
  const random = createRandom(seed);
  const data = mkdtempSync(join(tmpdir(), "prorab-crash-"));
  const victim = new Victim(await findPort(), data);
  const report: Report = { rounds, databaseKills: 0, written: 0, savedChecked: 0, lost: [], missing: [], diverged: 0 };
  let writers: Writer[] = [];
  try {
    await victim.start();
    const members = await Promise.all(["owner", "editor", "editor2"].map((name) => signIn(victim.address, `${name}@demo.test`)));
    writers = members.map((member) => new Writer(member, victim.address));
    for (const writer of writers) writer.open();
    await Promise.all(writers.map((writer) => writer.settled()));
    for (let round = 0; round < rounds; round++) {
      const killsDatabase = round % 2 === 1;
      const closesTabs = round % 4 >= 2;
      await writeUntilKilled(writers, victim, killsDatabase, random);
      if (closesTabs) for (const writer of writers) writer.close();
      if (killsDatabase) report.databaseKills++;

      const before = await lookIntoDatabase(data, members[0]!.workspace);
      for (const writer of writers) compare(writer.saved, before, report.lost, `round ${round}, saved`);
      report.savedChecked += writers.reduce((sum, writer) => sum + writer.saved.size, 0);

      await victim.start();
      for (const writer of writers) {
        if (closesTabs) writer.open();
        else writer.wake();
      }
      await Promise.all(writers.map((writer) => writer.settled()));
      await alike(writers);
      for (const writer of writers) compare(writer.written, writers[0]!.plan(), report.missing, `round ${round}, written`);
      if (new Set(writers.map((writer) => JSON.stringify(writer.plan()))).size > 1) report.diverged++;
      tell(`round ${round + 1}: ${killsDatabase ? "app and database" : "app"} killed, ${closesTabs ? "tabs closed" : "tabs open"}; ${writers.reduce((sum, writer) => sum + writer.writes, 0)} written so far, lost ${report.lost.length}, missing ${report.missing.length}`);
    }
    report.written = writers.reduce((sum, writer) => sum + writer.writes, 0);
    return report;
  } finally {
    for (const writer of writers) writer.close();
    await victim.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function writeUntilKilled(writers: readonly Writer[], victim: Victim, database: boolean, random: () => number): Promise<void> {
  const end = Date.now() + 200 + random() * 700;
  while (Date.now() < end) {
    for (const writer of writers) if (random() < 0.6) writer.write(random);
    await pause(Math.floor(random() * 20));
  }
  // The last writes are on their way when it dies.
  for (const writer of writers) writer.write(random);
  await victim.kill(database);
}

async function lookIntoDatabase(data: string, workspace: string): Promise<Plan> {
  const embedded = await startEmbedded({ home: data, holder: "the crash rounds" });
  const db = createDb(embedded.url, 1);
  try {
    return await readPlan(db, workspace);
  } finally {
    await db.$client.end();
    await embedded.stop();
  }
}
