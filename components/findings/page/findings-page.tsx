"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { countOpen } from "#components/findings/severities.ts";
import { useFindings } from "#components/findings/findings-context.ts";
import { FilterBar } from "#components/findings/page/filter-bar.tsx";
import { groupFindings, isNarrowed, pickFindings, readFilter, widen, writeFilter, type Filter } from "#components/findings/page/filter.ts";
import { FindingGroup } from "#components/findings/page/finding-group.tsx";
import { useGroupNames } from "#components/findings/page/use-group-names.ts";
import { ownHistoryState } from "#components/live/addresses.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** All that is noticed in the plan, narrowed and grouped as one asks. */
export function FindingsPage() {
  const t = useTranslations("findings");
  const all = useSignal(useFindings().all);
  const plan = usePlan((whole) => whole);
  const names = useGroupNames();
  const filter = readFilter(useSearchParams());
  const narrow = (next: Filter) => history.replaceState(ownHistoryState(history.state), "", `${location.pathname}${writeFilter(next)}`);
  if (!all) return <div aria-busy aria-label={t("checking")} className="flex flex-col gap-3">{[0, 1, 2, 3].map((row) => <Skeleton key={row} className="h-12" />)}</div>;
  const shown = pickFindings(plan, all, filter);
  const groups = groupFindings(plan, shown, filter.by);
  return (
    <>
      <FilterBar filter={filter} counts={countOpen(all)} accepted={all.filter(({ state }) => state === "accepted").length} rules={[...new Set(all.map(({ code }) => code))]} onFilter={narrow} />
      {shown.length === 0 && <Nothing filter={filter} isEmpty={all.length === 0} onClear={() => narrow(widen(filter))} />}
      {groups.map(({ key, found }) => (
        <FindingGroup key={key} id={key} name={names(filter.by, key)} found={found} />
      ))}
    </>
  );
}

function Nothing({ filter, isEmpty, onClear }: { filter: Filter; isEmpty: boolean; onClear: () => void }) {
  const t = useTranslations("findings.empty");
  if (isNarrowed(filter)) return <EmptyState title={t("filtered")} action={<Button size="sm" onClick={onClear}>{t("clear")}</Button>} />;
  if (filter.state === "accepted") return <EmptyState title={t("noneAccepted")}>{t("noneAcceptedBody")}</EmptyState>;
  return <EmptyState title={t(isEmpty ? "clean" : "settled")}>{t("cleanBody")}</EmptyState>;
}
