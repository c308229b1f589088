"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";

/** What is mine and follows me through all workspaces; the switches belong to the account. */
export function MySettings({ language, theme }: { language: ReactNode; theme: ReactNode }) {
  const t = useTranslations("workspaces.settings");
  return (
    <Section title={t("mine")} hint={t("mineHint")}>
      <div className="flex flex-col items-start gap-4">
        <div><p aria-hidden className="mb-1 text-sm font-medium">{t("language")}</p>{language}</div>
        <div><p aria-hidden className="mb-1 text-sm font-medium">{t("theme")}</p>{theme}</div>
        <Link href="/account" className="rounded-sm font-medium text-accent hover:underline">{t("account")}</Link>
      </div>
    </Section>
  );
}
