import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openWorkspace } from "#app/workspace.ts";
import { LanguageSwitch } from "#components/accounts/language-switch.tsx";
import { ThemeSwitch } from "#components/accounts/theme-switch.tsx";
import { DeleteWorkspace } from "#components/workspaces/delete-workspace.tsx";
import { GeneralSettings } from "#components/workspaces/general-settings.tsx";
import { MySettings } from "#components/workspaces/my-settings.tsx";
import { SecurityLink } from "#components/workspaces/security-link.tsx";
import { Page } from "#components/ui/page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workspaces.settings"))("title") };
}

export default async function SettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await openWorkspace((await params).workspace);
  const t = await getTranslations("workspaces.settings");
  return (
    <Page title={t("title")}>
      <GeneralSettings initial={workspace} />
      <MySettings language={<LanguageSwitch signedIn />} theme={<ThemeSwitch signedIn />} />
      <SecurityLink workspace={workspace.id} />
      <DeleteWorkspace initial={workspace} />
    </Page>
  );
}
