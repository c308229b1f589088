import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createPrefetch } from "#app/prefetch.ts";
import { openWorkspace } from "#app/workspace.ts";
import { inputOf, readFilter } from "#components/activity/filter.ts";
import { HistoryPage } from "#components/activity/history-page.tsx";
import { nextOf } from "#components/live/activity/group-entries.ts";
import { Page } from "#components/ui/page.tsx";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const { workspace: { id: workspace } } = await openWorkspace((await params).workspace);
  const t = await getTranslations("activity");
  const asked = await searchParams;
  const filter = readFilter({ get: (name) => (typeof asked[name] === "string" ? asked[name] : null) });
  const { client, trpc } = createPrefetch();
  await Promise.all([
    client.prefetchInfiniteQuery(trpc.activity.list.infiniteQueryOptions(inputOf(workspace, filter), { getNextPageParam: nextOf, initialCursor: null })),
    client.prefetchQuery(trpc.members.list.queryOptions({ workspace })),
  ]);
  return <Page title={t("title")} lead={t("lead")}><HydrationBoundary state={dehydrate(client)}><HistoryPage /></HydrationBoundary></Page>;
}
