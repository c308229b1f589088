"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "#components/api/trpc.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { ThingHead } from "#components/comments/panel/thing-head.tsx";
import { groupEntries, nextOf } from "#components/live/activity/group-entries.ts";
import { SittingView } from "#components/live/activity/sitting-view.tsx";
import { useLive } from "#components/live/live-context.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const LINES = 5;

/** What was done to one thing, and said of it, the newest first. */
export function ThingHistory({ anchor }: { anchor: string }) {
  const t = useTranslations("activity");
  const message = useProblemMessage();
  const format = useFormatter();
  const { workspace } = useLive();
  const found = useInfiniteQuery(useTRPC().activity.list.infiniteQueryOptions({ workspace, thing: anchor }, { getNextPageParam: nextOf, initialCursor: null }));
  const sittings = groupEntries(found.data?.pages.flat() ?? [], (at) => format.dateTime(new Date(at), { dateStyle: "short" }));
  return (
    <>
      <ThingHead anchor={anchor} />
      <div className="min-h-0 flex-1 overflow-y-auto px-3">
        {found.isPending && <div className="flex flex-col gap-3 py-3" aria-busy>{[0, 1, 2].map((row) => <Skeleton key={row} className="h-12" />)}</div>}
        {found.isError && <div className="py-3"><FormError>{message(found.error)}</FormError></div>}
        {found.isSuccess && sittings.length === 0 && <p className="py-3 text-ink-2">{t("empty.thing")}</p>}
        <ol className="divide-y divide-line">{sittings.map((sitting) => <SittingView key={sitting.id} sitting={sitting} shown={LINES} />)}</ol>
        {found.hasNextPage && <Button size="sm" className="my-3 w-full" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t("older")}</Button>}
      </div>
    </>
  );
}
