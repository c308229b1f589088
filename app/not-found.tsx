import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { viewer } from "#app/caller.ts";
import { Sheet } from "#app/sheet.tsx";
import { buttonClass } from "#components/ui/button-class.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("failure"))("notFound.title") };
}

/** An address that leads nowhere, or to what its visitor may not see: the two look alike. */
export default async function NotFoundPage() {
  const t = await getTranslations("failure");
  const me = await viewer().catch(() => null);
  return (
    <Sheet title={t("notFound.title")} lead={t(me ? "notFound.bodySignedIn" : "notFound.body")} signedIn={me !== null}>
      <Link href="/" className={buttonClass({ variant: "primary", className: "self-start" })}>{t("home")}</Link>
    </Sheet>
  );
}
