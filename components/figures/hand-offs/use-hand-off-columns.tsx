"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sumHandOffs, type HandOff, type HandOffs } from "#model/metrics/hand-offs.ts";
import { Dot } from "#components/ui/dot.tsx";
import { MediaSigns } from "#components/figures/hand-offs/media.tsx";
import { FigureButton } from "#components/figures/places/figure-button.tsx";
import { heatLevel, type Column, type Line, type Said } from "#components/figures/table/column.ts";
import { useNames } from "#components/figures/use-names.ts";
import { usePlainNumber } from "#components/figures/use-plain-number.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** What is counted: flows on the maps, or how often they are taken in a month. */
export type Measure = "onMaps" | "perMonth";

/** Participants down and across, with what each gives and gets in all. */
export function useHandOffColumns(plan: WatchedPlan, handOffs: HandOffs, measure: Measure): { lines: readonly Line[]; columns: readonly Column<Line>[] } {
  const t = useTranslations("figures.handOffs");
  const medium = useTranslations("map.medium");
  const format = useFormatter();
  const names = useNames(plan);
  const plain = usePlainNumber();
  return useMemo(() => {
    const lines = plan.participants.filter(({ id }) => handOffs.participants.includes(id)).map(({ id, colour }): Line => ({ id, title: names.participant(id), mark: <Dot colour={colour} /> }));
    const valueOf = (list: readonly HandOff[]): number | null => (measure === "onMaps" ? list.length : list.length === 0 ? 0 : sumHandOffs(list).perMonth);
    const largest = Math.max(0, ...handOffs.participants.flatMap((from) => handOffs.participants.map((to) => valueOf(handOffs.at(from, to)) ?? 0)));
    /** What is rare is not rounded to nothing. */
    const often = (perMonth: number | null) => perMonth !== null && t("perMonth", { count: perMonth < 10 ? Math.round(perMonth * 10) / 10 : Math.round(perMonth) });
    const noteOf = ({ flow, perMonth }: HandOff) => [medium(flow.medium ?? "none"), flow.data || t("noData"), often(perMonth)].filter(Boolean).join(" · ");
    const saidOf = (list: readonly HandOff[], title: string): Said => {
      if (list.length === 0) return { text: "" };
      const { count, perMonth, media, data } = sumHandOffs(list);
      const value = valueOf(list);
      const says = [t("count", { count }), ...media.map((by) => t("by", { medium: medium(by.medium), count: by.count })), often(perMonth)].filter(Boolean).join(", ");
      const sum = <p>{[t("sum", { count }), often(perMonth)].filter(Boolean).join(" · ")}{data.length > 0 && <span className="mt-1 block">{t("data", { data: data.map(({ name }) => name).join(", ") })}</span>}</p>;
      return {
        text: value === null ? "" : plain(value),
        control: (stop) => (
          <FigureButton stop={stop} title={title} says={says} places={list.map((handOff) => ({ flow: handOff.flow, note: noteOf(handOff) }))} sum={sum}>
            <span className={value === null ? "text-ink-3" : "font-medium"}>{value === null ? t("unknown") : format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 })}</span>
            <MediaSigns media={media.map((by) => by.medium)} />
          </FigureButton>
        ),
      };
    };
    const from = (id: string) => handOffs.list.filter((one) => one.from === id);
    const to = (id: string) => handOffs.list.filter((one) => one.to === id);
    const columns = lines.map((target): Column<Line> => ({
      id: target.id, head: target.title, mark: target.mark,
      sortBy: ({ id }) => valueOf(handOffs.at(id, target.id)) || null,
      shadeOf: ({ id }) => heatLevel(valueOf(handOffs.at(id, target.id)), largest),
      cell: ({ id, title }) => (id === target.id ? SELF : saidOf(handOffs.at(id, target.id), t("pair", { from: title, to: target.title }))),
      total: saidOf(to(target.id), t("gets", { participant: target.title })),
    }));
    const sum: Column<Line> = {
      id: "sum", head: t("given"), kind: "sum", sortBy: ({ id }) => valueOf(from(id)) || null,
      cell: ({ id, title }) => saidOf(from(id), t("gives", { participant: title })), total: saidOf(handOffs.list, t("all")),
    };
    return { lines, columns: [...columns, sum] };
  }, [plan, handOffs, measure, names, plain, format, medium, t]);
}

/** Nobody hands work to themselves. */
const SELF: Said = { text: "", look: <span className="block size-full min-h-9 bg-hover" /> };
