"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import type { Rect } from "#components/map/geometry.ts";
import { EdgeBook } from "#components/map/edge-book.ts";
import { NodeBook } from "#components/map/node-book.ts";
import { RouteBook } from "#components/map/route-book.ts";
import { isGateway } from "#components/map/step-forms.ts";
import type { Layout } from "#components/map/layout.ts";
import { titlePlaces } from "#components/map/title-places.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { Editing } from "#components/map/use-map-state.ts";
import type { Flow, Step } from "#model/shape.ts";

type Input = {
  data: MapData;
  layout: Layout;
  order: readonly string[];
  moving: ReadonlyMap<string, Rect>;
  selection: ReadonlySet<string>;
  editing: Editing;
};

/** React Flow's nodes and edges for what the plan holds and what is going on; only what changed is a new object. */
export function useDrawn({ data, layout, order, moving, selection, editing }: Input) {
  const t = useTranslations("map");
  const kinds = useTranslations("stepKinds");
  const [books] = useState(() => ({ routes: new RouteBook(), nodes: new NodeBook(), edges: new EdgeBook() }));
  const { steps, flows, stepById, participants } = data;

  const nameOf = useCallback((step: Step) => {
    const lane = step.place.lane === null ? null : participants.get(step.place.lane)?.title;
    const title = step.title || t("step.untitled");
    return lane ? t("step.nameInLane", { kind: kinds(step.kind), title, lane }) : t("step.name", { kind: kinds(step.kind), title });
  }, [participants, kinds, t]);
  const flowNameOf = useCallback((flow: Flow, source: Step, target: Step) => {
    const [from, to] = [source.title || t("step.untitled"), target.title || t("step.untitled")];
    return flow.title ? t("flow.nameWithTitle", { from, to, title: flow.title }) : t("flow.name", { from, to });
  }, [t]);

  const routes = useMemo(
    () => books.routes.routes({ flows, rects: layout.rects, moving, isGateway: (id) => isGateway(stepById.get(id)?.kind ?? "task") }),
    [books, flows, layout.rects, moving, stepById],
  );
  const titles = useMemo(() => titlePlaces(steps, flows, routes), [steps, flows, routes]);
  const nodes = books.nodes.nodes({ order, stepById, rects: layout.rects, moving, selection, editing, titles, nameOf });
  const edges = books.edges.edges({ flows, routes, stepById, selection, editing, nameOf: flowNameOf });
  return { nodes, edges, routes, nameOf };
}
