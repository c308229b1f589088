"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "#components/api/trpc.ts";
import { isFiltering, type Filter } from "#components/activity/filter.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { ACTIVITY_KINDS, type ActivityKind } from "#model/activity/kinds.ts";
import { findThing, parseAnchor } from "#model/anchors.ts";
import { mapKey, VARIANTS } from "#model/shape.ts";

const PAGES = ["goals", "audit", "team", "matrix", "versions"] as const;

/** Whose work, on which page and of what kind is shown; and the one thing that was asked for. */
export function FilterBar({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const t = useTranslations("activity");
  const { workspace } = useLive();
  const members = useQuery(useTRPC().members.list.queryOptions({ workspace })).data ?? [];
  return (
    <div role="search" aria-label={t("filter.label")} className="mb-4 flex flex-wrap items-center gap-2">
      <Select<string | null>
        aria-label={t("filter.who")} value={filter.actor} onValueChange={(actor) => onFilter({ ...filter, actor })} className="w-44! max-sm:w-auto! max-sm:flex-1 max-sm:basis-36"
        options={[{ value: null, label: t("filter.everyone") }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <PlaceFilter filter={filter} onFilter={onFilter} />
      <Select<ActivityKind | null>
        aria-label={t("filter.what")} value={filter.kind} onValueChange={(kind) => onFilter({ ...filter, kind })} className="w-44! max-sm:w-auto! max-sm:flex-1 max-sm:basis-36"
        options={[{ value: null, label: t("filter.everything") }, ...ACTIVITY_KINDS.map((kind) => ({ value: kind, label: t(`filter.kind.${kind}`) }))]}
      />
      {filter.thing !== null && <OneThing thing={filter.thing} onDrop={() => onFilter({ ...filter, thing: null })} />}
      {isFiltering(filter) && filter.thing === null && <IconButton label={t("filter.clear")} onClick={() => onFilter({ actor: null, place: null, kind: null, thing: null })}><X aria-hidden size={16} /></IconButton>}
    </div>
  );
}

function PlaceFilter({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const t = useTranslations("activity");
  const pages = useTranslations("shell.page");
  const processes = usePlan((plan) => plan.processes);
  const maps = processes.flatMap(({ id, title }) => VARIANTS.map((variant) => ({ value: `map/${mapKey(id, variant)}`, label: t(`filter.map.${variant}`, { title: title || t("untitled") }) })));
  return (
    <Select<string | null>
      aria-label={t("filter.where")} value={filter.place} onValueChange={(place) => onFilter({ ...filter, place })} className="w-52! max-sm:w-auto! max-sm:flex-1 max-sm:basis-36"
      options={[{ value: null, label: t("filter.everywhere") }, ...PAGES.map((page) => ({ value: page, label: pages(page) })), { value: "map", label: t("filter.maps") }, ...maps]}
    />
  );
}

function OneThing({ thing, onDrop }: { thing: string; onDrop: () => void }) {
  const t = useTranslations("activity");
  const names = usePlan((plan) => {
    const anchor = parseAnchor(thing);
    return (anchor && findThing(plan, anchor)?.names.join(" · ")) ?? "";
  });
  return (
    <span className="inline-flex h-8 max-w-full min-w-0 items-center gap-1 rounded-md bg-accent-soft pl-2.5 text-sm text-accent-strong">
      <span className="truncate">{t("filter.thing", { name: names || t("untitled") })}</span>
      <IconButton size="sm" label={t("filter.anything")} onClick={onDrop}><X aria-hidden size={14} /></IconButton>
    </span>
  );
}
