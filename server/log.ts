import { pino, type DestinationStream } from "pino";
import { readLogLevel } from "#server/env.ts";
import { cleanFields } from "#server/log-fields.ts";

type Fields = Readonly<Record<string, unknown>>;
const STDOUT = 1;

/**
 * One line of JSON per event: `at`, `level`, `event`, and fields, which name people and things by their ids alone. Secrets, names, addresses and texts
 * are never written, whatever is handed in (`log-fields.ts`).
 */
export function createLog(level: string, stream: DestinationStream) {
  const writer = pino({
    level, base: undefined, messageKey: "event", timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
  }, stream);
  return {
    debug: (event: string, fields: Fields = {}) => writer.isLevelEnabled("debug") && writer.debug(cleanFields(fields), event),
    info: (event: string, fields: Fields = {}) => writer.info(cleanFields(fields), event),
    warn: (event: string, fields: Fields = {}) => writer.warn(cleanFields(fields), event),
    error: (event: string, fields: Fields = {}) => writer.error(cleanFields(fields), event),
  };
}

/** To standard output, each line before the call returns: what was said before a crash is what explains it, and `process.stdout` would lose it. */
export const log = createLog(readLogLevel(process.env), pino.destination({ dest: STDOUT, sync: true }));
export type Log = Pick<typeof log, "info" | "warn" | "error">;
