"use client";
import "@fontsource-variable/onest/index.css";
import "#app/globals.css";
import { NextIntlClientProvider, type Messages } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Failure, type FailureProps } from "#app/failure.tsx";
import { chooseLocale, type Locale } from "#app/locale.ts";
import { parseTheme } from "#components/accounts/theme.ts";

/** Fetched when it comes to that: every page carries this file. */
const MESSAGES = {
  en: async (): Promise<Messages> => (await import("#messages/en.json")).default,
  ru: async (): Promise<Messages> => (await import("#messages/ru.json")).default,
} satisfies Record<Locale, unknown>;

/** The root layout itself has failed, and with it the language, the theme and the texts that it hands out. */
export default function GlobalErrorPage(props: FailureProps) {
  const cookies = useSyncExternalStore(never, () => document.cookie, () => "");
  const languages = useSyncExternalStore(never, () => navigator.languages.join(","), () => "");
  const locale = chooseLocale(readCookie(cookies, "locale"), languages);
  const messages = useMessages(locale);
  return (
    <html lang={locale} data-theme={parseTheme(readCookie(cookies, "theme"))}>
      <body>
        {messages && (
          <NextIntlClientProvider locale={locale} messages={messages}>
            <title>{`${messages.failure.fault.title} · ${messages.app.name}`}</title>
            <Failure {...props} />
          </NextIntlClientProvider>
        )}
      </body>
    </html>
  );
}

function useMessages(locale: Locale): Messages | null {
  const [messages, setMessages] = useState<Messages | null>(null);
  useEffect(() => {
    // Not even the texts can be had: what the browser says of a server that does not answer is truer than an empty page.
    MESSAGES[locale]().then(setMessages, () => location.reload());
  }, [locale]);
  return messages;
}

const never = () => () => undefined;
const readCookie = (cookies: string, name: string) => cookies.split("; ").find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
