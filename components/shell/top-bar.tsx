"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bell, CommentsButton, PeopleHere, UndoButtons } from "#components/shell/later.tsx";
import { SaveState } from "#components/live/save-state.tsx";
import { Mark } from "#components/shell/mark.tsx";
import { Find } from "#components/shell/search/find.tsx";
import { usePrefetch } from "#components/shell/use-prefetch.ts";
import { useWorkspace, type WorkspaceHead } from "#components/api/use-workspace.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";

/** Where I am, whether my work is safe, who else is here, and me. */
export function TopBar({ workspace, account }: { workspace: WorkspaceHead; account: ReactNode }) {
  const t = useTranslations("shell");
  const { name } = useWorkspace(workspace);
  const prefetch = usePrefetch();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pl-2 pr-3 sm:gap-3">
      <Tooltip label={t("home")} side="bottom">
        <Link href="/" prefetch={prefetch} aria-label={t("home")} className="flex size-8 shrink-0 items-center justify-center rounded-md text-accent hover:bg-hover"><Mark /></Link>
      </Tooltip>
      <Link href={`/w/${workspace.id}`} prefetch={prefetch} className="min-w-0 truncate rounded-sm font-semibold text-ink hover:underline">{name}</Link>
      <div className="ml-auto flex shrink-0 items-center gap-2 sm:gap-3">
        <SaveState />
        <Find />
        <UndoButtons />
        <CommentsButton />
        <Bell />
        <PeopleHere />
        {account}
      </div>
    </header>
  );
}
