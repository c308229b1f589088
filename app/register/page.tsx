import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { viewer } from "#app/caller.ts";
import { requireSetupDone } from "#app/gate.ts";
import { Sheet } from "#app/sheet.tsx";
import { ProviderButtons } from "#components/accounts/provider-buttons.tsx";
import { RegisterForm } from "#components/accounts/register-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("registerTitle") };
}

export default async function RegisterPage() {
  const { registration, providers } = await requireSetupDone();
  if (await viewer()) redirect("/");
  const t = await getTranslations("signIn");
  const open = registration === "open";
  return (
    <Sheet title={t("registerTitle")} lead={open ? t("registerLead") : t("closed")}>
      {open && (
        <div className="flex flex-col gap-4">
          <RegisterForm submit={t("register")} next="/" />
          <ProviderButtons providers={providers} callbackUrl="/" />
        </div>
      )}
      <Link href="/sign-in" className="self-start text-sm font-medium text-accent hover:underline">{t("haveAccount")}</Link>
    </Sheet>
  );
}
