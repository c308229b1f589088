import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The whole app in a process of its own, on the production build, as `npm start` ends up running it. */
export class RunningApp {
  readonly child: ChildProcess;
  output = "";
  errors = "";
  readonly #ended: Promise<unknown>;

  constructor(variables: Record<string, string>, command: string[] = [process.execPath, "server/main.ts"]) {
    if (!existsSync(join(process.env.PRORAB_BUILD_DIR ?? ".next", "BUILD_ID"))) throw new Error("These tests run the production build: make it first, npm test does.");
    const { PATH, HOME, PRORAB_BUILD_DIR } = process.env;
    const env = { NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0", ...(PATH && { PATH }), ...(HOME && { HOME }), ...(PRORAB_BUILD_DIR && { PRORAB_BUILD_DIR }), ...variables };
    this.child = spawn(command[0]!, command.slice(1), { env: env as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"], detached: true });
    this.child.stdout!.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr!.on("data", (chunk: Buffer) => (this.errors += chunk.toString()));
    this.#ended = once(this.child, "close");
  }

  /** Resolves to its exit code once it has ended. */
  async ended(): Promise<number | null> {
    await this.#ended;
    return this.child.exitCode;
  }

  /** Resolves to its address once it says that it is ready; throws when it ends before. */
  async ready(): Promise<string> {
    const said = () => /Prorab is ready: (https?:\/\/[^/\s]+)/.exec(this.output)?.[1];
    await new Promise<void>((resolve, reject) => {
      const look = () => said() && resolve();
      this.child.stdout!.on("data", look);
      void this.#ended.then(() => reject(new Error(`It ended before it was ready: ${this.errors}`)));
      look();
    });
    return said()!;
  }

  /** Sends a signal to it, or as the terminal does to all of its group; resolves to the milliseconds until it ended. */
  async stop(signal: NodeJS.Signals, { toGroup = false } = {}): Promise<number> {
    const began = Date.now();
    if (this.child.exitCode === null && this.child.signalCode === null) process.kill(toGroup ? -this.child.pid! : this.child.pid!, signal);
    await this.#ended;
    return Date.now() - began;
  }
}
