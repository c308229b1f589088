"use client";
import { useStore, type Edge, type EdgeProps } from "@xyflow/react";
import { FileText, Mail, MessageCircle, MessagesSquare, MonitorCog } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { LiveText } from "#components/live/live-text.tsx";
import { useMapActions } from "#components/map/map-actions.ts";
import { pathOf, type Route } from "#components/map/routes.ts";
import type { Flow } from "#model/shape.ts";

export type FlowEdgeData = {
  flow: Flow;
  route: Route;
  /** To or from a note or data: a dotted line without an arrow. */
  isAssociation: boolean;
  crossesLanes: boolean;
  editing: boolean;
};
export type FlowEdge = Edge<FlowEdgeData, "flow">;

export const MEDIUM_ICONS = { system: MonitorCog, email: Mail, messenger: MessageCircle, spoken: MessagesSquare, paper: FileText } as const;

/** One flow, along its route; drawn again only when its record, route or selection changes. */
export const FlowEdgeView = memo(function FlowEdgeView({ data, selected = false }: EdgeProps<FlowEdge>) {
  if (!data) return null;
  const { flow, route, isAssociation, editing } = data;
  const path = pathOf(route.points);
  const medium = data.crossesLanes ? flow.medium : null;
  return (
    <>
      <path d={path} className="fill-none stroke-transparent" strokeWidth={16} />
      <path
        d={path} markerEnd={isAssociation ? undefined : `url(#flow-arrow${selected ? "-selected" : ""})`} strokeDasharray={isAssociation ? "1 5" : undefined}
        strokeLinecap={isAssociation ? "round" : undefined} strokeWidth={selected ? 2 : 1.5}
        className={`map-flow-line fill-none ${selected ? "stroke-accent" : isAssociation ? "stroke-ink-3" : "stroke-ink-2"}`}
      />
      {(flow.title !== "" || medium || editing) && <FlowLabel flow={flow} route={route} medium={medium} editing={editing} selected={selected} />}
    </>
  );
}, (a, b) => a.data === b.data && a.selected === b.selected);

type LabelProps = { flow: Flow; route: Route; medium: Flow["medium"]; editing: boolean; selected: boolean };

function FlowLabel({ flow, route, medium, editing, selected }: LabelProps) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const Icon = medium && MEDIUM_ICONS[medium];
  const look = `nodrag nopan pointer-events-auto absolute flex max-w-40 items-center gap-1 rounded-xs bg-surface px-1 text-[11px] leading-4 ${selected ? "text-accent" : "text-ink-2"}`;
  const style = { transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)` };
  const icon = Icon && <Icon role="img" aria-label={t(`medium.${medium}`)} size={13} strokeWidth={1.75}><title>{t(`medium.${medium}`)}</title></Icon>;
  return (
    <OnLabels>
      {editing ? <div className={look} style={style}>{icon}<LabelEditor flow={flow} /></div> : (
        // The flow itself is what the keyboard reaches.
        <button type="button" tabIndex={-1} className={look} style={style} onClick={() => actions.select([flow.id])} onDoubleClick={() => actions.startEditing(flow.id)}>
          {icon}
          {flow.title !== "" && <span className="line-clamp-2 text-center">{flow.title}</span>}
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
    const input = box.current?.querySelector("input");
    input?.focus({ preventScroll: true });
    input?.select();
  }, []);
  return (
    <div ref={box} className="nokey w-28">
      <LiveText collection="flows" id={flow.id} field="title" aria-label={t("flow.title")} className="bg-raised px-1 text-center" onEnter={done} onEscape={done} onBlur={() => actions.stopEditing(flow.id)} />
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
