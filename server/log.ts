/** One line of JSON per event, to standard output. Values of keys that look like secrets are never written. */
type Level = "info" | "warn" | "error";
const SECRET = /pass|secret|token|cookie|authorization|link|smtp_url|database_url/i;

function write(level: Level, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }, (key, value: unknown) => (SECRET.test(key) ? "[hidden]" : value instanceof Error ? describe(value) : value));
  process.stdout.write(`${line}\n`);
}

const describe = (error: Error) => ({ name: error.name, message: error.message, stack: error.stack?.split("\n").slice(1, 6).map((line) => line.trim()) });

export const log = {
  info: (event: string, fields?: Record<string, unknown>) => write("info", event, fields),
  warn: (event: string, fields?: Record<string, unknown>) => write("warn", event, fields),
  error: (event: string, fields?: Record<string, unknown>) => write("error", event, fields),
};
export type Log = typeof log;
