import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { createPrefetch } from "#app/prefetch.ts";
import { openWorkspace } from "#app/workspace.ts";
import { ApartWords } from "#components/api/apart-words.tsx";
import { DownloadLog } from "#components/security/download-log.tsx";
import { SecurityLog } from "#components/security/security-log.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#model/access.ts";
import { SECURITY_DAYS } from "#model/security.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("security"))("title") };
}

export default async function SecurityPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: { id: workspace, role } } = await openWorkspace((await params).workspace);
  if (!can(role, "security.read")) notFound();
  const t = await getTranslations("security");
  const { security } = await getMessages();
  const { client, trpc } = createPrefetch();
  await Promise.all([
    client.prefetchInfiniteQuery(trpc.security.list.infiniteQueryOptions({ workspace }, { getNextPageParam: ({ next }) => next ?? undefined, initialCursor: null })),
    client.prefetchQuery(trpc.security.people.queryOptions({ workspace })),
  ]);
  return (
    <ApartWords words={{ security }}>
      <Page title={t("title")} lead={t("lead", { days: SECURITY_DAYS })} actions={<DownloadLog />}><HydrationBoundary state={dehydrate(client)}><SecurityLog /></HydrationBoundary></Page>
    </ApartWords>
  );
}
