import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSetupDone } from "#app/gate.ts";
import { safePath } from "#app/safe-path.ts";
import { Sheet } from "#app/sheet.tsx";
import { RedeemLink } from "#components/accounts/redeem-link.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.link"))("title"), referrer: "no-referrer" };
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ callbackUrl?: string }> };

export default async function SignInLinkPage({ params, searchParams }: Props) {
  await requireSetupDone();
  const t = await getTranslations("signIn.link");
  return <Sheet title={t("title")} lead={t("lead")}><RedeemLink token={(await params).token} callbackUrl={safePath((await searchParams).callbackUrl)} /></Sheet>;
}
