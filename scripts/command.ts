import { resolve } from "node:path";
import { STANDARD } from "#db/backup/file.ts";
import { Told } from "#db/backup/told.ts";
import { isAborted, isStartError, StartError } from "#db/start-error.ts";
import about from "#package.json" with { type: "json" };
import { readEnv, type Env } from "#server/env.ts";

export const VERSION = about.version;
/** After a signal: to roll back and stop a database that was started. */
const LONGEST_STOP_MS = 10_000;

export type Command = { env: Env; file: string; flags: ReadonlySet<string>; told: Told };

/** Runs a command with its one argument and the flags it knows; says in words why it cannot be done, and ends with 1 then. */
export async function runCommand({ usage, flags = [], isFile = true, needed = true }: { usage: string; flags?: readonly string[]; isFile?: boolean; needed?: boolean }, work: (command: Command) => Promise<void>): Promise<void> {
  const given = process.argv.slice(2);
  const [names, options] = [given.filter((word) => word === STANDARD || !word.startsWith("-")), given.filter((word) => word !== STANDARD && word.startsWith("-"))];
  // What is said never mixes with a back-up that is written to standard output.
  const interruption = new AbortController();
  const told = new Told((line) => void (names[0] === STANDARD ? process.stderr : process.stdout).write(`${line}\n`), interruption.signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {
    interruption.abort();
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  });
  try {
    if (names.length > 1 || (needed && names.length === 0) || options.some((option) => !flags.includes(option))) throw new StartError(usage);
    const read = readEnv(process.env);
    if ("problems" in read) throw new StartError(read.problems.join("\n"));
    const file = isFile && names[0] !== STANDARD ? resolve(process.env.PRORAB_CALLED_FROM ?? ".", names[0] ?? "") : names[0] ?? "";
    await work({ env: read.env, file, flags: new Set(options), told });
  } catch (error) {
    const words = isAborted(error) ? "Stopped. Nothing was changed." : isStartError(error) ? error.message : `A fault of its own; please report it: ${error instanceof Error ? error.stack : String(error)}`;
    process.stderr.write(`${words}\n`);
    process.exitCode = 1;
  }
}

/** "1 workspace", "2 workspaces". */
export const count = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
