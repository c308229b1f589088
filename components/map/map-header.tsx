"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";
import { NAMING, SHOWN_MAPS, type ShownMaps } from "#components/map/map-path.ts";
import { Crumbs } from "#components/map/nav/crumbs.tsx";
import type { Process } from "#model/shape.ts";

/** Until they are here, their room: the map can be used without. */
const late = createLate(() => import("#components/map/header-parts.ts").then(({ PARTS }) => PARTS), whenUsable);
const LookControls = latePart(late, (parts) => parts.LookControls, () => <span className="h-8 w-40 shrink-0" />);
const ProcessMenu = latePart(late, (parts) => parts.ProcessMenu, () => <span className="size-8 shrink-0" />);

type Props = { process: Process; shown: ShownMaps; mayShowBoth: boolean; onShow: (shown: ShownMaps) => void };

/** Which process and which of its maps this is, and the way to the others. */
export function MapHeader({ process, shown, mayShowBoth, onShow }: Props) {
  const t = useTranslations("map");
  const name = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (location.hash !== NAMING) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    const field = name.current?.querySelector("input");
    field?.focus();
    field?.select();
  }, []);
  return (
    <header className="flex min-h-12 shrink-0 items-center gap-2 border-b border-line px-3 max-sm:flex-wrap max-sm:py-2">
      <h1 className="sr-only">{process.title || t("process.untitled")}</h1>
      <div ref={name} className="flex min-w-0 flex-1 items-center gap-1 max-sm:basis-full">
        <Crumbs process={process} />
        <LiveText key={process.id} collection="processes" id={process.id} field="title" aria-label={t("process.title")} placeholder={t("process.untitled")} className="field-sizing-content max-w-full truncate px-1.5 py-1 font-semibold text-ink" onEnter={goToMap} />
        <ProcessMenu process={process} shown={shown} />
      </div>
      <Segmented
        label={t("variant.label")} value={shown} onValueChange={onShow} className="max-sm:flex-1"
        options={SHOWN_MAPS.filter((value) => value !== "both" || mayShowBoth).map((value) => ({ value, label: t(value === "both" ? "nav.both" : `variant.${value}`) }))}
      />
      <LookControls hasViews={shown !== "both"} />
    </header>
  );
}

/** From its name the keyboard goes to the map. */
function goToMap(): void {
  const find = (within: string) => document.querySelector<HTMLElement>(`[data-map-view]${within}`);
  (find(" [role=gridcell][tabindex='0']") ?? find(" [data-first-row]") ?? find(""))?.focus();
}
