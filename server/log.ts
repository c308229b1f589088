/** One line of JSON per event, to standard output. Values of keys that look like secrets are never written. */
type Level = "info" | "warn" | "error";
const SECRET = /pass|secret|token|cookie|authorization|link|smtp_url|database_url/i;

function write(level: Level, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }, (key, value: unknown) => (SECRET.test(key) ? "[hidden]" : value instanceof Error ? describe(value) : value));
  process.stdout.write(`${line}\n`);
}

// A failed query's own message goes on to list its parameters: whole documents, password hashes, addresses.
const messageOf = ({ message, cause }: Error): string => message.split("\nparams:")[0]!.slice(0, 500) + (cause instanceof Error ? `: ${cause.message.slice(0, 500)}` : "");
const describe = (error: Error) => ({ name: error.name, message: messageOf(error), stack: error.stack?.split("\n").map((line) => line.trim()).filter((line) => line.startsWith("at ")).slice(0, 5) });

export const log = {
  info: (event: string, fields?: Record<string, unknown>) => write("info", event, fields),
  warn: (event: string, fields?: Record<string, unknown>) => write("warn", event, fields),
  error: (event: string, fields?: Record<string, unknown>) => write("error", event, fields),
};
export type Log = typeof log;
