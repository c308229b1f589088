import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { findBinaries } from "#db/embedded/binaries.ts";
import { openFolder } from "#db/embedded/folder.ts";
import { chooseIdentity } from "#db/embedded/identity.ts";
import { startEmbedded } from "#db/embedded/start.ts";
import { findPort } from "#e2e/server.ts";

/** A PostgreSQL of the test's own at a port of loopback: to the app it is an outside one. The programs are those of the embedded one, so nothing has to be installed. */
export class OutsideDatabase {
  readonly url: string;
  readonly #home: string;
  readonly #port: number;
  #child: ChildProcess | null = null;

  private constructor(home: string, port: number) {
    this.#home = home;
    this.#port = port;
    this.url = `postgres://postgres@127.0.0.1:${port}/prorab`;
  }

  static async start(folder: string): Promise<OutsideDatabase> {
    const home = join(folder, "outside");
    await (await startEmbedded({ home, holder: "the test" })).stop();
    const database = new OutsideDatabase(home, await findPort());
    await database.start();
    return database;
  }

  async start(): Promise<void> {
    const folder = openFolder(this.#home);
    const { postgres } = findBinaries();
    const { command, args, ...as } = chooseIdentity(folder, postgres).wrap(postgres, ["-D", folder.database, "-k", folder.sockets, "-h", "127.0.0.1", "-p", String(this.#port), "-c", "log_min_messages=fatal"]);
    this.#child = spawn(command, args, { ...as, stdio: "ignore" });
    while (!(await this.#answers())) await pause(50);
  }

  /** `fast` cuts connections off, as a restart does. */
  async stop(how: "fast" | "immediate" = "fast"): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill(how === "fast" ? "SIGINT" : "SIGQUIT");
    await ended;
  }

  async #answers(): Promise<boolean> {
    if (this.#child!.exitCode !== null) throw new Error(`PostgreSQL ended with ${this.#child!.exitCode}`);
    const client = new Client({ connectionString: this.url });
    client.on("error", () => undefined);
    return client.connect().then(() => client.end().then(() => true), () => false);
  }
}
