import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { api, codeOf } from "#app/caller.ts";
import { Sheet } from "#app/sheet.tsx";
import { LanguageSwitch } from "#components/accounts/language-switch.tsx";
import { ThemeSwitch } from "#components/accounts/theme-switch.tsx";
import { GuestDoor } from "#components/guests/guest-door.tsx";
import { GuestGate } from "#components/guests/guest-gate.tsx";

type Props = { params: Promise<{ token: string }>; children: ReactNode };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guest"))("kicker"), referrer: "no-referrer", robots: { index: false, follow: false } };
}

/** Shows all pages below it what a review link shows, to whoever has it. */
export default async function GuestLayout({ params, children }: Props) {
  const { token } = await params;
  const t = await getTranslations("guest");
  const { problem, workspaceName, versionName, ...door } = await look(token);
  const end = (why: "revoked" | "expired" | "versionGone" | "unknown" | "other") => <Sheet kicker={t("kicker")} title={t(`problem.${why}.title`)} lead={t(`problem.${why}.body`)} />;
  if (problem) return end(problem);
  return (
    <GuestGate
      token={token} title={workspaceName} version={versionName} controls={<><LanguageSwitch signedIn={false} /><ThemeSwitch signedIn={false} /></>}
      door={<Sheet kicker={versionName === null ? t("titlePlan") : t("titleVersion", { name: versionName })} title={workspaceName} lead={t(versionName === null ? "leadPlan" : "leadVersion")}><GuestDoor token={token} {...door} /></Sheet>}
      ends={{ revoked: end("revoked"), expired: end("expired"), versionGone: end("versionGone"), unknown: end("unknown"), other: end("other") }}
    >
      {children}
    </GuestGate>
  );
}

async function look(token: string) {
  try {
    return await (await api()).guest.look({ token });
  } catch (error) {
    if (codeOf(error) === "BAD_REQUEST") notFound();
    throw error;
  }
}
