"use client";
import { useStore, ViewportPortal } from "@xyflow/react";
import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, type KeyboardEvent } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { MEDIUM_ICONS } from "#components/map/flow-edge.tsx";
import { around, boundsOf, type Rect } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";
import { useMapActions } from "#components/map/map-actions.ts";
import type { Route } from "#components/map/routes.ts";
import { holdsTitle, TITLE_ROOM } from "#components/map/step-forms.ts";
import { placeTools } from "#components/map/tools-place.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { MapView } from "#components/map/use-map-view.ts";
import { MEDIA, type Flow } from "#model/shape.ts";

type Props = { data: MapData; layout: Layout; routes: ReadonlyMap<string, Route>; selection: ReadonlySet<string>; view: MapView };

/** How far from what is selected its tools stand, px on the screen: beyond a step's handles, beside a flow's label. */
const AWAY = { step: 32, flow: 6 };
/** The room that they take there, px on the screen. */
const SIZE = { step: { width: 72, height: 36 }, other: { width: 240, height: 36 } };
/** The palette lies over the map's lower edge, px on the screen. */
const PALETTE = 72;
/** A flow's label and a title outside of its form, px on the map. */
const LABEL = { width: 64, height: 20 };
const OUTSIDE = { width: 96, height: 20 };

/** What can be done with what is selected, beside it. */
export function SelectionTools({ data, layout, routes, selection, view }: Props) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const zoom = useStore((state) => state.transform)[2];
  // Not at every frame of a pan.
  const obstacles = useMemo(() => data.steps.flatMap(({ id }) => (selection.has(id) ? [] : roomOf(id, data, layout))), [data, layout, selection]);
  const steps = [...selection].flatMap((id) => data.stepById.get(id) ?? []);
  const flows = data.flows.filter((flow) => selection.has(flow.id));
  const [step] = steps;
  const [flow] = flows;
  const route = flow && routes.get(flow.id);
  const bounds = step ? boundsOf(steps.flatMap(({ id }) => roomOf(id, data, layout))) : route ? around(route.label, LABEL) : null;
  if (!bounds) return null;
  const count = steps.length + flows.length;
  const only = count === 1 ? (step ?? flow) : undefined;
  const size = only && only === step ? SIZE.step : SIZE.other;
  const seen = view.seen();
  const at = placeTools({
    bounds, away: (step ? AWAY.step : AWAY.flow) / zoom, size: { width: size.width / zoom, height: size.height / zoom },
    obstacles,
    seen: { ...seen, height: seen.height - PALETTE / zoom },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== "Escape" || !only) return;
    event.stopPropagation();
    actions.focus(only.id);
  };
  return (
    <ViewportPortal>
      <div
        role="toolbar" aria-label={t("tools.label")} data-selection-tools tabIndex={-1} onKeyDown={onKeyDown}
        className="nodrag nopan nokey pointer-events-auto absolute left-0 top-0 z-20 flex w-max items-center gap-0.5 rounded-md bg-raised p-0.5 shadow-pop"
        style={{ transform: `translate(${at.x + at.width / 2}px, ${at.y}px) scale(${1 / zoom}) translateX(-50%)`, transformOrigin: "0 0" }}
      >
        {count > 1 && <span className="px-2 text-sm text-ink-2">{t("tools.count", { count: steps.length || flows.length })}</span>}
        {only && <IconButton label={step ? t("tools.rename") : t("tools.labelFlow")} keys="F2" onClick={() => actions.startEditing(only.id)}><Pencil aria-hidden size={16} /></IconButton>}
        {count === 1 && flow && isHandOff(flow, data) && <Medium flow={flow} />}
        <IconButton label={t("tools.remove")} keys="Del" danger onClick={() => actions.remove([...selection])}><Trash2 aria-hidden size={16} /></IconButton>
      </div>
    </ViewportPortal>
  );
}

/** What a step takes up on the map, its title included. */
function roomOf(id: string, data: MapData, layout: Layout): Rect[] {
  const rect = layout.rects.get(id);
  const kind = data.stepById.get(id)?.kind;
  if (!rect || !kind) return [];
  return holdsTitle(kind) ? [rect] : [rect, around({ x: rect.x + rect.width / 2, y: rect.y + rect.height + TITLE_ROOM / 4 }, OUTSIDE)];
}

/** Whether something passes from one participant to another. */
function isHandOff(flow: Flow, data: MapData): boolean {
  return data.stepById.get(flow.from)?.place.lane !== data.stepById.get(flow.to)?.place.lane;
}

function Medium({ flow }: { flow: Flow }) {
  const t = useTranslations("map");
  const apply = useApply();
  const options = MEDIA.map((medium) => {
    const Icon = MEDIUM_ICONS[medium];
    return { value: medium as Flow["medium"], label: t(`medium.${medium}`), icon: <Icon aria-hidden size={16} /> };
  });
  return (
    <Select
      aria-label={t("tools.medium")} look="bare" value={flow.medium} placeholder={t("tools.medium")} className="whitespace-nowrap"
      options={flow.medium === null ? options : [...options, { value: null, label: t("medium.none") }]}
      onValueChange={(medium) => void apply({ type: "flow.set", id: flow.id, values: { medium } })}
    />
  );
}
