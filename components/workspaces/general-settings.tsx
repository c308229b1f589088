"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMay } from "#components/live/use-may.ts";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { Select } from "#components/ui/select.tsx";
import { CURRENCIES, type Currency } from "#model/money.ts";
import { Section } from "#components/ui/section.tsx";
import { WorkingDay } from "#components/workspaces/working-day.tsx";
import type { WorkspaceHead } from "#components/api/use-workspace.ts";
import { useWorkspaceSettings } from "#components/workspaces/use-workspace-settings.ts";

const FRAMED = "h-8 w-full border-line-strong! bg-raised! px-2.5";

/** What holds for everyone in the workspace; read by all, changed by its owners. */
export function GeneralSettings({ initial }: { initial: WorkspaceHead }) {
  const t = useTranslations("workspaces.settings");
  const ui = useTranslations("ui");
  const { workspace, change } = useWorkspaceSettings(initial);
  const may = useMay()("workspace.configure");

  const names = new Intl.DisplayNames(useLocale(), { type: "currency" });
  const nameOf = (currency: Currency) => `${names.of(currency)}, ${currency}`;

  const rename = (name: string) => {
    if (!name) return ui("required");
    change({ name });
    return null;
  };
  return (
    <Section title={t("general")} hint={may ? t("generalHint") : t("readOnly")}>
      <dl className="flex max-w-sm flex-col gap-4">
        <Setting label={t("name")}>
          {may ? <DraftInput aria-label={t("name")} value={workspace.name} onCommit={rename} maxLength={120} says="under" className={FRAMED} /> : workspace.name}
        </Setting>
        <Setting label={t("day")} hint={t("dayHint")}>
          {may ? <WorkingDay minutes={workspace.minutesPerDay} onChange={(minutesPerDay) => change({ minutesPerDay })} className={`${FRAMED} max-w-24`} /> : t("hours", { hours: workspace.minutesPerDay / 60 })}
        </Setting>
        <Setting label={t("currency")} hint={t("currencyHint")}>
          {may
            ? <Select aria-label={t("currency")} value={workspace.currency} onValueChange={(currency) => change({ currency })} options={CURRENCIES.map((value) => ({ value, label: nameOf(value) }))} className="w-full" />
            : nameOf(workspace.currency)}
        </Setting>
      </dl>
    </Section>
  );
}

function Setting({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm font-medium text-ink">{label}</dt>
      <dd className="mt-1 flex flex-col">{children}</dd>
      {hint && <dd className="mt-1 text-sm text-ink-3">{hint}</dd>}
    </div>
  );
}
