"use client";
import { Circle, LogIn, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { ChannelEntries } from "#model/metrics/channel-entries.ts";
import type { Channel, MapKey } from "#model/shape.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { registerAddress } from "#components/live/register-address.ts";
import type { Column, Line, Said, Stop } from "#components/figures/table/column.ts";
import { isOfMany } from "#components/figures/is-of-many.ts";
import { useNames } from "#components/figures/use-names.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

export type ChannelLine = Line & { readonly channel: Channel };

/** What is told of each channel, and the steps where clients come in across. */
export function useChannelColumns(plan: WatchedPlan, { steps, at }: ChannelEntries, lines: readonly ChannelLine[]): readonly Column<ChannelLine>[] {
  const t = useTranslations("figures.channels");
  const { home } = useLive();
  const names = useNames(plan);
  return useMemo(() => {
    const known = new Map(plan.steps.map((step) => [step.id, step]));
    const ownerOf = ({ owner }: Channel) => (owner === null ? "" : names.participant(owner));
    const processOf = ({ entryStep }: Channel) => (entryStep === null ? "" : names.process(known.get(entryStep)!.map));
    /** What is missing or amiss, with the way to where it is put right. */
    const amiss = ({ id }: Channel, text: string): Said => ({ text, control: (stop) => <Way stop={stop} href={registerAddress(home, "channels", id)}><TriangleAlert aria-hidden size={13} className="text-warning" />{text}</Way> });
    return [
      { id: "owner", head: t("heads.owner"), kind: "words", sortBy: ({ channel }) => ownerOf(channel), cell: ({ channel }) => (channel.owner === null ? amiss(channel, t("noOwner")) : { text: ownerOf(channel) }) },
      { id: "account", head: t("heads.account"), kind: "words", sortBy: ({ channel }) => channel.account, cell: ({ channel }) => (channel.account === "personal" ? amiss(channel, t("personal")) : { text: t("company") }) },
      {
        id: "process", head: t("heads.process"), kind: "words", sortBy: ({ channel }) => processOf(channel),
        cell: ({ channel }) => {
          const step = channel.entryStep === null ? undefined : known.get(channel.entryStep);
          if (!step) return amiss(channel, t("noEntry"));
          return { text: processOf(channel), control: (stop) => <Way stop={stop} href={mapAddress(home, step.map as MapKey, step.id)}>{processOf(channel)}</Way> };
        },
      },
      ...steps.map((step): Column<ChannelLine> => {
        const met = lines.filter(({ channel }) => at(channel, step)).length;
        return {
          id: step.id, head: names.step(step.id), over: isOfMany(steps) ? names.process(step.map) : undefined, sortBy: ({ channel }) => ({ enters: 2, named: 1, none: null })[at(channel, step) ?? "none"],
          cell: ({ title, channel }) => {
            const how = at(channel, step);
            if (how === null) return { text: "" };
            const Icon = how === "enters" ? LogIn : Circle;
            return {
              text: t(how),
              control: (stop) => <Link {...stop} href={mapAddress(home, step.map as MapKey, step.id)} title={t(how)} aria-label={t("at", { channel: title, step: names.step(step.id), how: t(how) })} className="flex size-full min-h-9 items-center justify-center -outline-offset-2 hover:bg-hover"><Icon aria-hidden size={how === "enters" ? 16 : 12} className={how === "enters" ? "text-accent" : "text-ink-3"} /></Link>,
            };
          },
          total: met > 0 ? { text: String(met) } : { text: "0", look: <span className="inline-flex items-center gap-1 px-1.5" title={t("noChannel")}>0<TriangleAlert aria-hidden size={13} className="text-warning" /><span className="sr-only">{t("noChannel")}</span></span> },
        };
      }),
    ];
  }, [plan, steps, at, lines, names, home, t]);
}

function Way({ stop, href, children }: { stop: Stop; href: string; children: ReactNode }) {
  return <Link {...stop} href={href} className="flex min-h-9 items-center gap-1 px-2 py-1 text-accent -outline-offset-2 wrap-anywhere hover:bg-hover">{children}</Link>;
}
