"use client";
import "#components/map/overlays/overlay.css";
import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { ChevronDown, Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useContext, useLayoutEffect } from "react";
import { createPortal } from "react-dom";
import { useSignal } from "#components/live/use-signal.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import { Menu } from "#components/ui/menu.tsx";
import { Legend } from "#components/map/overlays/legend.tsx";
import { changeLook, OVERLAYS, type Overlay } from "#components/map/map-look.ts";
import { OverlayBarContext } from "#components/map/overlays/overlay-bar.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { keysOf } from "#components/map/overlays/overlay-keys.ts";
import type { LegendLine } from "#components/map/overlays/marks.ts";

const NONE = "none";

type Props = { overlay: Overlay | null; legend: readonly LegendLine[]; isEmpty: boolean };

/** What is laid over the map, and what its signs mean: over its corner, or for two side by side above them, for the one in hand. */
export const OverlayControl = memo(function OverlayControl({ overlay, legend, isEmpty }: Props) {
  const bar = useContext(OverlayBarContext);
  const isInHand = useSignal(useMapStore().active);
  useMarkScale();
  if (bar !== undefined) {
    return bar && isInHand && createPortal(<><Choice overlay={overlay} isBar />{overlay && <Legend key={overlay} overlay={overlay} lines={legend} isBar />}</>, bar);
  }
  return !isEmpty && (
    <div className="nokey pointer-events-none absolute inset-y-2 right-4 z-10 flex w-56 flex-col items-end gap-2 max-md:right-2">
      <Choice overlay={overlay} />
      {overlay && <Legend key={overlay} overlay={overlay} lines={legend} />}
    </div>
  );
});

function Choice({ overlay, isBar = false }: { overlay: Overlay | null; isBar?: boolean }) {
  const t = useTranslations("map.overlay");
  const keyNames = useKeyNames();
  const choices = [{ value: NONE, label: t("none"), icon: <span aria-hidden className="w-10" /> }, ...OVERLAYS.map((value) => ({ value, label: t(`names.${value}`), icon: <span aria-hidden className="flex w-10"><Kbd>{keyNames(keysOf(value))}</Kbd></span> }))];
  return (
    <Menu
      align={isBar ? "start" : "end"} items={[{ type: "choice", label: t("label"), value: overlay ?? NONE, choices, closes: true, onValueChange: (next) => changeLook({ overlay: OVERLAYS.find((known) => known === next) ?? null }) }]}
      trigger={
        <button type="button" data-cover aria-label={overlay ? t("buttonOn", { overlay: t(`names.${overlay}`) }) : t("label")} className={`pointer-events-auto flex max-w-full shrink-0 items-center gap-1.5 rounded-md px-2 text-sm hover:text-ink data-popup-open:text-ink ${overlay ? "text-ink" : "text-ink-2"} ${isBar ? "h-7 hover:bg-hover" : "h-8 border border-line bg-raised shadow-pop"}`}>
          <Layers aria-hidden size={16} />
          <span className="truncate">{overlay ? t(`names.${overlay}`) : t("label")}</span>
          <ChevronDown aria-hidden size={14} className="text-ink-3" />
        </button>
      }
    />
  );
}

/** Marks keep a size that can be read where the map is made small: in steps, so that a zoom draws them anew a few times only. */
function useMarkScale(): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let last = 0;
    const write = ({ transform, domNode }: ReactFlowState) => {
      const scale = Math.min(2, Math.max(1, Math.round(4 / transform[2]) / 4));
      if (scale === last || !domNode) return;
      last = scale;
      domNode.style.setProperty("--mark-scale", String(scale));
    };
    write(store.getState());
    return store.subscribe(write);
  }, [store]);
}
