import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createPrefetch } from "#app/prefetch.ts";
import { openWorkspace } from "#app/workspace.ts";
import { Matrix } from "#components/matrix/matrix.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("matrix"))("title") };
}

export default async function MatrixPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: { id: workspace } } = await openWorkspace((await params).workspace);
  const { client, trpc } = createPrefetch();
  await client.prefetchQuery(trpc.members.list.queryOptions({ workspace }));
  return <HydrationBoundary state={dehydrate(client)}><Matrix /></HydrationBoundary>;
}
