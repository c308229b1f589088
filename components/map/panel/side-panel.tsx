"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Figures } from "#components/map/figures/figures.tsx";
import { Inspector } from "#components/map/inspector/inspector.tsx";
import { changeLook, PANELS, type MapLook } from "#components/map/map-look.ts";
import type { Process } from "#model/shape.ts";

type Props = { panel: NonNullable<MapLook["panel"]>; process: Process };

/** What stands beside a map: the facts of what is selected, or the figures of the process. It lies over the second of two maps where both would be crowded, on a phone over the map's lower half. */
export function SidePanel({ panel, process }: Props) {
  const t = useTranslations("map.panel");
  return (
    <aside aria-label={t("label")} data-cover className="nokey z-20 flex w-80 shrink-0 flex-col border-l border-line bg-surface @max-[1100px]/crowded:sm:absolute @max-[1100px]/crowded:sm:inset-y-0 @max-[1100px]/crowded:sm:right-0 @max-[1100px]/crowded:sm:shadow-pop max-sm:absolute max-sm:inset-x-0 max-sm:bottom-0 max-sm:h-[55%] max-sm:w-auto max-sm:border-l-0 max-sm:border-t max-sm:shadow-pop">
      <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-3">
        <Segmented label={t("which")} value={panel} onValueChange={(next) => changeLook({ panel: next })} options={PANELS.map((value) => ({ value, label: t(value) }))} className="flex-1" />
        <IconButton label={t("close")} onClick={() => changeLook({ panel: null })}><X aria-hidden size={16} /></IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {panel === "facts" ? <Inspector process={process} /> : <Figures process={process} />}
      </div>
    </aside>
  );
}
