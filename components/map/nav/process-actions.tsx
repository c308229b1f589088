"use client";
import { ChartNoAxesColumn, Columns2, Copy, GitCompareArrows, Layers, List, PanelRight, Plus, Workflow } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePageActions, type PageAction } from "#components/ui/page-actions.ts";
import { copyMap } from "#components/map/copy-map.ts";
import { changeLook, MAP_VIEWS, OVERLAYS, PANELS, useMapLook } from "#components/map/map-look.ts";
import { SHOWN_MAPS, type ShownMaps } from "#components/map/map-path.ts";
import { useMapShortcuts } from "#components/map/nav/shortcuts.ts";
import { useProcessActions } from "#components/map/use-process-actions.ts";
import { mapKey, type Process } from "#model/shape.ts";

const VIEW_ICONS = { canvas: Workflow, split: Columns2, outline: List } as const;
const PANEL_ICONS = { facts: PanelRight, figures: ChartNoAxesColumn } as const;

type Props = { process: Process; shown: ShownMaps; mayShowBoth: boolean; onShow: (shown: ShownMaps) => void };

/** Offers what can be done on a process's page to the palette, and tells its keys to the list of shortcuts. Draws nothing. */
export function ProcessActions({ process, shown, mayShowBoth, onShow }: Props) {
  const t = useTranslations("map.nav");
  const names = useTranslations("map");
  const { plan } = useLive();
  const apply = useApply();
  const mayEdit = useMay()("plan.edit");
  const processes = useProcessActions();
  const [look] = useMapLook();
  useMapShortcuts();

  usePageActions(useMemo((): readonly PageAction[] => {
    const [today, toBe] = [mapKey(process.id, "as-is"), mapKey(process.id, "to-be")];
    const canCopy = () => {
      const { steps } = plan.get();
      return steps.some(({ map }) => map === today) && !steps.some(({ map }) => map === toBe);
    };
    return [
      ...MAP_VIEWS.map((view): PageAction => ({ id: `view/${view}`, label: t("show", { what: names(`look.${view}`) }), icon: <Icon of={VIEW_ICONS[view]} />, isOffered: () => look.view !== view && shown !== "both", run: () => changeLook({ view }) })),
      ...PANELS.map((panel): PageAction => ({
        id: `panel/${panel}`, label: t(look.panel === panel ? "hide" : "show", { what: names(`look.${panel}`) }), icon: <Icon of={PANEL_ICONS[panel]} />, run: () => changeLook({ panel: look.panel === panel ? null : panel }),
      })),
      ...OVERLAYS.map((overlay): PageAction => ({ id: `overlay/${overlay}`, label: t("overlay", { what: names(`overlay.names.${overlay}`) }), icon: <Layers aria-hidden />, isOffered: () => look.overlay !== overlay, run: () => changeLook({ overlay }) })),
      { id: "overlay", label: t("noOverlay"), icon: <Layers aria-hidden />, isOffered: () => look.overlay !== null, run: () => changeLook({ overlay: null }) },
      ...SHOWN_MAPS.map((next): PageAction => ({
        id: `shown/${next}`, label: t("show", { what: names(next === "both" ? "nav.both" : `variant.${next}`) }), icon: <GitCompareArrows aria-hidden />, isOffered: () => next !== shown && (next !== "both" || mayShowBoth), run: () => onShow(next),
      })),
      ...(mayEdit ? [
        {
          id: "copyToBe", label: names("empty.copy"), icon: <Copy aria-hidden />, isOffered: canCopy,
          run: () => {
            if (apply(copyMap(plan.get(), today, toBe), { name: "copyMap" }) && shown === "as-is") onShow("to-be");
          },
        },
        { id: "process/new", label: names("process.add"), icon: <Plus aria-hidden />, run: () => processes.add(names("process.newTitle")) },
      ] : []),
    ];
  }, [process.id, plan, apply, mayEdit, processes, look, shown, mayShowBoth, onShow, t, names]));
  return null;
}

const Icon = ({ of: Shape }: { of: typeof Workflow }) => <Shape aria-hidden />;
