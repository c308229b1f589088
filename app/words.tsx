"use client";
import { NextIntlClientProvider, type Messages } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { Locale } from "#app/locale.ts";

type Props = {
  locale: Locale;
  timeZone: string;
  /** All words of the language in JSON, which a browser reads many times faster than what React would make of them. */
  messages: string;
  children: ReactNode;
};

/** The words of every page. */
export function Words({ locale, timeZone, messages: json, children }: Props) {
  const messages = useMemo(() => JSON.parse(json) as Messages, [json]);
  return <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>{children}</NextIntlClientProvider>;
}
