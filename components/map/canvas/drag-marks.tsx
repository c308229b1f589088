"use client";
import { ViewportPortal } from "@xyflow/react";
import type { Signal } from "#components/live/signal.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useZoomNow } from "#components/map/canvas/live-view.ts";
import type { GuideLine } from "#components/map/canvas/guides.ts";
import { pathOf, type Route } from "#model/map/picture/routes.ts";
import type { Dragging } from "#components/map/canvas/dragging.ts";

type Props = {
  dragging: Signal<Dragging>;
  /** The flow that a shape of the palette would be put into. */
  dropOnto: string | null;
  routes: ReadonlyMap<string, Route>;
};

/** How wide the ends of a measured distance are, px on the screen. */
const TICK = 4;

/** What is being dragged is in line with, and the flow that it would be put into: for the eye alone. */
export function DragMarks({ dragging, dropOnto, routes }: Props) {
  const { rects, guides, onto: dragOnto, copies } = useSignal(dragging);
  const onto = routes.get(dragOnto ?? dropOnto ?? "");
  const zoom = useZoomNow();
  return (
    <ViewportPortal>
      <svg aria-hidden data-testid="drag-marks" className="pointer-events-none absolute left-0 top-0 z-10 overflow-visible fill-none stroke-accent" width={1} height={1}>
        {onto && <path data-testid="insert-here" d={pathOf(onto.points)} strokeWidth={5} strokeLinecap="round" className="opacity-60" />}
        {copies && [...rects].map(([id, { x, y, width, height }]) => <rect key={id} data-testid="copy" x={x} y={y} width={width} height={height} rx={6} className="fill-accent-soft" fillOpacity={0.6} strokeWidth={1.5 / zoom} strokeDasharray={`${5 / zoom} ${4 / zoom}`} />)}
        {guides.lines.map((line) => <path key={`${line.axis}${line.at}`} data-testid="guide" d={lineOf(line)} strokeWidth={1 / zoom} />)}
        {guides.gaps.map((gap) => <path key={`${gap.axis}${gap.from}`} data-testid="equal-gap" d={gapOf(gap, TICK / zoom)} strokeWidth={1 / zoom} />)}
      </svg>
    </ViewportPortal>
  );
}

const lineOf = ({ axis, at, from, to }: GuideLine): string => (axis === "x" ? `M${at},${from}V${to}` : `M${from},${at}H${to}`);
const gapOf = ({ axis, at, from, to }: GuideLine, tick: number): string =>
  axis === "x" ? `M${from},${at}H${to}M${from},${at - tick}v${2 * tick}M${to},${at - tick}v${2 * tick}` : `M${at},${from}V${to}M${at - tick},${from}h${2 * tick}M${at - tick},${to}h${2 * tick}`;
