import { writeCookie } from "#components/accounts/cookie.ts";

/** Long enough to sign in, at a provider or by a mailed link, s. */
const WAITS = 30 * 60;

/** Notes that the invitation was meant to be accepted, before its holder leaves to sign in. Only this page can write it: a link that someone else made up cannot. */
export function keepInvitation(cookie: string, token: string): void {
  writeCookie(cookie, token, WAITS);
}

export function forgetInvitation(cookie: string): void {
  writeCookie(cookie, "", 0);
}
