import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSetupDone } from "#app/gate.ts";
import { Sheet } from "#app/sheet.tsx";
import { RedeemLink } from "#components/accounts/redeem-link.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.link"))("title"), referrer: "no-referrer" };
}

export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  await requireSetupDone();
  const t = await getTranslations("signIn.link");
  return <Sheet title={t("title")} lead={t("lead")}><RedeemLink token={(await params).token} /></Sheet>;
}
