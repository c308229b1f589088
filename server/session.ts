import { eq } from "drizzle-orm";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";

const DAY = 24 * 60 * 60;
/** Seconds a session lasts without use, and at most. */
export const SESSION = { idle: 7 * DAY, absolute: 30 * DAY } as const;

const claims = z.object({ userId: z.string(), sessionVersion: z.number(), signedInAt: z.number() });
export type SessionClaims = z.infer<typeof claims>;

export type SessionKeys = { secret: string; url: string };

/** Cookies are bound to the host and need https where the public address has it. */
export const isSecure = (url: string): boolean => url.startsWith("https:");
export const sessionCookieName = (url: string): string => (isSecure(url) ? "__Host-prorab.session" : "prorab.session");

/**
 * Who is signed in by a `Cookie` header: null when nobody is, when the session is older than 30 days, or when the person has
 * signed out everywhere since. The version is read from the database each time, so an ended session is refused at once.
 */
export async function readSession(cookieHeader: string | null | undefined, { db, secret, url }: SessionKeys & { db: Db }): Promise<{ userId: string; sessionVersion: number } | null> {
  const token = readCookie(cookieHeader ?? "", sessionCookieName(url));
  if (!token) return null;
  const decoded = await decode({ token, secret }).catch(() => null);
  const parsed = claims.safeParse(decoded);
  if (!parsed.success || parsed.data.signedInAt + SESSION.absolute < Date.now() / 1000) return null;
  const { userId, sessionVersion } = parsed.data;
  const [user] = await db.select({ version: users.sessionVersion }).from(users).where(eq(users.id, userId));
  return user?.version === sessionVersion ? { userId, sessionVersion } : null;
}

/** A cookie's value, put together from the numbered pieces that a long one is cut into. */
function readCookie(header: string, name: string): string | null {
  const cookies = new Map(header.split(/;\s*/).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  if (cookies.has(name)) return cookies.get(name)!;
  let value = "";
  for (let piece = 0; cookies.has(`${name}.${piece}`); piece++) value += cookies.get(`${name}.${piece}`);
  return value || null;
}
