"use client";
import { useStore } from "@xyflow/react";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useDuration } from "#components/live/use-duration.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { isSlim } from "#components/map/canvas/head-width.ts";
import { MEDIUM_ICONS } from "#components/live/medium-icons.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { changeLook, useMapLook, type Overlay } from "#components/map/map-look.ts";
import type { LegendLine, LegendWords } from "#components/map/overlays/marks.ts";

type Props = { overlay: Overlay; lines: readonly LegendLine[]; /** In a bar above the maps, not over one. */ isBar?: boolean };

/** What the signs on the map mean and how often each is there; pressing a line selects what it stands for. */
export function Legend({ overlay, lines, isBar = false }: Props) {
  const t = useTranslations("map.overlay");
  const isSmall = useStore((state) => isSlim(state.width));
  const [look] = useMapLook();
  // It would hide half of a narrow map: there it is opened anew each time.
  const [isOpenHere, setOpenHere] = useState(false);
  const isOpen = isSmall ? isOpenHere : look.legend;
  const toggle = () => (isSmall ? setOpenHere(!isOpen) : changeLook({ legend: !isOpen }));
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  if (isBar) return <section aria-label={t("legend")} className="max-h-16 min-w-0 flex-1 overflow-y-auto"><Lines overlay={overlay} lines={lines} isBar /></section>;
  return (
    <section aria-label={t("legend")} data-cover className={`pointer-events-auto flex min-h-0 flex-col rounded-lg border border-line bg-raised shadow-pop max-sm:w-44 ${isOpen ? "w-full" : ""}`}>
      <div className="flex items-center gap-1 py-1 pl-3 pr-1">
        <h2 className="min-w-0 flex-1 truncate text-xs font-medium text-ink-2">{t("legend")}</h2>
        <IconButton label={isOpen ? t("hideLegend") : t("showLegend")} size="sm" aria-expanded={isOpen} onClick={toggle}><Chevron aria-hidden size={14} /></IconButton>
      </div>
      {isOpen && <div className="min-h-0 overflow-y-auto px-1 pb-1.5"><Lines overlay={overlay} lines={lines} /></div>}
    </section>
  );
}

function Lines({ overlay, lines, isBar = false }: Props) {
  const t = useTranslations("map.overlay");
  if (lines.length === 0) return <p className={`px-2 text-sm text-ink-2 ${isBar ? "" : "pb-1"}`}>{t("nothing")}</p>;
  return <ul className={isBar ? "flex flex-wrap" : ""}>{lines.map((line) => <Line key={JSON.stringify(line.says)} line={line} overlay={overlay} />)}</ul>;
}

function Line({ line, overlay }: { line: LegendLine; overlay: Overlay }) {
  const t = useTranslations("map.overlay");
  const store = useMapStore();
  const words = useLegendWords(overlay)(line);
  const medium = line.says.kind === "medium" ? line.says.medium : null;
  const Icon = medium && MEDIUM_ICONS[medium];
  return (
    <li>
      <button
        type="button" aria-label={t("select", { what: words, count: line.ids.length })} title={t("selectHint")} onClick={() => store.select(line.ids)}
        className="flex min-h-7 w-full items-center gap-2 rounded-sm px-2 py-0.5 text-left text-sm text-ink hover:bg-hover"
      >
        <span aria-hidden className={`flex h-3.5 w-5 shrink-0 items-center justify-center rounded-xs border ${line.look ? `mark-${line.look} map-swatch` : "border-dashed border-line-strong"}`}>{Icon && <Icon size={11} />}</span>
        <span className="min-w-0 flex-1 wrap-anywhere">{words}</span>
        <span className="tabular-nums text-ink-2">{line.ids.length}</span>
      </button>
    </li>
  );
}

function useLegendWords(overlay: Overlay) {
  const t = useTranslations("map");
  const format = useFormatter();
  const { sayShort: say } = useDuration();
  const systems = usePlan((plan) => plan.systems);
  const percent = (value: number) => format.number(value / 100, { style: "percent", maximumFractionDigits: 0 });
  const wordsOf = (says: LegendWords, isNothing: boolean): string => {
    switch (says.kind) {
      case "upTo": return isNothing ? say(0) : t("overlay.upTo", { duration: say(says.minutes) });
      case "between": return says.from === says.to ? percent(says.to) : t("overlay.between", { from: format.number(says.from, { maximumFractionDigits: 0 }), to: percent(says.to) });
      case "entry": return t(`overlay.entries.${says.entry}`);
      case "medium": return t(says.medium ? `medium.${says.medium}` : "medium.none");
      case "deadline": return t(`overlay.deadline.${says.state}`);
      case "system": return systems.find(({ id }) => id === says.system)?.title || t("overlay.untitledSystem");
      case "withinLane": return t("overlay.withinLane");
      case "unknown": return t(`overlay.unknown.${overlay}`);
    }
  };
  return ({ says, look }: LegendLine) => wordsOf(says, look === "heat-0");
}
