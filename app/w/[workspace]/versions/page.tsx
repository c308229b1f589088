import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createPrefetch } from "#app/prefetch.ts";
import { openWorkspace } from "#app/workspace.ts";
import { Versions } from "#components/versions/versions.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("versions"))("title") };
}

export default async function VersionsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: { id: workspace } } = await openWorkspace((await params).workspace);
  const { client, trpc } = createPrefetch();
  await client.prefetchQuery(trpc.versions.list.queryOptions({ workspace }));
  return <HydrationBoundary state={dehydrate(client)}><Versions /></HydrationBoundary>;
}
