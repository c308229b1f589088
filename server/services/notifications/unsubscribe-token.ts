import { createHmac, timingSafeEqual } from "node:crypto";

const sign = (userId: string, secret: string): Buffer => createHmac("sha256", secret).update(`unsubscribe:${userId}`).digest();

/** What a letter carries to turn its reader's letters off without signing in, and can do nothing else: their id, and our signature of it in base64url. It is kept nowhere, and does not end. */
export const unsubscribeToken = (userId: string, secret: string): string => `${userId}.${sign(userId, secret).toString("base64url")}`;

/** The user that a token was made for; null for one that we have not made. */
export function readUnsubscribeToken(token: string, secret: string): string | null {
  const [userId = "", signature = "", ...more] = token.split(".");
  const [given, own] = [Buffer.from(signature, "base64url"), sign(userId, secret)];
  return more.length === 0 && given.length === own.length && timingSafeEqual(given, own) ? userId : null;
}
