import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Sheet } from "#app/sheet.tsx";
import { Unsubscribe } from "#components/notifications/unsubscribe.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.unsubscribe"))("title"), referrer: "no-referrer" };
}

type Props = { params: Promise<{ token: string }> };

export default async function UnsubscribePage({ params }: Props) {
  const t = await getTranslations("notifications.unsubscribe");
  return <Sheet title={t("title")} lead={t("lead")}><Unsubscribe token={(await params).token} /></Sheet>;
}
