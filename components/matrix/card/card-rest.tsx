"use client";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import type { Duties } from "#model/matrix/duties.ts";
import { parseMapKey } from "#model/shape.ts";
import { sayDay } from "#components/ui/say-day.ts";

/** What they have besides the matrix: goals, processes and steps of the maps. */
export function CardRest({ duties: { goals, processes, maps } }: { duties: Duties }) {
  const t = useTranslations("matrix");
  const format = useFormatter();
  const { home } = useLive();
  const day = (due: string) => sayDay(format, due);
  return (
    <div className="grid gap-x-8 sm:grid-cols-2">
      <List title={t("card.goals")} empty={t("card.noGoals")}>
        {goals.map(({ id, title, due }) => <Item key={id} href={`${home}/goals`} text={title || t("card.untitledGoal")} note={due && t("card.due", { date: day(due) })} />)}
      </List>
      <List title={t("card.maps")} empty={t("card.noMaps")}>
        {processes.map(({ id, title }) => <Item key={id} href={`${home}/map/${id}`} text={title || t("fromMap.untitledProcess")} note={t("card.ownsProcess")} />)}
        {maps.map(({ map, process, steps }) => <Item key={map} href={mapAddress(home, map)} text={t(`fromMap.map.${parseMapKey(map).variant}`, { process: process.title || t("fromMap.untitledProcess") })} note={t("card.performs", { count: steps })} />)}
      </List>
    </div>
  );
}

function List({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[][] | readonly ReactNode[] }) {
  const isEmpty = children.flat().length === 0;
  return (
    <section className="mt-6">
      <h2 className="mb-1 font-semibold">{title}</h2>
      {isEmpty ? <p className="text-sm text-ink-2">{empty}</p> : <ul className="border-y border-line">{children}</ul>}
    </section>
  );
}

function Item({ href, text, note }: { href: string; text: string; note: string | null }) {
  return <li className="flex items-baseline justify-between gap-3 border-line py-1.5 [&+&]:border-t"><Link href={href} className="min-w-0 wrap-anywhere hover:underline">{text}</Link>{note && <span className="shrink-0 text-sm text-ink-2">{note}</span>}</li>;
}
