"use client";
import { ArrowRight, Grid3x3, Map as MapIcon, Square } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MapKey } from "#model/shape.ts";
import { activityAddress } from "#components/live/activity-address.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import type { Place } from "#components/figures/places/place.ts";
import { useNames } from "#components/figures/use-names.ts";
import { useWatchedPlan } from "#components/figures/use-watched-plan.ts";

/** What a figure counts, map by map, each with the way to it, and all of a map with the way to all of them. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  const t = useTranslations("figures");
  const { home } = useLive();
  const names = useNames(useWatchedPlan());
  const groups = Map.groupBy(places, (place) => ("step" in place ? place.step.map : "flow" in place ? place.flow.map : null));
  return [...groups].map(([map, group]) => (
    <section key={map} className="mt-3 first:mt-0">
      {map !== null && <h3 className="px-1.5 text-xs text-ink-3">{names.map(map)}</h3>}
      <ul className="mt-0.5">
        {group.map((place) => {
          if ("activity" in place) return <Item key={place.activity.id} href={activityAddress(home, place.activity.id)} icon={<Grid3x3 aria-hidden size={14} />} title={place.activity.title || t("untitled.activity")} note={place.note} />;
          if ("step" in place) return <Item key={place.step.id} href={mapAddress(home, place.step.map as MapKey, place.step.id)} icon={<Square aria-hidden size={14} />} title={names.step(place.step.id)} note={place.note} />;
          const { id, from, to } = place.flow;
          return <Item key={id} href={mapAddress(home, place.flow.map as MapKey, id)} icon={<ArrowRight aria-hidden size={14} />} title={t("places.flow", { from: names.step(from), to: names.step(to) })} note={place.note} />;
        })}
      </ul>
      {map !== null && group.length > 1 && (
        <Link href={mapAddress(home, map as MapKey, ...group.flatMap((place) => ("step" in place ? place.step.id : "flow" in place ? place.flow.id : [])))} className="mt-1 inline-flex min-h-7 items-center gap-1.5 rounded-sm px-1.5 text-sm text-accent hover:bg-hover">
          <MapIcon aria-hidden size={14} />{t("places.all", { count: group.length })}
        </Link>
      )}
    </section>
  ));
}

function Item({ href, icon, title, note }: { href: string; icon: ReactNode; title: string; note: string | undefined }) {
  return (
    <li>
      <Link href={href} className="flex min-h-7 items-start gap-1.5 rounded-sm px-1.5 py-1 text-sm hover:bg-hover">
        <span className="mt-0.5 shrink-0 text-ink-3">{icon}</span>
        <span className="min-w-0 wrap-anywhere">{title}{note && <span className="block text-xs text-ink-2">{note}</span>}</span>
      </Link>
    </li>
  );
}
