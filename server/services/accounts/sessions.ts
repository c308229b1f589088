import { eq } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";

const HOUR = 60 * 60;
/** Seconds a session lasts without use, and at most; and after how many it is dated anew when used. */
export const SESSION = { idle: 7 * 24 * HOUR, absolute: 30 * 24 * HOUR, renew: HOUR } as const;

const claims = z.object({ userId: z.string(), sessionVersion: z.number(), signedInAt: z.number() });
const dated = claims.extend({ iat: z.number() });
/** What a session's token says; `signedInAt` and `issuedAt` in seconds. */
export type Session = z.infer<typeof claims> & { issuedAt: number };
export type SessionKeys = { secret: string; url: string };

/** Cookies are bound to the host and need https where the public address has it. */
export const isSecure = (url: string): boolean => url.startsWith("https:");
export const sessionCookieName = (url: string): string => (isSecure(url) ? "__Host-prorab.session" : "prorab.session");

/**
 * Who is signed in by a `Cookie` header: null when nobody is, when the session is older than 30 days, or when the person has
 * signed out everywhere since. The version is read from the database each time, so an ended session is refused at once.
 */
export async function readSession(cookieHeader: string | null | undefined, { db, secret, url }: SessionKeys & { db: Db }): Promise<Session | null> {
  const token = readCookie(cookieHeader ?? "", sessionCookieName(url));
  if (!token) return null;
  const parsed = dated.safeParse(await decode({ token, secret }).catch(() => null));
  if (!parsed.success || parsed.data.signedInAt + SESSION.absolute < Date.now() / 1000) return null;
  const { iat, ...session } = parsed.data;
  const [user] = await db.select({ version: users.sessionVersion }).from(users).where(eq(users.id, session.userId));
  return user?.version === session.sessionVersion ? { ...session, issuedAt: iat } : null;
}

/** Whether a session in use is due for a cookie of a newer date, so that it does not end from disuse. */
export const isDueForRenewal = (session: Session): boolean => session.issuedAt + SESSION.renew < Date.now() / 1000;

/** The `Set-Cookie` header that signs its receiver in with these claims. */
export async function writeSession({ userId, sessionVersion, signedInAt }: Omit<Session, "issuedAt">, { secret, url }: SessionKeys): Promise<string> {
  const token = await encode({ token: { userId, sessionVersion, signedInAt }, secret, maxAge: SESSION.idle });
  return `${sessionCookieName(url)}=${token}; Path=/; Max-Age=${SESSION.idle}; HttpOnly; SameSite=Lax${isSecure(url) ? "; Secure" : ""}`;
}

/** A cookie's value, put together from the numbered pieces that a long one is cut into. */
function readCookie(header: string, name: string): string | null {
  const cookies = new Map(header.split(/;\s*/).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  if (cookies.has(name)) return cookies.get(name)!;
  let value = "";
  for (let piece = 0; cookies.has(`${name}.${piece}`); piece++) value += cookies.get(`${name}.${piece}`);
  return value || null;
}
