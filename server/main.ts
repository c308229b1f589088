import { startApp } from "#server/start-app.ts";
import { isStartError } from "#db/start-error.ts";
import { readEnv } from "#server/env.ts";

const read = readEnv(process.env);
if ("problems" in read) {
  fail(read.problems.join("\n"));
} else {
  // next-auth reads its address from the process's variables alone.
  process.env.NEXTAUTH_URL = read.env.PRORAB_URL;
  try {
    const app = await startApp(read.env);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => void app.stop().then(() => process.exit(0), () => process.exit(1)));
    }
    process.stdout.write(`Prorab is ready: ${app.address}${app.isNew ? "/setup  (create the first account there)" : ""}\n`);
  } catch (error) {
    if (!isStartError(error)) throw error;
    fail(error.message);
  }
}

/** Says what is wrong and what to do, and ends. */
function fail(message: string): void {
  process.stderr.write(`Prorab cannot start.\n${message}\n`);
  process.exit(1);
}
