import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "#e2e/server.ts";

/** The real server, on the production build, made to be killed: same port and data folder at every start. */
export class Victim {
  readonly address: string;
  readonly #port: number;
  readonly #data: string;
  #child: ChildProcess | null = null;

  constructor(port: number, data: string) {
    this.#port = port;
    this.#data = data;
    this.address = `http://127.0.0.1:${port}`;
  }

  async start(): Promise<void> {
    this.#child = await launch({ PORT: String(this.#port), PRORAB_DATA: this.#data, PRORAB_URL: this.address, PRORAB_DEMO: "1" });
  }

  /** kill -9 of the app, and of every process of its database when `database`. */
  async kill(database: boolean): Promise<void> {
    const child = this.#child!;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    if (database) for (const pid of this.#databasePids()) process.kill(pid, "SIGKILL");
    await ended;
  }

  async stop(): Promise<void> {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }

  /** The postmaster and its children, as /proc tells. */
  #databasePids(): number[] {
    const file = join(this.#data, "postgres/postmaster.pid");
    if (!existsSync(file)) return [];
    const postmaster = Number(readFileSync(file, "utf8").split("\n")[0]);
    const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster).map(Number);
    return [postmaster, ...children];
  }
}

function parentOf(pid: string): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, "").trim().split(" ")[1]);
  } catch {
    return null;
  }
}
