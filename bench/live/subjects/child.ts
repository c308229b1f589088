import { spawn } from "node:child_process";
import { once } from "node:events";
import { keepEnding } from "#bench/live/endings.ts";
import { within } from "#bench/live/within.ts";

const START_SECONDS = 90;
const STOP_PATIENCE_MS = 15_000;

export type Child = {
  readonly pid: number;
  /** Resolves to the port that it serves, once it says so; rejects when it ends before, or says nothing for long. */
  readonly port: Promise<number>;
  /** The last that it said. */
  words(): string;
  /** Asks it to end, and after a while makes it. */
  stop(): Promise<void>;
};

/** Starts a server in a process of its own, with this process's Node; `ready` finds the port in what it says. */
export function startChild(name: string, args: readonly string[], variables: Readonly<Record<string, string>>, ready: RegExp): Child {
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: "production", ...variables }, stdio: ["ignore", "pipe", "pipe"] });
  const stop = keepEnding(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
    await gone;
    clearTimeout(timer);
  });
  let words = "";
  const port = within(START_SECONDS, `${name}'s start`, new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-2000);
      const said = ready.exec(words);
      if (said) resolve(Number(said[1]));
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`${name} ended with ${code ?? signal}: ${words}`)));
  }));
  // Whoever waits for it hears of it; nobody may.
  port.catch(() => undefined);
  return { pid: child.pid ?? 0, port, words: () => words, stop };
}
