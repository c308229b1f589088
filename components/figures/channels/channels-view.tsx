"use client";
import { Circle, LogIn, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { channelEntriesOf } from "#model/metrics/channel-entries.ts";
import type { Scope } from "#model/metrics/scope.ts";
import { useChannelColumns, type ChannelLine } from "#components/figures/channels/use-channel-columns.tsx";
import { NothingYet } from "#components/figures/nothing-yet.tsx";
import { ScopeChoice } from "#components/figures/scope-choice.tsx";
import { FigureTable } from "#components/figures/table/figure-table.tsx";
import { useNames } from "#components/figures/use-names.ts";
import { useWatchedPlan } from "#components/figures/use-watched-plan.ts";

/** By which channels clients come, who answers from whose account, and where that comes into the process. */
export function ChannelsView({ scope }: { scope: Scope }) {
  const t = useTranslations("figures.channels");
  const plan = useWatchedPlan();
  const names = useNames(plan);
  const entries = useMemo(() => channelEntriesOf(plan, scope), [plan, scope]);
  const lines = useMemo(() => plan.channels.map((channel): ChannelLine => ({ id: channel.id, title: channel.title || t("untitled"), channel })), [plan, t]);
  const columns = useChannelColumns(plan, entries, lines);
  if (lines.length === 0) return <NothingYet view="channels" to="channels" />;
  const untied = lines.filter(({ channel }) => !entries.isTied(channel)).length;
  return (
    <>
      {untied > 0 && <p className="mb-3 flex items-center gap-1.5 text-sm text-ink-2"><TriangleAlert aria-hidden size={16} className="shrink-0 text-warning" />{t("untied", { count: untied })}</p>}
      <FigureTable title={t("title")} about={`${names.scope(scope)}. ${t("about")}`} corner={t("corner")} lines={lines} columns={columns} tools={<ScopeChoice plan={plan} view="channels" scope={scope} />} />
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        <li className="inline-flex items-center gap-1.5"><LogIn aria-hidden size={14} className="text-accent" />{t("legend.enters")}</li>
        <li className="inline-flex items-center gap-1.5"><Circle aria-hidden size={12} className="text-ink-3" />{t("legend.named")}</li>
      </ul>
    </>
  );
}
