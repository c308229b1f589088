"use client";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { PageTabs } from "#components/live/page-tabs.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import { tabAddress, TABS, type Tab } from "#components/audit/tabs.ts";

/** What the audit is made of, and how much of each there is. */
export function AuditTabs({ tab }: { tab: Tab }) {
  const t = useTranslations("audit.tabs");
  const { home } = useLive();
  const counts = {
    questions: usePlan((plan) => plan.questions.length), systems: usePlan((plan) => plan.systems.length),
    channels: usePlan((plan) => plan.channels.length), integrations: usePlan((plan) => plan.integrations.length),
  };
  return <PageTabs label={t("label")} current={tab} tabs={TABS.map((id) => ({ id, label: t(id), href: tabAddress(home, id), count: id === "access" ? undefined : counts[id] }))} />;
}
