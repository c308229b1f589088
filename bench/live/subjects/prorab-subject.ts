import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDb, type Db } from "#db/client.ts";
import { openFolder } from "#db/embedded/folder.ts";
import { addressOf, halt } from "#db/embedded/postmaster.ts";
import { runningPid } from "#db/embedded/running.ts";
import { users } from "#db/schema/accounts.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { seedPlan } from "#server/live/plan-store.ts";
import { keepSecret } from "#server/secret.ts";
import { beginSession, writeSession } from "#server/services/accounts/sessions.ts";
import { keepEnding } from "#bench/live/endings.ts";
import { childrenOf } from "#bench/live/processes.ts";
import { startChild, type Child } from "#bench/live/subjects/child.ts";
import type { Subject, Ticket } from "#bench/live/subjects/subject.ts";

/** Prorab as it is run: the production build, an embedded PostgreSQL in a folder that goes with it, people with accounts, sessions and a membership. */
export const prorabSubject: Subject = {
  name: "prorab",
  async start({ seed, profile }) {
    const home = mkdtempSync(join(tmpdir(), "prorab-bench-"));
    const child = startServer(home, profile);
    const folder = openFolder(home);
    const stop = keepEnding(async () => {
      await child.stop();
      // One that had to be killed has left its database running.
      await halt(folder);
      rmSync(home, { recursive: true, force: true });
    });
    try {
      const port = await child.port;
      return {
        port, pid: child.pid, facts: null, words: child.words, stop,
        others() {
          const postmaster = runningPid(folder);
          return postmaster === null ? [] : [postmaster, ...childrenOf(postmaster)];
        },
        async prepare(documents, people) {
          const db = createDb(addressOf(folder, "prorab"), 2);
          try {
            const state = new Uint8Array(readFileSync(seed.file));
            const tickets: Ticket[][] = [];
            for (let document = 0; document < documents; document++) tickets.push(await invite(db, home, state, document, people));
            return tickets;
          } finally {
            await db.$client.end();
          }
        },
      };
    } catch (error) {
      await stop();
      throw error;
    }
  },
};

/** Starts the server on a data folder, on a free port. */
export function startServer(home: string, profile: string | null, script = "server/main.ts"): Child {
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
  return startChild("Prorab", [...process.execArgv, ...profiling, script], { PORT: "0", HOST: "127.0.0.1", PRORAB_DATA: home, PRORAB_DEMO: "0" }, /Prorab is ready: http:\/\/[^:/]+:(\d+)/);
}

/** Makes a workspace with a plan and so many editors, each with a session. */
async function invite(db: Db, home: string, state: Uint8Array, document: number, people: number): Promise<Ticket[]> {
  const keys = { secret: keepSecret(home), url: "http://127.0.0.1" };
  const workspace = await db.transaction(async (tx) => {
    const [made] = await tx.insert(workspaces).values({ name: `Live ${document}`, locale: "en" }).returning();
    await seedPlan(tx, made!.id, state);
    return made!.id;
  });
  const names = Array.from({ length: people }, (_, person) => `Person ${person} of ${document}`);
  const made = await db.insert(users).values(names.map((name) => ({ name, email: `${name.replaceAll(" ", ".")}@example.test`, locale: "en" as const }))).returning();
  await db.insert(members).values(made.map(({ id }, index) => ({ workspaceId: workspace, userId: id, role: index === 0 ? ("owner" as const) : ("editor" as const) })));
  return Promise.all(made.map(async ({ id, sessionVersion }) => ({ document: `plan:${workspace}`, cookie: (await writeSession(beginSession(id, sessionVersion), keys)).split(";")[0]! })));
}
