import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { endedSessions, users } from "#db/schema/accounts.ts";
import { newId } from "#model/ids.ts";

const HOUR = 60 * 60;
/** Seconds a session lasts without use, and at most; and after how many it is dated anew when used. */
export const SESSION = { idle: 7 * 24 * HOUR, absolute: 30 * 24 * HOUR, renew: HOUR } as const;

const claims = z.object({ userId: z.string(), sessionVersion: z.number(), signedInAt: z.number(), sessionId: z.string() });
const dated = claims.extend({ iat: z.number() });
/** What a session's token says; `signedInAt` and `issuedAt` in seconds. Each sign-in has a `sessionId` of its own. */
export type Session = z.infer<typeof claims> & { issuedAt: number };
export type SessionKeys = { secret: string; url: string };

/** Cookies are bound to the host and need https where the public address has it. */
export const isSecure = (url: string): boolean => url.startsWith("https:");
export const sessionCookieName = (url: string): string => (isSecure(url) ? "__Host-prorab.session" : "prorab.session");

/**
 * Who is signed in by a `Cookie` header: null when nobody is, when the session is older than 30 days, or when the person has
 * signed out, here or everywhere, since. That is read from the database each time, so an ended session is refused at once.
 */
export async function readSession(cookieHeader: string | null | undefined, { db, secret, url }: SessionKeys & { db: Db }): Promise<Session | null> {
  const token = readCookie(cookieHeader ?? "", sessionCookieName(url));
  if (!token) return null;
  const parsed = dated.safeParse(await decode({ token, secret }).catch(() => null));
  if (!parsed.success || isOver(parsed.data)) return null;
  const { iat, ...session } = parsed.data;
  const [user] = await db.select({ version: users.sessionVersion }).from(users).leftJoin(endedSessions, eq(endedSessions.id, session.sessionId))
    .where(and(eq(users.id, session.userId), isNull(endedSessions.id)));
  return user?.version === session.sessionVersion ? { ...session, issuedAt: iat } : null;
}

/** Whether a session has lasted as long as any may. */
export const isOver = ({ signedInAt }: Pick<Session, "signedInAt">): boolean => signedInAt + SESSION.absolute < Date.now() / 1000;

/** Those of these sessions that their people have ended by signing out where they began. */
export async function findEnded(db: Db, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.select({ id: endedSessions.id }).from(endedSessions).where(inArray(endedSessions.id, [...sessionIds]));
  return new Set(rows.map(({ id }) => id));
}

/** What the token of a session that begins now says. */
export const beginSession = (userId: string, sessionVersion: number): Omit<Session, "issuedAt"> => ({ userId, sessionVersion, signedInAt: Math.floor(Date.now() / 1000), sessionId: newId() });

/** Ends one session for good, by what its token says; resolves to whose it was, null where it says nothing of ours. */
export async function endSession(db: Db, token: unknown): Promise<string | null> {
  const parsed = claims.safeParse(token);
  if (!parsed.success) return null;
  const { sessionId, signedInAt, userId } = parsed.data;
  await db.delete(endedSessions).where(lt(endedSessions.until, new Date()));
  await db.insert(endedSessions).values({ id: sessionId, until: new Date((signedInAt + SESSION.absolute) * 1000) }).onConflictDoNothing();
  return userId;
}

/** Whether a session in use is due for a cookie of a newer date, so that it does not end from disuse. */
export const isDueForRenewal = (session: Session): boolean => session.issuedAt + SESSION.renew < Date.now() / 1000;

/** The `Set-Cookie` header that signs its receiver in with these claims. */
export async function writeSession({ userId, sessionVersion, signedInAt, sessionId }: Omit<Session, "issuedAt">, { secret, url }: SessionKeys): Promise<string> {
  const token = await encode({ token: { userId, sessionVersion, signedInAt, sessionId }, secret, maxAge: SESSION.idle });
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
