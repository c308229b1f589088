"use client";
import { NextIntlClientProvider, useLocale, useMessages, type Messages } from "next-intl";
import { useMemo, type ReactNode } from "react";

/** Adds words of one page to those that every page has, for the components in it. */
export function MoreWords({ words, children }: { words: Partial<Messages>; children: ReactNode }) {
  const common = useMessages();
  const all = useMemo(() => ({ ...common, ...words }), [common, words]);
  return <NextIntlClientProvider locale={useLocale()} messages={all}>{children}</NextIntlClientProvider>;
}
