"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { NotificationRow } from "#components/notifications/notification-row.tsx";
import { useNotificationActions } from "#components/notifications/use-notification-actions.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const FILTERS = ["all", "unread"] as const;
type Filter = (typeof FILTERS)[number];

type Props = {
  /** The workspace around it, which need not be named; null where there is none. */
  workspace: string | null;
  onOpen: (address: string) => void;
  /** At the right of its head. */
  action?: ReactNode;
  className?: string;
};

/** What I am told, of all my workspaces, the newest first. */
export function NotificationList({ workspace, onOpen, action, className }: Props) {
  const t = useTranslations("notifications");
  const message = useProblemMessage();
  const trpc = useTRPC();
  const actions = useNotificationActions();
  const [filter, setFilter] = useState<Filter>("all");
  const found = useInfiniteQuery(trpc.notifications.list.infiniteQueryOptions({ unread: filter === "unread" }, { getNextPageParam: ({ next }) => next ?? undefined, initialCursor: null, placeholderData: (before) => before }));
  const rows = found.data?.pages.flatMap((page) => page.notifications) ?? [];
  const newest = rows.find(({ read }) => !read)?.id;
  return (
    <div className={className}>
      <div className="flex shrink-0 items-center gap-2 border-b border-line px-3 py-2">
        <Segmented label={t("filter")} value={filter} onValueChange={setFilter} options={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))} />
        <span className="flex-1" />
        <IconButton label={t("readAll")} side="bottom" disabled={newest === undefined} onClick={() => newest !== undefined && actions.readAll(newest)}><CheckCheck aria-hidden size={16} /></IconButton>
        {action}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {found.isPending && <div className="flex flex-col gap-3 p-3" aria-busy>{[0, 1, 2].map((row) => <Skeleton key={row} className="h-14" />)}</div>}
        {found.isError && <div className="p-3"><FormError>{message(found.error)}</FormError><Button size="sm" className="mt-2" onClick={() => void found.refetch()}>{t("again")}</Button></div>}
        {found.isSuccess && rows.length === 0 && <div className="p-3"><EmptyState title={t(`empty.${filter}`)}>{t(`empty.${filter}How`)}</EmptyState></div>}
        {rows.length > 0 && (
          <ul aria-label={t("list")}>
            {rows.map((notification) => <NotificationRow key={notification.id} notification={notification} withWorkspace={notification.workspace.id !== workspace} onOpen={onOpen} onRead={actions.read} />)}
          </ul>
        )}
        {found.hasNextPage && <div className="p-3"><Button size="sm" className="w-full" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t("more")}</Button></div>}
      </div>
    </div>
  );
}
