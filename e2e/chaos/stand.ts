import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { createDb } from "#db/client.ts";
import type { Plan } from "#model/shape.ts";
import { readPlan } from "#server/live/plan-store.ts";
import type { Surroundings } from "#e2e/chaos/surroundings.ts";
import { signIn } from "#e2e/crash/sign-in.ts";
import { Victim } from "#e2e/crash/victim.ts";
import { Writer, type Member } from "#e2e/crash/writer.ts";
import { findPort } from "#e2e/server.ts";

/** The real app in a process of its own with three people who write, and what is around it. */
export class Stand {
  readonly victim: Victim;
  readonly members: readonly Member[];
  readonly writers: readonly Writer[];
  readonly databaseUrl: string;
  /** What the fault has made for itself, by name. */
  readonly around: Surroundings;
  readonly #folder: string;

  private constructor(folder: string, victim: Victim, members: readonly Member[], writers: readonly Writer[], databaseUrl: string, around: Surroundings) {
    this.#folder = folder;
    this.victim = victim;
    this.members = members;
    this.writers = writers;
    this.databaseUrl = databaseUrl;
    this.around = around;
  }

  static async open(fault: { readonly prepare?: (folder: string) => Promise<Surroundings> }): Promise<Stand> {
    const folder = mkdtempSync(join(tmpdir(), "prorab-chaos-"));
    const around = (await fault.prepare?.(folder)) ?? {};
    const data = around.data ?? join(folder, "data");
    const port = await findPort();
    const victim = new Victim(port, data, around.variables);
    try {
      await victim.start();
      const door = `http://127.0.0.1:${(await around.door?.(port)) ?? port}`;
      const members = await Promise.all(["owner", "editor", "editor2"].map((name) => signIn(victim.address, `${name}@demo.test`)));
      const writers = members.map((member) => new Writer(member, door));
      for (const writer of writers) writer.open();
      const url = around.variables?.DATABASE_URL ?? `postgres://postgres@localhost/prorab?host=${encodeURIComponent(join(data, "run"))}`;
      const stand = new Stand(folder, victim, members, writers, url, around);
      await Promise.all(writers.map((writer) => writer.settled()));
      return stand;
    } catch (error) {
      await victim.stop();
      await around.clear?.();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  get workspace(): string {
    return this.members[0]!.workspace;
  }

  /** The plan as a start of the app now would find it. */
  async lookIntoDatabase(): Promise<Plan> {
    const db = createDb(this.databaseUrl, 1);
    try {
      return await readPlan(db, this.workspace);
    } finally {
      await db.$client.end();
    }
  }

  /** Runs a statement as whoever runs the database. */
  async sql(...statements: readonly string[]): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    for (const writer of this.writers) writer.close();
    await this.victim.stop();
    await this.around.clear?.();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
