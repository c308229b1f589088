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
  readonly #variables: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  /** All it has printed since its last start. */
  output = "";

  constructor(port: number, data: string, variables: Readonly<Record<string, string>> = {}) {
    this.#port = port;
    this.#data = data;
    this.#variables = variables;
    this.address = `http://127.0.0.1:${port}`;
  }

  async start(): Promise<void> {
    this.#child = await launch({ PORT: String(this.#port), PRORAB_DATA: this.#data, PRORAB_URL: this.address, PRORAB_DEMO: "1", ...this.#variables });
    this.output = "";
    this.#child.stdout!.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
  }

  signal(signal: NodeJS.Signals): void {
    this.#child!.kill(signal);
  }

  /** kill -9 of every process of the embedded database, and of nothing else. */
  killDatabase(): void {
    for (const pid of this.#databasePids()) process.kill(pid, "SIGKILL");
  }

  /** kill -9 of the app, and of every process of its database when `database`. */
  async kill(database: boolean): Promise<void> {
    const child = this.#child!;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    if (database) this.killDatabase();
    await ended;
  }

  /** Asks it to stop; resolves to its exit code, null where it was not running. */
  async stop(): Promise<number | null> {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return null;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
    return this.#child.exitCode;
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
