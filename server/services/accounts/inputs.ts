import { z } from "zod";

export const emailSchema = z.string().trim().max(254).pipe(z.email());
export const nameSchema = z.string().trim().min(1).max(120).regex(/^\P{Cc}*$/u);
export const localeSchema = z.enum(["ru", "en"]);
export const themeSchema = z.enum(["system", "light", "dark"]);
/** As IANA names it. */
export const timeZoneSchema = z.string().max(64).refine((zone) => {
  try {
    return Boolean(Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
});
/** Only bounded here: length and commonness have problem codes of their own. */
export const passwordSchema = z.string().max(1000);
/** A path within the app, to go on at. */
export const pathSchema = z.string().max(500).regex(/^\/(?![/\\])/);
/** A 256-bit token in base64url. */
export const tokenSchema = z.string().max(200);
