"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import { Section } from "#components/ui/section.tsx";

/** The way to the security log, for those who may read it. */
export function SecurityLink({ workspace }: { workspace: string }) {
  const t = useTranslations("workspaces.settings.security");
  if (!useMay()("security.read")) return null;
  return <Section title={t("title")} hint={t("hint")}><Link href={`/w/${workspace}/settings/security`} className="rounded-sm font-medium text-accent hover:underline">{t("open")}</Link></Section>;
}
