import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { viewer } from "#app/caller.ts";
import { requireSetupDone } from "#app/gate.ts";
import { safePath } from "#app/safe-path.ts";
import { Sheet } from "#app/sheet.tsx";
import { DemoUsers } from "#components/accounts/demo-users.tsx";
import { ProviderButtons } from "#components/accounts/provider-buttons.tsx";
import { SignInForm } from "#components/accounts/sign-in-form.tsx";
import { DEMO_PASSWORD } from "#server/services/setup/demo-users.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

type Props = { searchParams: Promise<{ callbackUrl?: string; error?: string; email?: string; deleted?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { mail, providers, demo, registration } = await requireSetupDone();
  const asked = await searchParams;
  const callbackUrl = safePath(asked.callbackUrl);
  if (await viewer()) redirect(callbackUrl);
  const t = await getTranslations("signIn");
  return (
    <Sheet title={t("title")} {...(asked.deleted !== undefined && { lead: <span role="status">{t("accountDeleted")}</span> })}>
      {demo && <DemoUsers users={demo} password={DEMO_PASSWORD} callbackUrl={callbackUrl} />}
      <div className="flex flex-col gap-4">
        <SignInForm callbackUrl={callbackUrl} mail={mail} email={asked.email} problem={asked.error} />
        <ProviderButtons providers={providers} callbackUrl={callbackUrl} />
      </div>
      <p className="text-sm text-ink-2">
        {registration === "open" ? <Link href="/register" className="font-medium text-accent hover:underline">{t("register")}</Link> : t("noAccount")}
      </p>
    </Sheet>
  );
}
