"use client";
import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { useLive } from "#components/live/live-context.ts";
import { PageTabs } from "#components/live/page-tabs.tsx";
import { Page } from "#components/ui/page.tsx";
import { figuresAddress, scopeOf, viewOf, VIEWS } from "#components/figures/address.ts";
import { HandOffsView } from "#components/figures/hand-offs/hand-offs-view.tsx";
import { AccessView, ChannelsView, DataView, LoadView, useLaterViews } from "#components/figures/later.ts";

/** Figures across the plan: what no single map shows. */
export function Figures() {
  const t = useTranslations("figures");
  const { home } = useLive();
  const address = useSearchParams();
  const view = viewOf(address.get("view"));
  const scope = scopeOf(address.get("map"));
  useLaterViews();
  return (
    <Page title={t("heading")} lead={t(`lead.${view}`)} width="wide">
      <PageTabs label={t("tabs.label")} current={view} tabs={VIEWS.map((id) => ({ id, label: t(`tabs.${id}`), href: figuresAddress(home, id, scope) }))} />
      {view === "handoffs" && <HandOffsView scope={scope} />}
      {view === "load" && <LoadView />}
      {view === "access" && <AccessView scope={scope} />}
      {view === "data" && <DataView scope={scope} />}
      {view === "channels" && <ChannelsView scope={scope} />}
    </Page>
  );
}
