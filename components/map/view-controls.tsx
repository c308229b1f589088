"use client";
import { useReactFlow, useStore } from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";

type Props = { onFit: () => void; onActualSize: () => void };

/** Zoom, fit and 100 %. */
export const ViewControls = memo(function ViewControls({ onFit, onActualSize }: Props) {
  const t = useTranslations("map");
  const format = useFormatter();
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  return (
    <div role="group" aria-label={t("view.label")} className="nokey absolute bottom-4 right-4 z-10 flex items-center rounded-lg border border-line bg-raised p-1 shadow-pop max-md:bottom-2 max-md:right-2">
      <IconButton label={t("view.zoomOut")} onClick={() => void flow.zoomOut({ duration: 120 })}><Minus aria-hidden size={16} /></IconButton>
      <Tooltip label={t("view.actualSize")} keys="⇧0">
        <button type="button" aria-label={t("view.actualSize")} onClick={onActualSize} className="h-8 w-12 rounded-md text-center text-xs tabular-nums text-ink-2 hover:bg-hover hover:text-ink">{format.number(zoom, { style: "percent", maximumFractionDigits: 0 })}</button>
      </Tooltip>
      <IconButton label={t("view.zoomIn")} onClick={() => void flow.zoomIn({ duration: 120 })}><Plus aria-hidden size={16} /></IconButton>
      <IconButton label={t("view.fit")} keys="⇧1" onClick={onFit}><Maximize aria-hidden size={16} /></IconButton>
    </div>
  );
});
