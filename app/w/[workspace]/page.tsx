import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { createPrefetch } from "#app/prefetch.ts";
import { openWorkspace } from "#app/workspace.ts";
import { ReviewsAside } from "#components/versions/reviews-aside.tsx";
import { Overview } from "#components/overview/overview.tsx";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await openWorkspace((await params).workspace)).workspace.name };
}

export default async function OverviewPage({ params }: Props) {
  const { workspace: opened } = await openWorkspace((await params).workspace);
  const input = { workspace: opened.id };
  const { client, trpc } = createPrefetch();
  await Promise.all([client.prefetchQuery(trpc.versions.list.queryOptions(input)), client.prefetchQuery(trpc.activity.list.queryOptions(input)), client.prefetchQuery(trpc.members.list.queryOptions(input))]);
  return <HydrationBoundary state={dehydrate(client)}><Overview workspace={opened} reviews={<ReviewsAside />} /></HydrationBoundary>;
}
