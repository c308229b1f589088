"use client";
import { useStore, type Edge, type EdgeProps } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { LiveText } from "#components/live/live-text.tsx";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { useMoves } from "#components/map/canvas/moves.ts";
import { useKeyed } from "#components/live/use-keyed.ts";
import { MEDIUM_ICONS } from "#components/live/medium-icons.ts";
import type { DrawnMark } from "#components/map/overlays/mark-book.ts";
import { pathOf, type Route } from "#model/map/picture/routes.ts";
import type { Flow } from "#model/shape.ts";

export type FlowEdgeData = {
  flow: Flow;
  route: Route;
  /** To or from a note or data: a dotted line without an arrow. */
  isAssociation: boolean;
  isPassedOn: boolean;
  /** What the overlay says of it. */
  mark: DrawnMark | null;
  editing: boolean;
};
export type FlowEdge = Edge<FlowEdgeData, "flow">;

/** One flow, along its route; drawn again only when its record, route or selection changes, or an end of it is moved. */
export const FlowEdgeView = memo(function FlowEdgeView({ data, selected = false }: EdgeProps<FlowEdge>) {
  const moved = useKeyed(useMoves().routes, data?.flow.id ?? null);
  if (!data) return null;
  const { flow, isAssociation, editing, mark } = data;
  const route = moved ?? data.route;
  const path = pathOf(route.points);
  const medium = data.isPassedOn ? flow.medium : null;
  return (
    <>
      <path d={path} className="fill-none stroke-transparent" strokeWidth={16} />
      {mark && <path d={path} className={`map-flow-mark fill-none mark-${mark.look}`} strokeWidth={7} strokeLinejoin="round" />}
      <path
        d={path} markerEnd={isAssociation ? undefined : `url(#flow-arrow${selected ? "-selected" : ""})`} strokeDasharray={isAssociation ? "1 5" : undefined}
        strokeLinecap={isAssociation ? "round" : undefined} strokeWidth={selected ? 2 : 1.5}
        className={`map-flow-line fill-none ${mark ? "map-flow-marked" : ""} ${selected ? "stroke-accent" : isAssociation ? "stroke-ink-3" : "stroke-ink-2"}`}
      />
      {(flow.title !== "" || medium || editing || mark) && <FlowLabel flow={flow} route={route} medium={medium} mark={mark} editing={editing} selected={selected} />}
    </>
  );
}, (a, b) => a.data === b.data && a.selected === b.selected);

type LabelProps = { flow: Flow; route: Route; medium: Flow["medium"]; mark: DrawnMark | null; editing: boolean; selected: boolean };

function FlowLabel({ flow, route, medium, mark, editing, selected }: LabelProps) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const Icon = medium && MEDIUM_ICONS[medium];
  const look = `nodrag nopan pointer-events-auto absolute flex items-center gap-1 rounded-xs px-1 text-[11px] leading-4 ${mark ? `map-flow-chip mark-${mark.look}` : "bg-surface"} ${selected ? "text-accent" : "text-ink-2"}`;
  const style = { transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)${mark ? " scale(var(--mark-scale, 1))" : ""}`, maxWidth: mark ? undefined : route.labelRoom };
  const icon = Icon && <Icon role="img" aria-label={t(`medium.${medium}`)} size={13} strokeWidth={1.75}><title>{t(`medium.${medium}`)}</title></Icon>;
  return (
    <OnLabels>
      {editing ? <div data-flow={flow.id} className={`${look} z-10 max-w-64`} style={{ transform: style.transform }}>{icon}<LabelEditor flow={flow} /></div> : (
        // The flow itself is what the keyboard reaches.
        <button type="button" data-flow={flow.id} tabIndex={-1} className={look} style={style} onClick={() => actions.select([flow.id])} onDoubleClick={() => actions.startEditing(flow.id)}>
          {icon}
          {mark && mark.text !== "" && <span data-mark className="whitespace-nowrap font-medium">{mark.text}</span>}
          {flow.title !== "" && <span data-title className="line-clamp-3 min-w-0 text-center wrap-break-word hyphens-auto">{flow.title}</span>}
        </button>
      )}
    </OnLabels>
  );
}

/** React Flow's layer for labels. Its own way there looks the layer up again at every movement, once per label. */
function OnLabels({ children }: { children: ReactNode }) {
  const map = useStore((state) => state.domNode);
  const layer = useMemo(() => map?.querySelector(".react-flow__edgelabel-renderer") ?? null, [map]);
  return layer && createPortal(children, layer);
}

function LabelEditor({ flow }: { flow: Flow }) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const box = useRef<HTMLDivElement>(null);
  const done = () => actions.finishEditing(flow.id);
  useLayoutEffect(() => {
    const input = box.current?.querySelector("textarea");
    input?.focus({ preventScroll: true });
    input?.select();
  }, []);
  return (
    <div ref={box} className="nokey">
      <LiveText collection="flows" id={flow.id} field="title" multiline aria-label={t("flow.title")} placeholder={t("flow.ask")} className="field-sizing-content min-w-36 max-w-60 rounded-sm bg-raised px-2 py-1 text-center text-[12px] leading-4 text-ink shadow-pop" onEnter={done} onEscape={done} onBlur={() => actions.stopEditing(flow.id)} />
    </div>
  );
}

/** The arrow heads that flows end in; once per map. */
export function FlowArrows() {
  return (
    <svg aria-hidden className="absolute size-0">
      <defs>
        {[["flow-arrow", "fill-ink-2"], ["flow-arrow-selected", "fill-accent"]].map(([id, look]) => (
          <marker key={id} id={id} viewBox="0 0 10 10" refX={9.5} refY={5} markerWidth={9} markerHeight={9} markerUnits="userSpaceOnUse" orient="auto">
            <path d="M0,0.8L10,5L0,9.2Z" className={look} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
