"use client";
import "@fontsource-variable/onest/index.css";
import "#app/globals.css";
import { NextIntlClientProvider } from "next-intl";
import { useEffect, useState, useSyncExternalStore, type ComponentType } from "react";
import type { FailureProps } from "#app/failure.tsx";
import { chooseLocale, type Locale } from "#app/locale.ts";
import type { CommonWords } from "#app/messages.ts";
import { parseTheme } from "#components/accounts/theme.ts";

/** Fetched when it comes to that: every page carries this file. */
const MESSAGES = {
  en: async (): Promise<CommonWords> => (await import("#messages/en.json")).default,
  ru: async (): Promise<CommonWords> => (await import("#messages/ru.json")).default,
} satisfies Record<Locale, unknown>;

/** The root layout itself has failed, and with it the language, the theme and the texts that it hands out. */
export default function GlobalErrorPage(props: FailureProps) {
  const cookies = useSyncExternalStore(never, () => document.cookie, () => "");
  const languages = useSyncExternalStore(never, () => navigator.languages.join(","), () => "");
  const locale = chooseLocale(readCookie(cookies, "locale"), languages);
  const parts = useParts(locale);
  return (
    <html lang={locale} data-theme={parseTheme(readCookie(cookies, "theme"))}>
      <body>
        {parts && (
          <NextIntlClientProvider locale={locale} messages={parts.messages}>
            <title>{`${parts.messages.failure.fault.title} · ${parts.messages.app.name}`}</title>
            <parts.Failure {...props} />
          </NextIntlClientProvider>
        )}
      </body>
    </html>
  );
}

type Parts = { messages: CommonWords; Failure: ComponentType<FailureProps> };

function useParts(locale: Locale): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    // Not even the texts can be had: what the browser says of a server that does not answer is truer than an empty page.
    Promise.all([MESSAGES[locale](), import("#app/failure.tsx")]).then(([messages, { Failure }]) => setParts({ messages, Failure }), () => location.reload());
  }, [locale]);
  return parts;
}

const never = () => () => undefined;
const readCookie = (cookies: string, name: string) => cookies.split("; ").find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
