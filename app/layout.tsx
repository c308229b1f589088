import "@fontsource-variable/onest/index.css";
import "#app/globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { commonWords } from "#app/messages.ts";
import { viewer } from "#app/caller.ts";
import { Words } from "#app/words.tsx";
import { ApiProvider } from "#components/api/api-provider.tsx";
import { TellTimeZone } from "#components/accounts/tell-time-zone.tsx";
import { parseTheme } from "#components/accounts/theme.ts";
import { PopupsProvider } from "#components/ui/popups-provider.tsx";

// Every page depends on who asks: on their cookies, and before the first account on there being none.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [{ media: "(prefers-color-scheme: light)", color: "#f6f5f2" }, { media: "(prefers-color-scheme: dark)", color: "#171615" }],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description"), robots: { index: false } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value ?? (await viewer().catch(() => null))?.theme;
  const [locale, timeZone] = await Promise.all([getLocale(), getTimeZone()]);
  return (
    <html lang={locale} data-theme={parseTheme(theme)}>
      <body>
        <Words locale={locale} timeZone={timeZone} messages={JSON.stringify(await commonWords(locale))}>
          <ApiProvider>
            <PopupsProvider>{children}</PopupsProvider>
          </ApiProvider>
          <TellTimeZone />
        </Words>
      </body>
    </html>
  );
}
