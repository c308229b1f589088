"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CommentsFrame } from "#components/comments/comments-frame.tsx";
import { FindingsFrame } from "#components/findings/findings-frame.tsx";
import { ClosedNotice, CommentsPanel, FindingsFeed, FollowFrame } from "#components/shell/later.tsx";
import { Nav } from "#components/shell/nav.tsx";
import { TopBar } from "#components/shell/top-bar.tsx";
import { useLinksWhileCutOff } from "#components/shell/use-links-while-cut-off.ts";
import type { WorkspaceHead } from "#components/api/use-workspace.ts";

type Props = { workspace: WorkspaceHead; account: ReactNode; children: ReactNode };

/** The frame around every page of a workspace: the bar with what is going on, the way around, the page. */
export function WorkspaceShell({ workspace, account, children }: Props) {
  const t = useTranslations("shell");
  useLinksWhileCutOff();
  return (
    <CommentsFrame><FindingsFrame><div className="flex h-dvh flex-col bg-canvas">
      <a href="#page" className="sr-only rounded-md bg-raised px-3 py-2 font-medium text-accent shadow-pop focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-50">{t("skip")}</a>
      <TopBar workspace={workspace} account={account} />
      <div className="flex min-h-0 flex-1 max-md:flex-col-reverse">
        <Nav workspace={workspace.id} />
        <div className="relative flex min-h-0 min-w-0 flex-1">
          <main id="page" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-auto bg-surface outline-none">
            <ClosedNotice />
            {children}
          </main>
          <FollowFrame />
          <FindingsFeed />
          <CommentsPanel />
        </div>
      </div>
    </div></FindingsFrame></CommentsFrame>
  );
}
