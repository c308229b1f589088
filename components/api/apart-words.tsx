"use client";
import { createTranslator, useLocale } from "next-intl";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import type apart from "#messages/apart/en.json";

type Apart = typeof apart;
const Words = createContext<Partial<Apart>>({});

/** Hands words that stand apart, which come with this page alone, to the components in it. */
export function ApartWords({ words, children }: { words: Partial<Apart>; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** As `useTranslations`, of the words that this page has been given. */
export function useApartWords<N extends keyof Apart | "myData.delete">(namespace: N) {
  const [locale, messages] = [useLocale(), useContext(Words) as Apart];
  return useMemo(() => createTranslator<Apart, N>({ locale, messages, namespace } as Parameters<typeof createTranslator<Apart, N>>[0]), [locale, messages, namespace]);
}
