"use client";
import { ViewportPortal } from "@xyflow/react";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState } from "react";
import type { Signal } from "#components/live/signal.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { centreOf, inflate, overlaps, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { rectAt, type Layout } from "#model/map/picture/layout.ts";
import { useZoomNow } from "#components/map/canvas/live-view.ts";
import { placeNextTo } from "#components/map/canvas/placing.ts";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { anchorOf, pathOf, routeFlow, SIDES, zoneOf, type Route, type Side } from "#model/map/picture/routes.ts";
import { holdsTitle } from "#model/map/picture/step-forms.ts";
import { titlePlaces, type TitleAt } from "#model/map/picture/title-places.ts";
import { useConnectGesture, type Drawing } from "#components/map/flows/use-connect-gesture.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { isEnd, isGateway, isStart } from "#model/step-kinds.ts";

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
/** A title reaches so far into the room between a form and its handle, px on the map. */
const TITLE_GAP = 4;
/** A title that stands outside of its form, and how high it is, px on the map. */
type Words = { readonly at: TitleAt; readonly height: number };
/** Under this zoom handles would hide the steps. */
const MIN_ZOOM = 0.35;

/** The handles of the step in hand, the ends of the selected flow, and the flow that is being drawn: once for the whole map. */
export function ConnectLayer({ data, layout, routes, selected, hovered, isBusy }: Props) {
  const { drawing, start } = useConnectGesture(data, layout);
  const zoom = useZoomNow();
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
          key={step.id} layout={layout} branches={isGateway(step.kind)} id={step.id} title={step.title} rect={rect} zoom={zoom} sides={SIDES.filter((side) => (side === "left" ? !isStart(step.kind) : !isEnd(step.kind)))} titleAt={holdsTitle(step.kind) ? null : (titlePlaces([step], data.flows, routes).get(step.id) ?? "below")} hovered={hovered}
          onStart={(event, side, onClick) => start(event, { fixed: step.id, side, end: isEnd(step.kind) ? "from" : "to", flow: null }, onClick)}
        />
      )}
      {!drawing && flow && route && (["from", "to"] as const).map((end) => {
        const point = end === "from" ? route.points[0]! : route.points.at(-1)!;
        const fixed = end === "from" ? flow.to : flow.from;
        return (
          <div
            key={end} data-testid={`flow-end-${end}`} className="nodrag nopan pointer-events-auto absolute size-3 cursor-crosshair touch-none rounded-full border-2 border-accent bg-raised"
            style={{ transform: `translate(-50%, -50%) translate(${point.x}px, ${point.y}px) scale(${1 / zoom})` }}
            onPointerDown={(event) => start(event, { fixed, side: null, end, flow: flow.id })}
          />
        );
      })}
    </ViewportPortal>
  );
}

type HandlesProps = {
  layout: Layout; branches: boolean;
  id: string; title: string; rect: Rect; zoom: number; sides: readonly Side[]; titleAt: TitleAt | null; hovered: Signal<string | null>;
  onStart: (event: React.PointerEvent, side: Side, onClick: () => void) => void;
};

function StepHandles({ layout, branches, id, title, rect, zoom, sides, titleAt, hovered, onStart }: HandlesProps) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const layer = useRef<HTMLButtonElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const words = layer.current?.closest(".react-flow")?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] [data-title-at]`);
    setHeight(words && title !== "" ? words.offsetHeight : 0);
  }, [id, title]);
  const [peek, setPeek] = useState<Side | null>(null);
  const handles = sides.map((side) => {
    const anchor = handleAt(rect, side, AWAY / zoom, titleAt && height > 0 ? { at: titleAt, height } : null);
    return (
      <button
        key={side} ref={layer} type="button" tabIndex={-1} aria-label={t(`handle.${side}`, { title: title || t("step.untitled") })} title={t("handle.hint")}
        className="nodrag nopan nokey pointer-events-auto absolute flex size-5 cursor-crosshair touch-none items-center justify-center rounded-full border border-accent bg-raised text-accent hover:bg-accent hover:text-on-accent"
        style={{ transform: `translate(-50%, -50%) translate(${anchor.x}px, ${anchor.y}px) scale(${1 / zoom})` }}
        // Told after the step's own leaving, which is a mouse event too; a pointer's coming would be told before it.
        onMouseEnter={() => {
          hovered.set(id);
          setPeek(side);
        }}
        onMouseLeave={() => {
          hovered.set(null);
          setPeek(null);
        }}
        onPointerDown={(event) => onStart(event, side, () => actions.addNextTo(id, side))}
        // A press by a screen reader or a script comes without a pointer.
        onClick={(event) => event.detail === 0 && actions.addNextTo(id, side)}
      >
        <Plus aria-hidden size={14} strokeWidth={2} />
      </button>
    );
  });
  return <>{peek && <Coming layout={layout} from={rect} side={peek} branches={branches} zoom={zoom} />}{handles}</>;
}

/** The step that pressing a handle adds, where it will stand. */
function Coming({ layout, from, side, branches, zoom }: { layout: Layout; from: Rect; side: Side; branches: boolean; zoom: number }) {
  const to = rectAt(layout.bands, placeNextTo(layout, from, side, "task"), "task");
  const [source, target] = side === "left" ? [to, from] : [from, to];
  const { points } = routeFlow({ rect: source, branches: branches && side !== "left" }, { rect: target }, [...layout.rects.values()].filter((rect) => rect !== from && overlaps(rect, zoneOf(from, to))));
  return (
    <svg aria-hidden data-testid="coming" className="pointer-events-none absolute left-0 top-0 overflow-visible fill-none stroke-accent opacity-60" width={1} height={1} strokeWidth={1.5 / zoom} strokeDasharray={`${5 / zoom} ${4 / zoom}`}>
      <rect x={to.x} y={to.y} width={to.width} height={to.height} rx={6} />
      <path d={pathOf(points)} />
    </svg>
  );
}

/** Where a handle stands: at the middle of its side, beyond the title that stands there. */
export function handleAt(rect: Rect, side: Side, away: number, words: Words | null): Point {
  const anchor = anchorOf(inflate(rect, away), side);
  if (words?.at === "below" && side === "bottom") return { x: anchor.x, y: anchor.y + words.height - TITLE_GAP };
  if (words?.at === "above" && side === "top") return { x: anchor.x, y: anchor.y - words.height + TITLE_GAP };
  // Over the first of its lines.
  if (words?.at === "right" && side === "right") return { x: anchor.x, y: anchor.y - words.height / 2 - away / 2 };
  return anchor;
}

/** The side at which a flow stays joined while its other end is moved. */
function fixedSideOf({ flow, end }: Drawing, data: MapData): Side | null {
  const found = data.flows.find(({ id }) => id === flow);
  return (end === "to" ? found?.fromSide : found?.toSide) ?? null;
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
  const [fixedSide, freeSide] = [drawing.flow === null ? side : fixedSideOf(drawing, data), drawing.targetSide];
  const route = routeFlow({ rect: from, branches, side: isForward ? fixedSide : freeSide }, { rect: to, side: isForward ? freeSide : fixedSide }, near);
  const halo = target && inflate(target, 4);
  return (
    <svg aria-hidden className="pointer-events-none absolute overflow-visible" width={1} height={1}>
      {halo && <rect {...halo} rx={8} className="fill-none stroke-accent" strokeWidth={2} />}
      <path d={pathOf(route.points)} markerEnd="url(#flow-arrow-selected)" className="fill-none stroke-accent" strokeWidth={1.5} strokeDasharray={target ? undefined : "4 4"} />
      {!target && <circle cx={centreOf(free).x} cy={centreOf(free).y} r={3} className="fill-accent" />}
    </svg>
  );
}
