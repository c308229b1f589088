import { maskText } from "#server/mask.ts";

const HIDDEN = "[hidden]";
/** Fields that would hold a secret, or say who somebody is: an event names people and things by their ids. */
const PRIVATE = /pass|secret|token|cookie|authorization|link|smtp_url|database_url|redis_url|e-?mail|^ip$|address|^(first|last|full|user|display)?name$|^(text|title|body|content|comment|label)$/i;
const DEEPEST = 4;
const FRAMES = 5;

type Fields = Readonly<Record<string, unknown>>;

/** An event's fields as they are written: what is private is hidden, errors are described, bytes are counted. */
export const cleanFields = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, PRIVATE.test(key) ? HIDDEN : clean(value, 0)]));

function clean(value: unknown, depth: number): unknown {
  if (value instanceof Error) return describeError(value);
  if (typeof value === "string") return maskText(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (depth >= DEEPEST) return "…";
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => clean(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, PRIVATE.test(key) ? HIDDEN : clean(inner, depth + 1)]));
}

/** What PostgreSQL, Node and mail servers say beside their words: names of our own tables, and codes. */
const FACTS = ["code", "syscall", "severity", "table", "column", "constraint", "routine", "command", "responseCode"] as const;

type Told = Error & Partial<Record<(typeof FACTS)[number] | "query" | "errors", unknown>>;

/** An error without what it quotes: its kind, its codes, where it came from. A mail server's own words are left out: they name whom the letter was for. */
function describeError(error: Told, depth = 0): Fields {
  const facts = FACTS.flatMap((fact) => (/^[\w.-]{1,64}$/.test(String(error[fact] ?? "")) ? [[fact, error[fact]] as const] : []));
  const inner = error.cause ?? (Array.isArray(error.errors) ? (error.errors as unknown[])[0] : undefined);
  return {
    name: /^\w{1,40}$/.test(error.name) ? error.name : "Error",
    ...("responseCode" in error || "command" in error ? {} : { message: messageOf(error) }),
    ...Object.fromEntries(facts), stack: framesOf(error),
    ...(inner instanceof Error && depth < DEEPEST && { cause: describeError(inner, depth + 1) }),
  };
}

/** A query is told without its values. */
const messageOf = ({ query, message }: Told): string => (typeof query === "string" && message.startsWith("Failed query: ") ? `Failed query: ${query.slice(0, 300)}` : maskText(message));

/** The places it came through; a message of several lines is a part of `stack`, and may look like one. */
function framesOf({ stack = "", message }: Error): string[] {
  const after = stack.slice(message && stack.includes(message) ? stack.indexOf(message) + message.length : 0);
  return after.split("\n").map((line) => line.trim()).filter((line) => /^at [^"'@]*?\(?(file:|node:|\/|[A-Z]:)[^"']*:\d+:\d+\)?$/.test(line)).slice(0, FRAMES);
}
