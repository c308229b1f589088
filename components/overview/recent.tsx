"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "#components/api/trpc.ts";
import { groupEntries } from "#components/live/activity/group-entries.ts";
import { SittingView } from "#components/live/activity/sitting-view.tsx";
import { useLive } from "#components/live/live-context.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { AsideSection } from "#components/overview/aside-section.tsx";

const SHOWN = 5;
const LINES = 3;

/** What happened in the workspace of late. */
export function Recent() {
  const t = useTranslations("overview");
  const words = useTranslations("activity");
  const format = useFormatter();
  const trpc = useTRPC();
  const { workspace } = useLive();
  const { data } = useQuery(trpc.activity.list.queryOptions({ workspace }));
  const sittings = data && groupEntries(data, (at) => format.dateTime(new Date(at), { dateStyle: "short" })).slice(0, SHOWN);
  return (
    <AsideSection title={t("recent.title")}>
      {!sittings && <div className="flex flex-col gap-2">{[1, 2, 3].map((line) => <Skeleton key={line} className="h-9" />)}</div>}
      {sittings?.length === 0 && <p className="text-sm text-ink-2">{t("recent.nothing")}</p>}
      <ol className="flex flex-col gap-2.5">{sittings?.map((sitting) => <SittingView key={sitting.id} sitting={sitting} shown={LINES} small />)}</ol>
      {sittings && sittings.length > 0 && <Link href={`/w/${workspace}/activity`} prefetch={false} className="mt-2 inline-block rounded-sm text-sm text-accent hover:underline">{words("all")}</Link>}
    </AsideSection>
  );
}
