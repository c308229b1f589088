import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { viewer } from "#app/caller.ts";
import { SheetFrame } from "#components/shell/sheet-frame.tsx";
import { buttonClass } from "#components/ui/button-class.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("failure"))("notFound.title") };
}

/** An address that leads nowhere, or to what its visitor may not see: the two look alike. Without switches and links of Next's: every page carries this one. */
export default async function NotFoundPage() {
  const t = await getTranslations("failure");
  const me = await viewer().catch(() => null);
  return (
    <SheetFrame title={t("notFound.title")} lead={t(me ? "notFound.bodySignedIn" : "notFound.body")}>
      <a href="/" className={buttonClass({ variant: "primary", className: "self-start" })}>{t("home")}</a>
    </SheetFrame>
  );
}
