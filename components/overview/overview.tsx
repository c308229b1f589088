"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#components/api/trpc.ts";
import { Page } from "#components/ui/page.tsx";
import { Mine } from "#components/overview/mine.tsx";
import { Path } from "#components/overview/path.tsx";
import { PeopleList } from "#components/overview/people-list.tsx";
import { Recent } from "#components/overview/recent.tsx";

/** How far the team is on the guide's way, and what goes on around it. */
export function Overview({ workspace }: { workspace: { id: string; name: string } }) {
  const t = useTranslations("overview");
  const trpc = useTRPC();
  // The name as it is now: asked again when the server says that it changed.
  const name = useQuery(trpc.workspaces.get.queryOptions({ workspace: workspace.id })).data?.name ?? workspace.name;
  return (
    <Page title={name} lead={t("lead")}>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_300px]">
        <Path />
        <div className="flex min-w-0 flex-col gap-8">
          <PeopleList />
          <Mine />
          <Recent />
        </div>
      </div>
    </Page>
  );
}
