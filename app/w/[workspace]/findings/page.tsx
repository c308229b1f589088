import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { openWorkspace } from "#app/workspace.ts";
import { FindingsPage } from "#components/findings/page/findings-page.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { Page } from "#components/ui/page.tsx";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("findings"))("title") };
}

export default async function FindingsRoute({ params }: Props) {
  const { workspace: { id } } = await openWorkspace((await params).workspace);
  const t = await getTranslations("findings");
  return <Page title={t("title")} lead={t("lead")} actions={<Link href={`/w/${id}/findings/rules`} className={buttonClass({})}>{t("ruleList")}</Link>}><FindingsPage /></Page>;
}
