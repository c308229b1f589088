"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWorkspace, type WorkspaceHead } from "#components/api/use-workspace.ts";
import { Page } from "#components/ui/page.tsx";
import { Mine } from "#components/overview/mine.tsx";
import { Path } from "#components/overview/path.tsx";
import { PeopleList } from "#components/overview/people-list.tsx";
import { Recent } from "#components/overview/recent.tsx";

/** How far the team is on the guide's way, and what goes on around it. */
export function Overview({ workspace, reviews }: { workspace: WorkspaceHead; reviews: ReactNode }) {
  const t = useTranslations("overview");
  const { name } = useWorkspace(workspace);
  return (
    <Page title={name} lead={t("lead")}>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_300px]">
        <Path />
        <div className="flex min-w-0 flex-col gap-8">
          <PeopleList />
          {reviews}
          <Mine />
          <Recent />
        </div>
      </div>
    </Page>
  );
}
