"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useTRPC } from "#components/api/trpc.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { inputOf, isFiltering, readFilter, writeFilter, type Filter } from "#components/activity/filter.ts";
import { FilterBar } from "#components/activity/filter-bar.tsx";
import { groupEntries, nextOf, type Sitting } from "#components/live/activity/group-entries.ts";
import { SittingView } from "#components/live/activity/sitting-view.tsx";
import { ownHistoryState } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const LINES = 5;
const DAY = 24 * 60 * 60 * 1000;

/** What happened in the workspace, day by day, as far back as one asks. */
export function HistoryPage() {
  const t = useTranslations("activity");
  const message = useProblemMessage();
  const { workspace } = useLive();
  const trpc = useTRPC();
  const filter = readFilter(useSearchParams());
  const found = useInfiniteQuery(trpc.activity.list.infiniteQueryOptions(inputOf(workspace, filter), {
    getNextPageParam: nextOf, initialCursor: null, placeholderData: (before) => before,
  }));
  const days = useDays(found.data?.pages.flat() ?? []);
  const narrow = (next: Filter) => history.replaceState(ownHistoryState(history.state), "", `${location.pathname}${writeFilter(next)}`);
  return (
    <>
      <FilterBar filter={filter} onFilter={narrow} />
      {found.isPending && <div className="flex flex-col gap-4" aria-busy>{[0, 1, 2].map((row) => <Skeleton key={row} className="h-14" />)}</div>}
      {found.isError && <><FormError>{message(found.error)}</FormError><Button size="sm" className="mt-2" onClick={() => void found.refetch()}>{t("again")}</Button></>}
      {found.isSuccess && days.length === 0 && !found.hasNextPage && (isFiltering(filter) ? <EmptyState title={t("empty.filtered")} /> : <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>)}
      {days.map(({ name, sittings }) => (
        <section key={name} aria-label={name} className="mb-6">
          <h2 className="sticky top-0 z-10 border-b border-line bg-surface py-2 text-sm font-semibold text-ink-2">{name}</h2>
          <ol className="divide-y divide-line">{sittings.map((sitting) => <SittingView key={sitting.id} sitting={sitting} shown={LINES} hour />)}</ol>
        </section>
      ))}
      {found.hasNextPage && <Button size="sm" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t("older")}</Button>}
    </>
  );
}

/** Sittings by the day on which they were, in the reader's time. */
function useDays(entries: Parameters<typeof groupEntries>[0]): readonly { name: string; sittings: readonly Sitting[] }[] {
  const t = useTranslations("activity");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const dayOf = (at: Date | string | number) => format.dateTime(new Date(at), { dateStyle: "long" });
  const names = new Map([[dayOf(now.getTime() - DAY), t("yesterday")], [dayOf(now), t("today")]]);
  const days: { name: string; sittings: Sitting[] }[] = [];
  for (const sitting of groupEntries(entries, dayOf)) {
    const day = dayOf(sitting.at);
    const name = names.get(day) ?? day;
    if (days.at(-1)?.name === name) days.at(-1)!.sittings.push(sitting);
    else days.push({ name, sittings: [sitting] });
  }
  return days;
}
