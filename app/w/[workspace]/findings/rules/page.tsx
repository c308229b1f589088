import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { openWorkspace } from "#app/workspace.ts";
import { RulesPage } from "#components/findings/rules/rules-page.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { Page } from "#components/ui/page.tsx";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("findings"))("ruleList") };
}

export default async function RulesRoute({ params }: Props) {
  const { workspace: { id } } = await openWorkspace((await params).workspace);
  const t = await getTranslations("findings");
  return <Page title={t("ruleList")} lead={t("rulesLead")} actions={<Link href={`/w/${id}/findings`} className={buttonClass({})}>{t("title")}</Link>}><RulesPage /></Page>;
}
