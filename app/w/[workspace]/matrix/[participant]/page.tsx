import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readPlan } from "#app/plan.ts";
import { createPrefetch } from "#app/prefetch.ts";
import { openWorkspace } from "#app/workspace.ts";
import { ParticipantCard } from "#components/matrix/card/participant-card.tsx";

type Props = { params: Promise<{ workspace: string; participant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, participant } = await params;
  await openWorkspace(workspace);
  const found = (await readPlan(workspace)).participants.find(({ id }) => id === participant);
  return { title: found?.title || (await getTranslations("matrix"))("card.title") };
}

/** What one participant answers for. Whether they are there is the live plan's to say. */
export default async function CardPage({ params }: Props) {
  const { workspace: id, participant } = await params;
  const { workspace: { id: workspace } } = await openWorkspace(id);
  const { client, trpc } = createPrefetch();
  await client.prefetchQuery(trpc.members.list.queryOptions({ workspace }));
  return <HydrationBoundary state={dehydrate(client)}><ParticipantCard id={participant} /></HydrationBoundary>;
}
