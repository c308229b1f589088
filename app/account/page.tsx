import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { requireViewer } from "#app/gate.ts";
import { createPrefetch } from "#app/prefetch.ts";
import { ApartWords } from "#components/api/apart-words.tsx";
import { AccountMenu } from "#components/accounts/account-menu.tsx";
import { ChangePasswordForm } from "#components/accounts/change-password-form.tsx";
import { DeleteAccount } from "#components/accounts/delete-account.tsx";
import { DownloadMyData } from "#components/accounts/download-my-data.tsx";
import { LanguageSwitch } from "#components/accounts/language-switch.tsx";
import { ProfileForm } from "#components/accounts/profile-form.tsx";
import { SignOutEverywhere } from "#components/accounts/sign-out-everywhere.tsx";
import { ThemeSwitch } from "#components/accounts/theme-switch.tsx";
import { NotificationSettings } from "#components/notifications/notification-settings.tsx";
import { PageFrame } from "#components/shell/page-frame.tsx";
import { Section } from "#components/ui/section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const me = await requireViewer();
  const t = await getTranslations("account");
  const mine = await getTranslations("myData");
  const { myData } = await getMessages();
  const notifications = await getTranslations("notifications");
  const { client, trpc } = createPrefetch();
  await client.prefetchQuery(trpc.notifications.settings.queryOptions());
  return (
    <PageFrame title={t("title")} account={<AccountMenu id={me.id} name={me.name} email={me.email} />}>
      <Section title={t("profile")}><ProfileForm name={me.name} email={me.email} /></Section>
      <Section title={t("appearance")} hint={t("appearanceHint")}>
        <div className="flex flex-col items-start gap-3"><LanguageSwitch signedIn /><ThemeSwitch signedIn /></div>
      </Section>
      <div id="notifications" className="scroll-mt-4">
        <Section title={notifications("settingsTitle")} hint={notifications("settingsHint")}><HydrationBoundary state={dehydrate(client)}><NotificationSettings /></HydrationBoundary></Section>
      </div>
      <Section title={t("password.title")} {...(!me.hasPassword && { hint: t("password.none") })}><ChangePasswordForm email={me.email} hasPassword={me.hasPassword} /></Section>
      <Section title={t("sessions.title")} hint={t("sessions.hint")}><SignOutEverywhere user={me.id} /></Section>
      <ApartWords words={{ myData }}>
        <Section title={mine("title")} hint={mine("hint")}><DownloadMyData /></Section>
        <Section title={mine("delete.title")} hint={mine("delete.hint")}><DeleteAccount me={{ id: me.id, email: me.email, hasPassword: me.hasPassword }} /></Section>
      </ApartWords>
    </PageFrame>
  );
}
