"use client";
import { useStore } from "@xyflow/react";
import { Footprints, Map as MapIcon, Maximize, Minus, Plus, TriangleAlert, WandSparkles } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMapLook } from "#components/map/map-look.ts";
import { MAP_KEYS } from "#components/map/nav/shortcuts.ts";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";

/** So many times as near by one press. */
const ZOOM = 1.2;

type Props = {
  onFit: () => void;
  onActualSize: () => void;
  onZoom: (factor: number) => void;
  /** Begins a walk along the flow; null while there is none. */
  onWalk: (() => void) | null;
  /** Absent for those who may not draw. */
  onTidy?: (() => void) | undefined;
};

/** Zoom, fit and 100 %; tidying up. */
export const ViewControls = memo(function ViewControls({ onFit, onActualSize, onZoom, onTidy, onWalk }: Props) {
  const t = useTranslations("map");
  const format = useFormatter();
  const keyNames = useKeyNames();
  const [{ minimap, findings }, changeLook] = useMapLook();
  const zoom = useStore((state) => state.transform[2]);
  return (
    <div role="group" aria-label={t("view.label")} data-cover className="nokey absolute bottom-4 right-4 z-10 flex items-center rounded-lg border border-line bg-raised p-1 shadow-pop @max-[39rem]/map:md:bottom-18 max-md:bottom-2 max-md:right-2">
      {onWalk && (
        <Tooltip label={t("nav.walk")}>
          <button type="button" aria-label={t("nav.walk")} onClick={onWalk} className="flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-md px-1.5 text-sm text-ink-2 hover:bg-hover hover:text-ink max-sm:pr-2.5"><Footprints aria-hidden size={16} /><span className="sm:hidden">{t("nav.walk")}</span></button>
        </Tooltip>
      )}
      <IconButton label={t("minimap.toggle")} aria-pressed={minimap} onClick={() => changeLook({ minimap: !minimap })} className="max-sm:hidden"><MapIcon aria-hidden size={16} /></IconButton>
      <IconButton label={t("findings.toggle")} aria-pressed={findings} onClick={() => changeLook({ findings: !findings })}><TriangleAlert aria-hidden size={16} /></IconButton>
      <IconButton label={t("view.zoomOut")} onClick={() => onZoom(1 / ZOOM)}><Minus aria-hidden size={16} /></IconButton>
      <Tooltip label={t("view.actualSize")} keys={keyNames(MAP_KEYS.viewing.actual[0])}>
        <button type="button" aria-label={t("view.actualSize")} onClick={onActualSize} className="h-8 w-12 rounded-md text-center text-xs tabular-nums text-ink-2 hover:bg-hover hover:text-ink">{format.number(zoom, { style: "percent", maximumFractionDigits: 0 })}</button>
      </Tooltip>
      <IconButton label={t("view.zoomIn")} onClick={() => onZoom(ZOOM)}><Plus aria-hidden size={16} /></IconButton>
      <IconButton label={t("view.fit")} keys={keyNames(MAP_KEYS.viewing.fit[0])} onClick={onFit}><Maximize aria-hidden size={16} /></IconButton>
      {onTidy && <IconButton label={t("tidy.all")} keys={keyNames(MAP_KEYS.drawing.tidy[0])} onClick={onTidy}><WandSparkles aria-hidden size={16} /></IconButton>}
    </div>
  );
});
