"use client";
import { useStore, ViewportPortal } from "@xyflow/react";
import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { MEDIUM_ICONS } from "#components/map/flow-edge.tsx";
import { boundsOf, overlaps, type Rect } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";
import { useMapActions } from "#components/map/map-actions.ts";
import type { Route } from "#components/map/routes.ts";
import { holdsTitle, TITLE_ROOM } from "#components/map/step-forms.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { MEDIA, type Flow } from "#model/shape.ts";

type Props = { data: MapData; layout: Layout; routes: ReadonlyMap<string, Route>; selection: ReadonlySet<string> };

/** How far from what is selected its tools stand, px on the screen: beyond the handles. */
const AWAY = 32;
/** The room that they take there, px on the screen. */
const SIZE = { step: { width: 72, height: 36 }, other: { width: 240, height: 36 } };

/** What can be done with what is selected, beside it. */
export function SelectionTools({ data, layout, routes, selection }: Props) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const [, top, zoom] = useStore((state) => state.transform);
  const steps = [...selection].flatMap((id) => data.stepById.get(id) ?? []);
  const flows = data.flows.filter((flow) => selection.has(flow.id));
  const [step] = steps;
  const [flow] = flows;
  const route = flow && routes.get(flow.id);
  const rects = steps.length > 0 ? steps.flatMap(({ id }) => layout.rects.get(id) ?? []) : route ? [{ ...route.label, width: 0, height: 0 }] : [];
  const bounds = boundsOf(rects);
  if (!bounds) return null;
  const count = steps.length + flows.length;
  const only = count === 1 ? (step ?? flow) : undefined;
  const { width, height } = only && only === step ? SIZE.step : SIZE.other;
  const above = bounds.y - AWAY / zoom;
  const below = bounds.y + bounds.height + (step && !holdsTitle(step.kind) ? TITLE_ROOM : 0) + AWAY / zoom;
  const at = (y: number): Rect => ({ x: bounds.x + bounds.width / 2 - width / zoom / 2, y, width: width / zoom, height: height / zoom });
  const covers = (area: Rect) => [...layout.rects.values()].some((rect) => overlaps(rect, area));
  // Above, unless that is out of sight, or over another step while there is room below.
  const isBelow = above * zoom + top < height + 8 || (covers(at(above - height / zoom)) && !covers(at(below)));
  const y = isBelow ? below : above;
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
        style={{ transform: `translate(${bounds.x + bounds.width / 2}px, ${y}px) scale(${1 / zoom}) translate(-50%, ${isBelow ? 0 : -100}%)`, transformOrigin: "0 0" }}
      >
        {count > 1 && <span className="px-2 text-sm text-ink-2">{t("tools.count", { count: steps.length || flows.length })}</span>}
        {only && <IconButton label={step ? t("tools.rename") : t("tools.labelFlow")} keys="F2" onClick={() => actions.startEditing(only.id)}><Pencil aria-hidden size={16} /></IconButton>}
        {count === 1 && flow && isHandOff(flow, data) && <Medium flow={flow} />}
        <IconButton label={t("tools.remove")} keys="Del" danger onClick={() => actions.remove([...selection])}><Trash2 aria-hidden size={16} /></IconButton>
      </div>
    </ViewportPortal>
  );
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
      options={[{ value: null, label: t("medium.none") }, ...options]}
      onValueChange={(medium) => void apply({ type: "flow.set", id: flow.id, values: { medium } })}
    />
  );
}
