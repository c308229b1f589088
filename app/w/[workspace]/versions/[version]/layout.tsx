import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createPrefetch } from "#app/prefetch.ts";
import { readVersion } from "#app/version.ts";
import { openWorkspace } from "#app/workspace.ts";
import { homeOf } from "#components/live/home.ts";
import { PinnedPlan } from "#components/live/pinned-plan.tsx";
import { versionAddress } from "#components/live/version-address.ts";
import { VersionBar } from "#components/versions/version-bar.tsx";

type Props = { params: Promise<{ workspace: string; version: string }>; children: ReactNode };

/** Shows all pages below it a version of the plan. */
export default async function VersionLayout({ params, children }: Props) {
  const asked = await params;
  const { workspace: { id: workspace } } = await openWorkspace(asked.workspace);
  const version = await readVersion(workspace, asked.version);
  const { client, trpc } = createPrefetch();
  await client.prefetchQuery(trpc.versions.list.queryOptions({ workspace }));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PinnedPlan version={version.id} home={versionAddress(homeOf(workspace), version.id)} state={version.state}>
        <VersionBar id={version.id} name={version.name} />
        {children}
      </PinnedPlan>
    </HydrationBoundary>
  );
}
