import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const SCRIPT = "db/embedded/testing/holder-script.ts";
export type Way = { project?: string; uid?: number; gid?: number; as?: "namespace" | "nobody" };

/** An app in a process of its own that holds a data folder; `starts` counts how often one did on this data. */
export class Holder {
  readonly child: ChildProcess;
  readonly home: string;
  starts = 0;
  refusal = "";

  private constructor(home: string, { project = process.cwd(), as, ...user }: Way) {
    this.home = home;
    this.child = spawn(process.execPath, [join(project, SCRIPT), home, ...(as ? [as] : [])], { ...user, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Resolves when it holds the folder, or has given up. */
  static async start(home: string, way: Way = {}): Promise<Holder> {
    const holder = new Holder(home, way);
    let said = "";
    holder.child.stderr!.on("data", (chunk: Buffer) => (holder.refusal += chunk.toString()));
    await new Promise<void>((resolve) => {
      holder.child.stdout!.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const held = /held (\d+)\n/.exec(said);
        if (held) holder.starts = Number(held[1]);
        if (held) resolve();
      });
      holder.child.once("close", () => resolve());
      holder.child.once("error", (error) => {
        holder.refusal += error.message;
        resolve();
      });
    });
    return holder;
  }

  get exitCode(): number | null {
    return this.child.exitCode;
  }

  /** Ends it with a signal; how many milliseconds that took. */
  async end(signal: NodeJS.Signals): Promise<number> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return 0;
    const [gone, began] = [once(this.child, "exit"), Date.now()];
    this.child.kill(signal);
    await gone;
    return Date.now() - began;
  }
}

/** The number in the database's own file; null when there is none. */
export function postmasterOf(home: string): number | null {
  const file = join(home, "postgres/postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : null;
}

/** Every process of the database in `home`: the postmaster and its children. */
export function processesOf(home: string): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((name) => ({ pid: Number(name), parent: parentOf(name), command: read(`/proc/${name}/cmdline`) }));
  const postmasters = all.filter(({ command }) => command.includes(`${home}/postgres\0`)).map(({ pid }) => pid);
  return all.filter(({ pid, parent }) => postmasters.includes(pid) || postmasters.includes(parent)).map(({ pid }) => pid);
}

/** kill -9 of every process of the database; resolves when none is left. */
export async function killDatabase(home: string): Promise<void> {
  for (let left = processesOf(home); left.length > 0; left = processesOf(home)) {
    for (const pid of left) killIfThere(pid);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // Children of a killed postmaster go by themselves.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};
const parentOf = (pid: string): number => Number(read(`/proc/${pid}/stat`).replace(/^.*\)/s, "").trim().split(" ")[1]);
