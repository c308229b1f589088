"use client";
import { useStore, ViewportPortal } from "@xyflow/react";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Signal } from "#components/live/signal.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { centreOf, inflate, type Rect } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";
import { useMapActions } from "#components/map/map-actions.ts";
import { anchorOf, pathOf, routeFlow, SIDES, type Route, type Side } from "#components/map/routes.ts";
import { holdsTitle, isEnd, isGateway, isStart } from "#components/map/step-forms.ts";
import { useConnectGesture, type Drawing } from "#components/map/use-connect-gesture.ts";
import type { MapData } from "#components/map/use-map-data.ts";

type Props = {
  data: MapData;
  layout: Layout;
  routes: ReadonlyMap<string, Route>;
  /** The one selected step or flow, if it is one. */
  selected: string | null;
  /** The step under the pointer. */
  hovered: Signal<string | null>;
  /** Something is being dragged: handles would be in the way. */
  isBusy: boolean;
};

/** How far from a step its handles stand, px on the screen. */
const AWAY = 16;
/** Under this zoom handles would hide the steps. */
const MIN_ZOOM = 0.35;

/** The handles of the step in hand, the ends of the selected flow, and the flow that is being drawn: once for the whole map. */
export function ConnectLayer({ data, layout, routes, selected, hovered, isBusy }: Props) {
  const { drawing, start } = useConnectGesture(data, layout);
  const zoom = useStore((state) => state.transform[2]);
  const over = useSignal(hovered);
  const id = over ?? selected;
  const step = id === null ? undefined : data.stepById.get(id);
  const rect = step && layout.rects.get(step.id);
  const flow = selected === null ? undefined : data.flows.find((found) => found.id === selected);
  const route = flow && routes.get(flow.id);
  return (
    <ViewportPortal>
      {drawing && <Preview drawing={drawing} data={data} layout={layout} />}
      {!drawing && !isBusy && step && rect && zoom >= MIN_ZOOM && (
        <StepHandles
          key={step.id} id={step.id} title={step.title} rect={rect} zoom={zoom} sides={SIDES.filter((side) => (side === "left" ? !isStart(step.kind) : !isEnd(step.kind)))} hasTitleBelow={!holdsTitle(step.kind)} hovered={hovered}
          onStart={(event, side, onClick) => start(event, { fixed: step.id, side, end: isEnd(step.kind) ? "from" : "to", flow: null }, onClick)}
        />
      )}
      {!drawing && flow && route && (["from", "to"] as const).map((end) => {
        const point = end === "from" ? route.points[0]! : route.points.at(-1)!;
        const fixed = end === "from" ? flow.to : flow.from;
        return (
          <div
            key={end} className="nodrag nopan pointer-events-auto absolute size-3 cursor-crosshair touch-none rounded-full border-2 border-accent bg-raised"
            style={{ transform: `translate(-50%, -50%) translate(${point.x}px, ${point.y}px) scale(${1 / zoom})` }}
            onPointerDown={(event) => start(event, { fixed, side: null, end, flow: flow.id })}
          />
        );
      })}
    </ViewportPortal>
  );
}

type HandlesProps = {
  id: string; title: string; rect: Rect; zoom: number; sides: readonly Side[]; hasTitleBelow: boolean; hovered: Signal<string | null>;
  onStart: (event: React.PointerEvent, side: Side, onClick: () => void) => void;
};

function StepHandles({ id, title, rect, zoom, sides, hasTitleBelow, hovered, onStart }: HandlesProps) {
  const t = useTranslations("map");
  const actions = useMapActions();
  return sides.map((side) => {
    const anchor = anchorOf(inflate(rect, AWAY / zoom), side);
    // Beside the title, not on it.
    const aside = hasTitleBelow && side === "bottom" ? rect.width / 2 + 8 / zoom : 0;
    return (
      <button
        key={side} type="button" tabIndex={-1} aria-label={t(`handle.${side}`, { title: title || t("step.untitled") })} title={t("handle.hint")}
        className="nodrag nopan nokey pointer-events-auto absolute flex size-5 cursor-crosshair touch-none items-center justify-center rounded-full border border-accent bg-raised text-accent hover:bg-accent hover:text-on-accent"
        style={{ transform: `translate(-50%, -50%) translate(${anchor.x + aside}px, ${anchor.y}px) scale(${1 / zoom})` }}
        onPointerEnter={() => hovered.set(id)}
        onPointerLeave={() => hovered.set(null)}
        onPointerDown={(event) => onStart(event, side, () => actions.addNextTo(id, side))}
        // A press by a screen reader or a script comes without a pointer.
        onClick={(event) => event.detail === 0 && actions.addNextTo(id, side)}
      >
        <Plus aria-hidden size={14} strokeWidth={2} />
      </button>
    );
  });
}

function Preview({ drawing, data, layout }: { drawing: Drawing; data: MapData; layout: Layout }) {
  const fixed = layout.rects.get(drawing.fixed);
  const target = drawing.target === null ? undefined : layout.rects.get(drawing.target);
  if (!fixed) return null;
  const free = target ?? { ...drawing.at, width: 0, height: 0 };
  const near = [...layout.rects].flatMap(([id, rect]) => (id === drawing.fixed || id === drawing.target ? [] : [rect]));
  const isForward = drawing.end === "to";
  const [from, to] = isForward ? [fixed, free] : [free, fixed];
  const branches = isGateway(data.stepById.get(drawing.fixed)?.kind ?? "task");
  const side = target ? null : drawing.side;
  const route = routeFlow({ rect: from, branches, ...(isForward && { side }) }, { rect: to, ...(!isForward && { side }) }, near);
  const halo = target && inflate(target, 4);
  return (
    <svg aria-hidden className="pointer-events-none absolute overflow-visible" width={1} height={1}>
      {halo && <rect {...halo} rx={8} className="fill-none stroke-accent" strokeWidth={2} />}
      <path d={pathOf(route.points)} markerEnd="url(#flow-arrow-selected)" className="fill-none stroke-accent" strokeWidth={1.5} strokeDasharray={target ? undefined : "4 4"} />
      {!target && <circle cx={centreOf(free).x} cy={centreOf(free).y} r={3} className="fill-accent" />}
    </svg>
  );
}
