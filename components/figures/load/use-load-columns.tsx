"use client";
import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import { useMemo } from "react";
import { signOf } from "#model/matrix/schemes.ts";
import { parseMapKey, type Activity } from "#model/shape.ts";
import { useDuration } from "#components/live/use-duration.ts";
import { useLive } from "#components/live/live-context.ts";
import { LoadBar, type LoadLevels } from "#components/figures/load/load-bar.tsx";
import type { LoadLine, Work } from "#components/figures/load/load-lines.tsx";
import { FigureButton } from "#components/figures/places/figure-button.tsx";
import { heatLevel, type Column, type Said } from "#components/figures/table/column.ts";
import { usePlainNumber } from "#components/figures/use-plain-number.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** What is told of each participant's load; times in hours. */
export function useLoadColumns({ scheme, processes }: Pick<WatchedPlan, "scheme" | "processes">, lines: readonly LoadLine[], levels: LoadLevels): readonly Column<LoadLine>[] {
  const t = useTranslations("figures.load");
  const format = useFormatter();
  const { home } = useLive();
  const { sayShort } = useDuration();
  const plain = usePlainNumber();
  return useMemo(() => {
    const rows = (title: string, list: readonly Activity[]): Said => (list.length === 0 ? { text: "0" } : {
      text: String(list.length),
      control: (stop) => <FigureButton stop={stop} title={title} says={t("rows", { count: list.length })} places={list.map((activity) => ({ activity }))}><span className="font-medium">{list.length}</span></FigureButton>,
    });
    const volumes = new Map(processes.map(({ id, volumePerMonth }) => [id, volumePerMonth]));
    const noteOf = ({ step, minutes }: Work): string => {
      if (step.processing === null) return t("noTime");
      if (minutes === null) return t(volumes.get(parseMapKey(step.map).process) === null ? "noVolume" : "endless");
      const times = step.processing === 0 ? 0 : minutes / step.processing;
      return t("work", { time: sayShort(step.processing), times: format.number(times, { maximumFractionDigits: times < 10 ? 1 : 0 }), total: t("inHours", { hours: format.number(minutes / 60, { maximumFractionDigits: 0 }) }) });
    };
    const hours = ({ title, load: { minutesPerMonth, coverage }, work }: LoadLine): Said => {
      if (work.length === 0) return { text: "" };
      const said = coverage.known === 0 ? t("unknown") : format.number(minutesPerMonth / 60, { maximumFractionDigits: 0 });
      const known = coverage.known < coverage.of ? t("coverage", coverage) : null;
      return {
        text: coverage.known === 0 ? "" : plain(minutesPerMonth / 60),
        control: (stop) => (
          <FigureButton stop={stop} title={t("workOf", { participant: title })} says={[t("inHours", { hours: said }), known].filter(Boolean).join(", ")} sum={known && <p>{known}. {t("coverageHint")}</p>} places={work.map((one) => ({ step: one.step, note: noteOf(one) }))}>
            <span className={coverage.known === 0 ? "text-ink-3" : "font-medium"}>{said}</span>
            {known && <span aria-hidden className="text-xs text-ink-3">{known}</span>}
          </FigureButton>
        ),
      };
    };
    const capacity = ({ load: { capacityMinutes }, participant: { headcount }, work }: LoadLine): Said => {
      if (capacityMinutes !== null) return { text: plain(capacityMinutes / 60), look: <span className="block px-2 py-1"><span className="block">{format.number(capacityMinutes / 60, { maximumFractionDigits: 0 })}</span><span className="block text-xs text-ink-3">{t("people", { count: headcount ?? 0 })}</span></span> };
      return work.length === 0 ? { text: "" } : { text: "", control: (stop) => <Link {...stop} href={`${home}/team`} className="block rounded-sm px-2 py-1 text-xs text-accent -outline-offset-2 hover:bg-hover">{t("noHeadcount")}</Link> };
    };
    const ratio = ({ load }: LoadLine): Said => ({ text: load.ratio === null ? "" : plain(load.ratio * 100), look: <LoadBar ratio={load.ratio} levels={levels} /> });
    const sumOf = (of: (line: LoadLine) => number) => lines.reduce((sum, line) => sum + of(line), 0);
    const total = (hoursInAll: number): Said => ({ text: plain(hoursInAll), look: <span className="block px-2 py-1">{format.number(hoursInAll, { maximumFractionDigits: 0 })}</span> });
    const most = { answers: Math.max(0, ...lines.map(({ answers }) => answers.length)), does: Math.max(0, ...lines.map(({ does }) => does.length)) };
    const knownHours = ({ load: { minutesPerMonth, coverage } }: LoadLine) => (coverage.known === 0 ? null : minutesPerMonth);
    return [
      { id: "answers", head: t("answers"), sortBy: ({ answers }) => answers.length, shadeOf: ({ answers }) => heatLevel(answers.length, most.answers), cell: ({ title, answers }) => rows(t("answersOf", { participant: title }), answers), total: { text: String(sumOf(({ answers }) => answers.length)) } },
      { id: "does", head: t("does", { letter: signOf(scheme, "R") }), sortBy: ({ does }) => does.length, shadeOf: ({ does }) => heatLevel(does.length, most.does), cell: ({ title, does }) => rows(t("doesOf", { participant: title }), does), total: { text: String(sumOf(({ does }) => does.length)) } },
      { id: "hours", head: t("hoursPerMonth"), sortBy: knownHours, cell: hours, total: total(sumOf((line) => knownHours(line) ?? 0) / 60) },
      { id: "capacity", head: t("capacity"), sortBy: ({ load }) => load.capacityMinutes, cell: capacity, total: total(sumOf(({ load }) => load.capacityMinutes ?? 0) / 60) },
      { id: "ratio", head: t("ratio"), kind: "words", sortBy: ({ load }) => load.ratio, cell: ratio },
    ] satisfies Column<LoadLine>[];
  }, [scheme, processes, lines, levels, home, format, sayShort, plain, t]);
}
