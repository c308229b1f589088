import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { api } from "#app/caller.ts";
import { Sheet } from "#app/sheet.tsx";
import { SetupForm } from "#components/accounts/setup-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setup"))("title") };
}

export default async function SetupPage() {
  const { needed } = await (await api()).setup.state();
  if (!needed) redirect("/");
  const t = await getTranslations("setup");
  return <Sheet title={t("title")} lead={t("lead")}><SetupForm /></Sheet>;
}
