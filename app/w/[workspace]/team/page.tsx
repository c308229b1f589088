import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api } from "#app/caller.ts";
import { createPrefetch } from "#app/prefetch.ts";
import { openWorkspace } from "#app/workspace.ts";
import { Invitations } from "#components/team/invitations.tsx";
import { Involvement } from "#components/team/involvement/involvement.tsx";
import { InviteDialog } from "#components/team/invite-dialog.tsx";
import { Members } from "#components/team/members.tsx";
import { Participants } from "#components/team/participants.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#model/access.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("team"))("title") };
}

export default async function TeamPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: { id: workspace, role } } = await openWorkspace((await params).workspace);
  const t = await getTranslations("team");
  const { client, trpc } = createPrefetch();
  const [{ mail }] = await Promise.all([
    (await api()).setup.state(),
    client.prefetchQuery(trpc.members.list.queryOptions({ workspace })),
    can(role, "participation.read") && client.prefetchQuery(trpc.members.participation.queryOptions({ workspace })),
    can(role, "invitation.manage") && client.prefetchQuery(trpc.invitations.list.queryOptions({ workspace })),
  ]);
  return (
    <Page title={t("title")} lead={t("lead")} actions={<InviteDialog workspace={workspace} mail={mail} />}>
      <HydrationBoundary state={dehydrate(client)}>
        <Participants workspace={workspace} mail={mail} />
        <Involvement />
        <Members workspace={workspace} />
        <Invitations workspace={workspace} />
      </HydrationBoundary>
    </Page>
  );
}
