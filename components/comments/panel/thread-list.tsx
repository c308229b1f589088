"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { ThreadRow } from "#components/comments/panel/thread-row.tsx";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { pageOf } from "#components/live/page-of.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const FILTERS = ["open", "mine", "mentions", "resolved"] as const;
/** Who calls nobody and is given nothing. */
const GUEST_FILTERS = ["open", "resolved"] as const;
type Filter = (typeof FILTERS)[number];

/** All threads of the workspace, the newest first. */
export function ThreadList() {
  const t = useTranslations("comments");
  const message = useProblemMessage();
  const { workspace } = useLive();
  const trpc = useTRPC();
  const [filter, setFilter] = useState<Filter>("open");
  const [isHere, setHere] = useState(false);
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const place = usePlace();
  const filters: readonly Filter[] = useMay()("comment.mention") ? FILTERS : GUEST_FILTERS;
  const found = useInfiniteQuery(trpc.threads.list.infiniteQueryOptions(
    { workspace, filter, ...(isHere && place !== null && { place }), ...(search && { search }) },
    { getNextPageParam: ({ next }) => next ?? undefined, initialCursor: null, placeholderData: (before) => before },
  ));
  const threads = found.data?.pages.flatMap((page) => page.threads) ?? [];
  return (
    <>
      <div className="flex shrink-0 flex-col gap-2 border-b border-line p-3">
        <div className="flex gap-2">
          <Select aria-label={t("filter")} size="sm" value={filter} onValueChange={setFilter} options={filters.map((value) => ({ value, label: t(`filters.${value}`) }))} className="w-40! shrink-0" />
          <Input aria-label={t("search")} type="search" placeholder={t("search")} value={typed} onValueChange={setTyped} className="h-7! min-w-0 flex-1 text-sm" />
        </div>
        {place !== null && <Checkbox checked={isHere} onCheckedChange={setHere} label={t("onThisPage")} />}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {found.isPending && <div className="flex flex-col gap-3 p-3" aria-busy>{[0, 1, 2].map((row) => <Skeleton key={row} className="h-14" />)}</div>}
        {found.isError && <div className="p-3"><FormError>{message(found.error)}</FormError><Button size="sm" className="mt-2" onClick={() => void found.refetch()}>{t("again")}</Button></div>}
        {found.isSuccess && threads.length === 0 && <div className="p-3"><EmptyState title={t(search ? "empty.search" : `empty.${filter}`)}>{!search && filter === "open" && t("empty.how")}</EmptyState></div>}
        {threads.length > 0 && <ul className="[&>li]:[contain-intrinsic-size:auto_84px] [&>li]:[content-visibility:auto]">{threads.map((thread) => <ThreadRow key={thread.id} thread={thread} />)}</ul>}
        {found.hasNextPage && <div className="p-3"><Button size="sm" className="w-full" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t("more")}</Button></div>}
      </div>
    </>
  );
}

/** Where I am, as threads are kept; null where nothing can be discussed. */
function usePlace(): string | null {
  const { workspace } = useLive();
  const pathname = usePathname();
  const variant = useSearchParams().get("variant") === "to-be" ? "to-be" : "as-is";
  const page = pageOf(pathname, workspace);
  const process = /\/map\/([0-9a-z]+)$/.exec(pathname)?.[1];
  if (page === "map") return process ? `map/${process}/${variant}` : null;
  return ["goals", "audit", "team", "matrix"].includes(page) ? page : null;
}
