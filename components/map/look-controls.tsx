"use client";
import { ChartNoAxesColumn, Columns2, List, PanelRight, Workflow } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { useSmallScreen } from "#components/map/canvas/use-small-screen.ts";
import { changeLook, MAP_VIEWS, useMapLook } from "#components/map/map-look.ts";

const VIEW_ICONS = { canvas: Workflow, split: Columns2, outline: List } as const;

/** How the map is shown, and what is open beside it. */
export function LookControls({ hasViews }: { hasViews: boolean }) {
  const t = useTranslations("map.look");
  const [{ view, panel }] = useMapLook();
  // Side by side takes a wide screen.
  const isSmall = useSmallScreen();
  const views = isSmall ? MAP_VIEWS.filter((value) => value !== "split") : MAP_VIEWS;
  const toggle = (next: "facts" | "figures") => changeLook({ panel: panel === next ? null : next });
  return (
    <>
      {hasViews && <Segmented
        label={t("view")} value={isSmall && view === "split" ? "canvas" : view} onValueChange={(next) => changeLook({ view: next })}
        options={views.map((value) => {
          const Icon = VIEW_ICONS[value];
          return { value, label: t(value), icon: <Icon aria-hidden size={16} />, iconOnly: true };
        })}
      />}
      <div role="group" aria-label={t("beside")} className="flex">
        <IconButton label={t("figures")} side="bottom" aria-pressed={panel === "figures"} onClick={() => toggle("figures")}><ChartNoAxesColumn aria-hidden size={16} /></IconButton>
        <IconButton label={t("facts")} side="bottom" aria-pressed={panel === "facts"} onClick={() => toggle("facts")}><PanelRight aria-hidden size={16} /></IconButton>
      </div>
    </>
  );
}
