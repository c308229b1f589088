import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "#app/gate.ts";
import { createPrefetch } from "#app/prefetch.ts";
import { AccountMenu } from "#components/accounts/account-menu.tsx";
import { Inbox } from "#components/notifications/inbox.tsx";
import { PageFrame } from "#components/shell/page-frame.tsx";
import { CreateWorkspace } from "#components/workspaces/create-workspace.tsx";
import { DeletedWorkspaces } from "#components/workspaces/deleted-workspaces.tsx";
import { WorkspaceList } from "#components/workspaces/workspace-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workspaces"))("title") };
}

export default async function HomePage() {
  const me = await requireViewer();
  const t = await getTranslations("workspaces");
  const { client, trpc } = createPrefetch();
  await Promise.all([client.prefetchQuery(trpc.workspaces.list.queryOptions()), client.prefetchQuery(trpc.workspaces.listDeleted.queryOptions()), client.prefetchQuery(trpc.notifications.count.queryOptions())]);
  return (
    <PageFrame title={t("title")} action={<CreateWorkspace />} account={<AccountMenu id={me.id} name={me.name} email={me.email} />}>
      <HydrationBoundary state={dehydrate(client)}><WorkspaceList /><DeletedWorkspaces /><Inbox /></HydrationBoundary>
    </PageFrame>
  );
}
