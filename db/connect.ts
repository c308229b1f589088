import { Client } from "pg";
import { StartError } from "#db/start-error.ts";

/** One connection to `url`, named `name` to the server. Throws `StartError` with what to do when it cannot be had; `setting` is where the address came from. */
export async function connectTo(url: string, name: string, setting = "DATABASE_URL"): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: name });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.end().catch(() => undefined);
    throw unreachable(url, error, setting);
  }
}

/** An address without its password. */
export function nameOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return searchParams.get("host") ?? `${hostname}${port ? `:${port}` : ""}${pathname}`;
}

/** What a server answers to a connection that it does not let in, by PostgreSQL's own codes. */
const REFUSALS: Readonly<Record<string, (setting: string) => string>> = {
  "28P01": (setting) => `does not accept the password. Check the user and the password in ${setting}.`,
  "28000": (setting) => `does not let this user in from here. Check the user in ${setting}, and the server's pg_hba.conf.`,
  "3D000": (setting) => `does not exist on that server. Create it, or check the name in ${setting}.`,
  "42501": () => "does not let this user in. Give them the right to connect.",
  "53300": () => "has no free connections. Close others, or raise its max_connections.",
};

function unreachable(url: string, error: unknown, setting: string): StartError {
  const { code = "", message } = (error instanceof AggregateError ? error.errors[0] : error) as NodeJS.ErrnoException;
  const why = REFUSALS[code]?.(setting);
  return new StartError(`The database at ${nameOf(url)} ${why ?? `does not answer (${code || message}). Check ${setting}, and that PostgreSQL runs there and lets this machine in.`}`);
}

/** What the database at `url` says no to, and what to do about it. */
export function unusable(url: string, error: unknown): StartError {
  // Drizzle wraps the server's error in one that quotes the whole statement.
  const { code = "", message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  const advice = code === "42501" ? "Give this user the right to create tables and schemas in it."
    : code.startsWith("42") ? "It may hold another program's tables: give Prorab a database of its own."
    : code.startsWith("XX") || code.startsWith("58") ? "Its files are damaged: restore it from a backup."
    : "Nothing was changed. Mend what it says, then start again.";
  return new StartError(`The database at ${nameOf(url)} cannot be used: ${message}. ${advice}`);
}

/** What is to be said of work that failed at the database at `url`; an error that is not the database's is given back as it is. */
export function inWords(url: string, error: unknown): unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  // A connection that broke, or that a stopping server ended.
  if (/^(57P|08)/.test(code) || ["ECONNRESET", "EPIPE"].includes(code) || message.startsWith("Connection terminated")) {
    return new StartError(`The database at ${nameOf(url)} went away during the work: it was stopped, or restarted. Nothing was changed; start the command again.`);
  }
  return error instanceof Error && "severity" in error ? unusable(url, error) : error;
}
