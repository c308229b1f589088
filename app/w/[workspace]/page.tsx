import type { Metadata } from "next";
import { Prefetched } from "#app/prefetch.tsx";
import { openWorkspace } from "#app/workspace.ts";
import { Overview } from "#components/overview/overview.tsx";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace } = await openWorkspace((await params).workspace);
  return { title: workspace.name };
}

export default async function OverviewPage({ params }: Props) {
  const { workspace } = await openWorkspace((await params).workspace);
  const input = { workspace: workspace.id };
  return (
    <Prefetched ask={(client, trpc) => [client.prefetchQuery(trpc.activity.list.queryOptions(input)), client.prefetchQuery(trpc.members.list.queryOptions(input))]}>
      <Overview name={workspace.name} />
    </Prefetched>
  );
}
