import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { viewer } from "#app/caller.ts";
import { chooseLocale } from "#app/locale.ts";
import { pageWords } from "#app/messages.ts";

/** The language and time zone of a request: what its cookies say, else what its sender's account or browser says. */
export default getRequestConfig(async () => {
  const jar = await cookies();
  const chosen = jar.get("locale")?.value ?? (await viewer().catch(() => null))?.locale;
  const locale = chooseLocale(chosen, (await headers()).get("accept-language"));
  return { locale, messages: await pageWords(locale), timeZone: timeZoneOf(jar.get("timezone")?.value) };
});

/** The browser's time zone, which it tells in a cookie; the server's own at the first visit. */
function timeZoneOf(told: string | undefined): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return Intl.DateTimeFormat("en", { timeZone: told ? decodeURIComponent(told) : own }).resolvedOptions().timeZone;
  } catch {
    return own;
  }
}
