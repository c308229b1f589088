"use client";
import { ChevronRight, CornerLeftUp } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useCallback } from "react";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useFollowBack, useTrail } from "#components/map/nav/use-trail.ts";
import type { MapKey, Plan, Process } from "#model/shape.ts";

/** The way back from a process that another one led to: through which it was opened, and where else it is used. */
export function Crumbs({ process }: { process: Process }) {
  const t = useTranslations("map.nav");
  const names = useTranslations("map.process");
  const { home } = useLive();
  const trail = useTrail(process.id);
  const goBack = useFollowBack();
  const processes = usePlan((plan) => plan.processes);
  const uses = usePlan(useCallback((plan: Plan) => plan.steps.filter((step) => step.linkedProcess === process.id && step.map !== ""), [process.id]), isSameList);
  const nameOf = (map: string) => {
    const found = processes.find(({ id }) => map.startsWith(`${id}/`));
    return found && (found.title || names("untitled"));
  };
  const known = trail.map((crumb, index) => ({ ...crumb, index, name: nameOf(crumb.map) })).filter(({ name }) => name !== undefined);
  const usedIn = uses.flatMap(({ id, map, title }) => (nameOf(map) === undefined ? [] : [{ id, map: map as MapKey, name: nameOf(map)!, title }]));
  if (known.length === 0 && usedIn.length === 0) return null;
  return (
    <nav aria-label={t("trail")} className="flex min-w-0 items-center gap-0.5 max-md:max-w-full">
      {known.length > 0 ? known.map(({ map, index, name }) => (
        <span key={map} className="flex min-w-0 items-center gap-0.5">
          <Link
            href={mapAddress(home, map, trail[index]!.step)} className="min-w-0 max-w-40 truncate rounded-sm px-1 py-1 text-ink-2 hover:bg-hover hover:text-ink"
            onClick={(event) => {
              if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              goBack(trail, index);
            }}
          >
            {name}
          </Link>
          <ChevronRight aria-hidden size={14} className="shrink-0 text-ink-3" />
        </span>
      )) : (
        <Menu
          trigger={<IconButton label={t("usedIn", { count: usedIn.length })} side="bottom"><CornerLeftUp aria-hidden size={16} /></IconButton>}
          items={[
            { type: "text", label: t("usedIn", { count: usedIn.length }) },
            ...usedIn.map(({ id, map, name, title }) => ({ type: "link" as const, label: title ? `${name} › ${title}` : name, href: mapAddress(home, map, id) })),
          ]}
          className="max-w-80"
        />
      )}
    </nav>
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
