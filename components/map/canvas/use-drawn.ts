"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { useSignal } from "#components/live/use-signal.ts";
import { overlaps, type Rect } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { Moves } from "#components/map/canvas/moves.ts";
import { useGradually } from "#components/map/canvas/use-gradually.ts";
import { useMovedRoutes } from "#components/map/canvas/use-moved-routes.ts";
import { EdgeBook } from "#components/map/flows/edge-book.ts";
import { RouteBook } from "#model/map/picture/route-book.ts";
import { zoneOf } from "#model/map/picture/routes.ts";
import type { Bent } from "#components/map/flows/bent.ts";
import type { DrawnMarks } from "#components/map/overlays/mark-book.ts";
import { NodeBook } from "#components/map/steps/node-book.ts";
import { isGateway } from "#model/step-kinds.ts";
import { titlePlaces } from "#model/map/picture/title-places.ts";
import type { Editing } from "#components/map/map-store.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { Flow, Step } from "#model/shape.ts";

type Input = {
  data: MapData;
  layout: Layout;
  order: readonly string[];
  moves: Moves;
  /** The part of the map that is drawn; null for all of it. */
  window: Rect | null;
  /** What is seen of the map as it opens. */
  firstSeen: Rect | null;
  selection: ReadonlySet<string>;
  editing: Editing;
  /** The flow that is being bent. */
  bent: Bent | null;
  marks: DrawnMarks;
};

/** React Flow's nodes and edges for the part of a map that is drawn; only what changed is a new object. */
export function useDrawn({ data, layout, order, moves, window, firstSeen, selection, editing, bent, marks }: Input) {
  const t = useTranslations("map");
  const kinds = useTranslations("stepKinds");
  const [books] = useState(() => ({ routes: new RouteBook(), nodes: new NodeBook(), edges: new EdgeBook() }));
  const moving = useSignal(moves.ids);
  const { flows, stepById, participants } = data;
  const { rects, hidden } = layout;

  const nameOf = useCallback((step: Step) => {
    const lane = step.place.lane === null ? null : participants.get(step.place.lane)?.title;
    const title = step.title || t("step.untitled");
    return lane ? t("step.nameInLane", { kind: kinds(step.kind), title, lane }) : t("step.name", { kind: kinds(step.kind), title });
  }, [participants, kinds, t]);
  const flowNameOf = useCallback((flow: Flow, source: Step, target: Step) => {
    const [from, to] = [source.title || t("step.untitled"), target.title || t("step.untitled")];
    return flow.title ? t("flow.nameWithTitle", { from, to, title: flow.title }) : t("flow.name", { from, to });
  }, [t]);

  // A few that are moved are drawn wherever they come from; of many, those that are here.
  const carried = moving.size <= FEW ? moving : NONE;
  const edited = editing?.id ?? null;
  const wanted = useMemo(() => order.filter((id) => window === null || id === edited || carried.has(id) || overlaps(rects.get(id)!, window)), [order, rects, window, edited, carried]);
  const urgent = useMemo(() => (selection.size <= FEW ? new Set([...carried, ...selection, ...(edited === null ? [] : [edited])]) : carried), [carried, selection, edited]);
  const present = useGradually(wanted, urgent, window === null, (id) => firstSeen === null || overlaps(rects.get(id)!, firstSeen));
  const shown = useMemo(() => order.filter((id) => present.has(id)), [order, present]);
  const isBranching = useCallback((id: string) => isGateway(stepById.get(id)?.kind ?? "task"), [stepById]);
  const only = selection.size === 1 ? [...selection][0]! : null;
  const drawn = useMemo(() => books.routes.routes({
    flows, rects, hidden, isGateway: isBranching,
    // A flow that somebody bent may go anywhere.
    isWanted: (flow, from, to) => window === null || flow.bends.length > 0 || flow.id === edited || flow.id === only || carried.has(flow.from) || carried.has(flow.to) || overlaps(zoneOf(from, to), window),
  }), [books, flows, rects, hidden, isBranching, window, edited, only, carried]);
  const routes = useMemo(() => (bent && drawn.has(bent.flow) ? new Map(drawn).set(bent.flow, bent.route) : drawn), [drawn, bent]);
  const joined = useMemo(() => flows.filter(({ id }) => drawn.has(id)), [flows, drawn]);
  // A flow comes with the later of its steps; what is in hand does not wait.
  const led = useMemo(() => {
    const waiting = new Set(wanted.filter((id) => !present.has(id)));
    return waiting.size === 0 ? joined : joined.filter(({ id, from, to }) => urgent.has(id) || (!waiting.has(from) && !waiting.has(to)));
  }, [joined, wanted, present, urgent]);
  const standIns = useMemo(() => standInsOf(shown, led, selection, layout), [shown, led, selection, layout]);
  const titles = useMemo(() => titlePlaces(shown.flatMap((id) => stepById.get(id) ?? []), joined, drawn), [shown, stepById, joined, drawn]);
  useMovedRoutes({ moves, book: books.routes, flows: joined, rects, hidden, isGateway: isBranching });

  const nodes = books.nodes.nodes({ order: shown, stepById, rects, hidden: standIns, selection, editing, titles, marks, nameOf });
  const edges = books.edges.edges({ flows: led, routes, stepById, selection, editing, marks, nameOf: flowNameOf });
  return { nodes, edges, routes, isFilling: wanted.length > shown.length };
}

const FEW = 100;
const NONE: ReadonlySet<string> = new Set();

/** What is not drawn itself but is an end of what is, or is selected. */
function standInsOf(shown: readonly string[], flows: readonly Flow[], selection: ReadonlySet<string>, { rects, hidden }: Layout): ReadonlyMap<string, Rect> {
  const drawn = new Set(shown);
  const standIns = new Map<string, Rect>();
  const note = (id: string) => {
    const rect = hidden.get(id) ?? rects.get(id);
    if (rect && !drawn.has(id)) standIns.set(id, rect);
  };
  for (const { from, to } of flows) {
    note(from);
    note(to);
  }
  selection.forEach(note);
  return standIns;
}
