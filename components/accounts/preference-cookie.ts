import { writeCookie } from "#components/accounts/cookie.ts";

const YEAR = 365 * 24 * 60 * 60;

/** Remembers a choice on this device, for the server to render the next page by. */
export function keepPreference(name: "locale" | "theme" | "timezone", value: string): void {
  writeCookie(name, value, YEAR);
}
