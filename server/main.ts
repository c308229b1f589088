import { isStartError } from "#db/start-error.ts";
import { captureConsole, captureFaults } from "#server/capture-console.ts";
import { readEnv, type Env } from "#server/env.ts";
import { log } from "#server/log.ts";

/** Signals of one Ctrl+C come several times: from the terminal, from npm, from the script. Later ones mean: at once. */
const SAME_SIGNAL_MS = 1000;
const LONGEST_STOP_MS = 5000;

const read = readEnv(process.env);
if ("problems" in read) fail(read.problems.join("\n"));
else await run(read.env);

async function run(env: Env): Promise<void> {
  // next-auth reads its address from the process's variables alone.
  process.env.NEXTAUTH_URL = env.PRORAB_URL;
  if (!env.isDev) captureConsole();
  captureFaults();
  // Fetched only now: a variable that is wrong is told at once. Not awaited: a signal that comes meanwhile is heard.
  const starting = import("#server/start-app.ts").then(({ startApp }) => startApp(env, (reason) => fail(reason, "Prorab stops.")));
  let asked = 0;
  const stop = (signal: NodeJS.Signals) => {
    if (asked > 0 && Date.now() - asked > SAME_SIGNAL_MS) process.exit(1);
    if (asked > 0) return;
    asked = Date.now();
    log.info("stopping", { signal });
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    // One that comes while the app starts waits for that, so that no database is left running.
    starting.then((app) => app.stop()).then(() => {
      log.info("stopped", { ms: Date.now() - asked });
      process.exit(0);
    }, () => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  try {
    const app = await starting;
    if (asked === 0) process.stdout.write(`Prorab is ready: ${app.address}${app.isNew ? "/setup  (create the first account there)" : ""}\n`);
  } catch (error) {
    if (asked > 0) return;
    if (isStartError(error)) fail(error.message);
    log.error("start failed", { error });
    fail(`A fault of its own: ${error instanceof Error ? error.message : String(error)}\nThe line above has the details; please report it.`);
  }
}

/** Says what is wrong and what to do, and ends. */
function fail(message: string, title = "Prorab cannot start."): void {
  process.stderr.write(`${title}\n${message}\n`);
  process.exit(1);
}
