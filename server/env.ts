import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { z } from "zod";

const optional = z.string().trim().min(1).optional();
const url = z.url({ protocol: /^https?$/ });
/** Digits alone: an empty or spelled number would be read as something else. */
const whole = z.string().trim().regex(/^\d{1,6}$/).transform(Number);
export const SHORTEST_SECRET = 32;

const schema = z.object({
  NODE_ENV: z.string().default("production"),
  PORT: whole.pipe(z.number().max(65_535)).default(3000),
  HOST: z.string().trim().min(1).default("127.0.0.1"),
  PRORAB_DATA: z.string().trim().min(1).default("./data"),
  PRORAB_URL: url.refine((value) => /^https?:\/\/[^/?#@]+\/*$/.test(value)).optional(),
  PRORAB_BUILD_DIR: z.string().default(".next"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PRORAB_DEMO: z.enum(["0", "1"]).default("0"),
  PRORAB_SECRET: z.string().min(SHORTEST_SECRET).optional(),
  PRORAB_REGISTRATION: z.enum(["invitation", "open"]).default("invitation"),
  PRORAB_TRUST_PROXY: whole.pipe(z.number().max(10)).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: optional,
  GOOGLE_CLIENT_ID: optional, GOOGLE_CLIENT_SECRET: optional,
  MICROSOFT_CLIENT_ID: optional, MICROSOFT_CLIENT_SECRET: optional, MICROSOFT_TENANT: optional,
  YANDEX_CLIENT_ID: optional, YANDEX_CLIENT_SECRET: optional,
  OIDC_ISSUER: url.optional(), OIDC_CLIENT_ID: optional, OIDC_CLIENT_SECRET: optional, OIDC_NAME: optional,
});

/** What each variable must be, said when it is not. */
const EXPECTED: Partial<Record<keyof z.infer<typeof schema>, string>> = {
  PORT: "a port number from 0 to 65535, such as 3000",
  PRORAB_URL: "the address people open, without a path, such as https://prorab.example.com",
  DATABASE_URL: "a PostgreSQL address, such as postgres://user:password@host:5432/prorab",
  REDIS_URL: "a Redis address, such as redis://user:password@host:6379",
  PRORAB_DEMO: "1 to load the demo workspace, or 0",
  PRORAB_SECRET: "at least 32 characters; leave it out to have one made in the data folder",
  PRORAB_REGISTRATION: "invitation or open",
  PRORAB_TRUST_PROXY: "the number of proxies in front of the app, 0 to 10",
  SMTP_URL: "an SMTP address, such as smtp://user:password@mail.example.com:587",
  OIDC_ISSUER: "the issuer's address, such as https://id.example.com",
};

const PAIRS = [
  ["SMTP_URL", "MAIL_FROM"], ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"], ["MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET"],
  ["YANDEX_CLIENT_ID", "YANDEX_CLIENT_SECRET"], ["OIDC_ISSUER", "OIDC_CLIENT_ID"], ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

export type Env = Omit<z.infer<typeof schema>, "PRORAB_URL" | "PRORAB_DATA"> & { PRORAB_URL: string; PRORAB_DATA: string; isDev: boolean };

/** The settings, read once from the process's variables; or what is wrong with them, a sentence each, naming no value of a secret. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): { env: Env } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))] as (keyof z.infer<typeof schema>)[];
    return { problems: names.map((name) => `${name} must be ${EXPECTED[name] ?? "set to something"}.`) };
  }
  const env = parsed.data;
  const problems = PAIRS.filter(([a, b]) => Boolean(env[a]) !== Boolean(env[b])).map(([a, b]) => `${env[a] ? a : b} is set but ${env[a] ? b : a} is not: set both, or neither.`);
  // Each instance would sign with a secret of its own, and none would know the other's sessions.
  if (env.REDIS_URL && !env.PRORAB_SECRET) problems.push("REDIS_URL joins several instances, and they must share one PRORAB_SECRET: set it, the same for all of them.");
  if (env.REDIS_URL && !env.DATABASE_URL) problems.push("REDIS_URL joins several instances, and they must share one database: set DATABASE_URL, the same for all of them.");
  if (problems.length > 0) return { problems };
  const host = ["0.0.0.0", "::"].includes(env.HOST) ? "localhost" : env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  return { env: { ...env, PRORAB_URL: (env.PRORAB_URL ?? `http://${host}:${env.PORT}`).replace(/\/+$/, ""), PRORAB_DATA: resolve(env.PRORAB_DATA), isDev: env.NODE_ENV === "development" } };
}

/** A secret for signing sessions: 256 bits, base64url. */
export const createSecret = (): string => randomBytes(32).toString("base64url");
