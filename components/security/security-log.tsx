"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useFormatter, useNow } from "next-intl";
import { useState } from "react";
import { useApartWords } from "#components/api/apart-words.tsx";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { EventRow, type Event } from "#components/security/event-row.tsx";
import { useLive } from "#components/live/live-context.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { SECURITY_GROUP_NAMES, type SecurityGroup } from "#model/security.ts";

const DAY = 24 * 60 * 60 * 1000;
type Filter = { person: string | null; group: SecurityGroup | null };

/** What happened to the safety of the workspace, day by day, as far back as one asks. */
export function SecurityLog() {
  const t = useApartWords("security");
  const message = useProblemMessage();
  const { workspace } = useLive();
  const trpc = useTRPC();
  const [{ person, group }, setFilter] = useState<Filter>({ person: null, group: null });
  const found = useInfiniteQuery(trpc.security.list.infiniteQueryOptions({ workspace, ...(person !== null && { person }), ...(group !== null && { group }) }, {
    getNextPageParam: ({ next }) => next ?? undefined, initialCursor: null, placeholderData: (before) => before,
  }));
  const days = useDays(found.data?.pages.flatMap(({ events }) => events) ?? []);
  const isNarrowed = person !== null || group !== null;
  return (
    <>
      <FilterBar filter={{ person, group }} onFilter={setFilter} />
      {found.isPending && <div className="flex flex-col gap-3" aria-busy>{[0, 1, 2, 3].map((row) => <Skeleton key={row} className="h-9" />)}</div>}
      {found.isError && <><FormError>{message(found.error)}</FormError><Button size="sm" className="mt-2" onClick={() => void found.refetch()}>{t("again")}</Button></>}
      {found.isSuccess && days.length === 0 && (isNarrowed ? <EmptyState title={t("empty.filtered")} /> : <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>)}
      {days.map(({ name, events }) => (
        <section key={name} aria-label={name} className="mb-6">
          <h2 suppressHydrationWarning className="sticky top-0 z-10 border-b border-line bg-surface py-2 text-sm font-semibold text-ink-2">{name}</h2>
          <ol aria-label={`${t("events")}, ${name}`} className="divide-y divide-line">{events.map((event) => <EventRow key={event.id} event={event} />)}</ol>
        </section>
      ))}
      {found.hasNextPage && <Button size="sm" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t("older")}</Button>}
    </>
  );
}

function FilterBar({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const t = useApartWords("security");
  const { workspace } = useLive();
  const people = useQuery(useTRPC().security.people.queryOptions({ workspace })).data ?? [];
  const width = "w-52! max-sm:w-auto! max-sm:flex-1 max-sm:basis-36";
  return (
    <div role="search" className="mb-4 flex flex-wrap items-center gap-2">
      <Select<string | null>
        aria-label={t("who")} value={filter.person} onValueChange={(person) => onFilter({ ...filter, person })} className={width}
        options={[{ value: null, label: t("everyone") }, ...people.map(({ id, name }) => ({ value: id, label: name ?? t("former") }))]}
      />
      <Select<SecurityGroup | null>
        aria-label={t("group")} value={filter.group} onValueChange={(group) => onFilter({ ...filter, group })} className={width}
        options={[{ value: null, label: t("everything") }, ...SECURITY_GROUP_NAMES.map((name) => ({ value: name, label: t(`groups.${name}`) }))]}
      />
    </div>
  );
}

/** Events by the day on which they were, in the reader's time. */
function useDays(events: readonly Event[]): readonly { name: string; events: readonly Event[] }[] {
  const t = useApartWords("security");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const dayOf = (at: Date | string | number) => format.dateTime(new Date(at), { dateStyle: "long" });
  const names = new Map([[dayOf(now.getTime() - DAY), t("yesterday")], [dayOf(now), t("today")]]);
  return [...Map.groupBy(events, ({ at }) => dayOf(at))].map(([day, on]) => ({ name: names.get(day) ?? day, events: on }));
}
