"use client";
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataPlace, DataUse, DataUses } from "#model/metrics/data-use.ts";
import type { MapKey } from "#model/shape.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { registerAddress } from "#components/live/register-address.ts";
import { ENTRY_ICONS } from "#components/figures/data/entry-icons.ts";
import { isOfMany } from "#components/figures/is-of-many.ts";
import { FigureButton } from "#components/figures/places/figure-button.tsx";
import type { Place } from "#components/figures/places/place.ts";
import { heatLevel, type Column, type Line, type Said } from "#components/figures/table/column.ts";
import { useNames } from "#components/figures/use-names.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

export type DataLine = Line & { readonly piece: DataUse };

/** What is told of each piece of data, and the steps across. */
export function useDataColumns(plan: WatchedPlan, { pieces, steps }: DataUses): readonly Column<DataLine>[] {
  const t = useTranslations("figures.data");
  const entryWords = useTranslations("map.inspector.entries");
  const { home } = useLive();
  const names = useNames(plan);
  return useMemo(() => {
    const wordsOf = ({ step, takes, gives }: DataPlace): string => [takes && t("takes"), gives && t("gives"), gives && step.entry && entryWords(step.entry).toLowerCase()].filter(Boolean).join(", ");
    const counted = (entry: keyof DataUse["entries"], title: string): Column<DataLine> => ({
      id: entry, head: t(`heads.${entry}`), sortBy: ({ piece }) => piece.entries[entry], shadeOf: ({ piece }) => (entry === "automatic" ? 0 : heatLevel(piece.entries[entry], Math.max(4, ...pieces.map(({ entries }) => entries[entry])))),
      cell: ({ title: name, piece }) => figure(t("pieceAnd", { piece: name, what: title }), piece.entries[entry], piece.places.filter(({ step, gives }) => gives && step.entry === entry).map((place) => ({ step: place.step, note: wordsOf(place) })), entry !== "automatic" && piece.entries.manual + piece.entries.copyPaste > 1),
      total: { text: String(pieces.reduce((sum, { entries }) => sum + entries[entry], 0)) },
    });
    const figure = (title: string, count: number, places: readonly Place[], isTooMany: boolean): Said => (count === 0 ? { text: "" } : {
      text: String(count),
      control: (stop) => <FigureButton stop={stop} title={title} says={[t("times", { count }), isTooMany && t("again")].filter(Boolean).join(", ")} places={places}><span className="inline-flex items-center gap-1 font-medium">{count}{isTooMany && <TriangleAlert aria-hidden size={13} className="text-warning" />}</span></FigureButton>,
    });
    const master = ({ masters, keptIn }: DataUse): Said => {
      if (masters.length === 1) return { text: names.system(masters[0]!), control: (stop) => <Link {...stop} href={registerAddress(home, "systems", masters[0])} className="block px-2 py-1 text-accent -outline-offset-2 wrap-anywhere hover:bg-hover">{names.system(masters[0]!)}</Link> };
      const text = masters.length > 1 ? t("masters", { systems: masters.map(names.system).join(", ") }) : keptIn.length > 1 ? t("noMaster") : "";
      return text === "" ? { text, look: <span className="px-2 text-ink-3">{t("unknown")}</span> } : { text, look: <span className="flex items-start gap-1 px-2 py-1 text-xs"><TriangleAlert aria-hidden size={13} className="mt-0.5 text-warning" /><span className="wrap-anywhere">{text}</span></span> };
    };
    const at = (piece: DataUse, id: string) => piece.places.find(({ step }) => step.id === id);
    return [
      counted("manual", t("typed")), counted("copyPaste", t("copied")), counted("automatic", t("byItself")),
      { id: "flows", head: t("heads.flows"), sortBy: ({ piece }) => piece.flows.length, cell: ({ title, piece }) => figure(t("pieceAnd", { piece: title, what: t("passed") }), piece.flows.length, piece.flows.map((flow) => ({ flow })), false), total: { text: String(pieces.reduce((sum, { flows }) => sum + flows.length, 0)) } },
      { id: "keptIn", head: t("heads.keptIn"), kind: "words", sortBy: ({ piece }) => piece.keptIn.length || null, cell: ({ piece }) => ({ text: piece.keptIn.map(names.system).join(", ") }) },
      { id: "master", head: t("heads.master"), kind: "words", sortBy: ({ piece }) => (piece.masters.length === 1 ? names.system(piece.masters[0]!) : null), cell: ({ piece }) => master(piece) },
      ...steps.map((step): Column<DataLine> => ({
        id: step.id, head: names.step(step.id), over: isOfMany(steps) ? names.process(step.map) : undefined, sortBy: ({ piece }) => { const place = at(piece, step.id); return place ? (place.gives ? 2 : 1) : null; },
        cell: ({ title, piece }) => {
          const place = at(piece, step.id);
          return place ? placed(place, mapAddress(home, step.map as MapKey, step.id), t("at", { piece: title, step: names.step(step.id), what: wordsOf(place) }), wordsOf(place)) : { text: "" };
        },
        total: { text: String(pieces.filter((piece) => at(piece, step.id)).length) },
      })),
    ];
  }, [pieces, steps, names, home, entryWords, t]);
}

/** A piece of data at a step: an arrow for what comes in and one for what goes out, with the sign of how that gets in; leads to the step. */
function placed({ step: { entry }, takes, gives }: DataPlace, href: string, label: string, text: string): Said {
  const Icon = gives && entry && ENTRY_ICONS[entry];
  return {
    text,
    control: (stop) => (
      <Link {...stop} href={href} aria-label={label} title={text} className="flex size-full min-h-9 items-center justify-center gap-1 -outline-offset-2 hover:bg-hover">
        <span aria-hidden className="text-ink-2">{takes ? "→" : ""}{gives ? "↗" : ""}</span>
        {Icon && <Icon aria-hidden size={15} className={entry === "automatic" ? "text-success" : "text-ink"} />}
      </Link>
    ),
  };
}
