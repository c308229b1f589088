import type apart from "#messages/apart/en.json";
import type messages from "#messages/en.json";
import type { Locale } from "#app/locale.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    /** Those apart are there on the server alone; in the browser `useApartWords` has them. */
    Messages: typeof messages & typeof apart;
  }
}
