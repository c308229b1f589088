"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/live-context.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { AsideSection } from "#components/overview/aside-section.tsx";
import { tellRecent, type Line } from "#components/overview/recent.ts";

const SHOWN = 8;
const MINUTE = 60_000;

/** What happened in the workspace of late. */
export function Recent() {
  const t = useTranslations("overview");
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE });
  const trpc = useTRPC();
  const { workspace } = useLive();
  const { data } = useQuery(trpc.activity.list.queryOptions({ workspace }));
  const lines = data && tellRecent(data, SHOWN);
  return (
    <AsideSection title={t("recent.title")}>
      {!lines && <div className="flex flex-col gap-2">{[1, 2, 3].map((line) => <Skeleton key={line} className="h-9" />)}</div>}
      {lines?.length === 0 && <p className="text-sm text-ink-2">{t("recent.nothing")}</p>}
      <ol className="flex flex-col gap-2">
        {lines?.map((line) => (
          <li key={line.id} className="text-sm">
            <span className="block"><Words line={line} /></span>
            <time dateTime={line.at} title={format.dateTime(new Date(line.at), { dateStyle: "long", timeStyle: "short" })} className="text-ink-3" suppressHydrationWarning>
              {Date.parse(line.at) > now.getTime() - MINUTE ? t("recent.now") : format.relativeTime(new Date(line.at), now)}
            </time>
          </li>
        ))}
      </ol>
    </AsideSection>
  );
}

function Words({ line }: { line: Line }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const members = useQuery(useTRPC().members.list.queryOptions({ workspace: useLive().workspace })).data;
  const who = (chunks: ReactNode) => <span className="font-medium text-ink">{chunks}</span>;
  const name = line.actor ?? t("recent.someone");
  if (line.kind === "edits") return t.rich("recent.edits", { who, name, areas: format.list(line.areas.map((area) => t(`areas.${area}`)), { type: "conjunction" }) });
  const { role = "", to = "", member = "", count = 1 } = line.params;
  const whom = members?.find(({ id }) => id === member)?.name ?? t("recent.aMember");
  return t.rich(`events.${line.event}`, { who, name, role: String(role || to), whom, count: Number(count) });
}
