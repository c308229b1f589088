import { Position } from "@xyflow/react";
import type { FlowEdge, FlowEdgeData } from "#components/map/flow-edge.tsx";
import type { Rect } from "#components/map/geometry.ts";
import type { Route } from "#components/map/routes.ts";
import { isArtefact, sizeOf } from "#components/map/step-forms.ts";
import type { TitleAt } from "#components/map/title-places.ts";
import type { StepNode, StepNodeData } from "#components/map/step-node.tsx";
import type { Editing } from "#components/map/use-map-state.ts";
import type { Flow, Step } from "#model/shape.ts";

type NodeInput = {
  readonly order: readonly string[];
  readonly stepById: ReadonlyMap<string, Step>;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly moving: ReadonlyMap<string, Rect>;
  readonly selection: ReadonlySet<string>;
  readonly editing: Editing;
  readonly titles: ReadonlyMap<string, TitleAt>;
  /** A step's accessible name. */
  readonly nameOf: (step: Step) => string;
};

/** React Flow's nodes of one map; a node that would come out the same is the same object, so that it is not rendered again. */
export class NodeBook {
  #nodes = new Map<string, StepNode>();
  #list: readonly StepNode[] = [];

  nodes({ order, stepById, rects, moving, selection, editing, titles, nameOf }: NodeInput): StepNode[] {
    const nodes = new Map<string, StepNode>();
    for (const id of order) {
      const step = stepById.get(id);
      const rect = moving.get(id) ?? rects.get(id);
      if (!step || !rect) continue;
      const before = this.#nodes.get(id);
      const data = shareData(before?.data, { step, editing: editing?.id === id ? editing.how : null, titleAt: titles.get(id) ?? "below" });
      const selected = selection.has(id);
      const ariaLabel = nameOf(step);
      const same = before && before.data === data && before.selected === selected && before.ariaLabel === ariaLabel && before.position.x === rect.x && before.position.y === rect.y;
      nodes.set(id, same ? before : nodeOf(id, data, rect, selected, ariaLabel));
    }
    this.#nodes = nodes;
    const list = [...nodes.values()];
    if (list.length !== this.#list.length || list.some((node, index) => node !== this.#list[index])) this.#list = list;
    // React Flow's type is mutable; it does not write to it.
    return this.#list as StepNode[];
  }
}

function nodeOf(id: string, data: StepNodeData, rect: Rect, selected: boolean, ariaLabel: string): StepNode {
  const { width, height } = sizeOf(data.step.kind);
  return {
    id, type: "step", data, position: { x: rect.x, y: rect.y }, selected, ariaLabel,
    // Given, not measured: nothing has to be drawn to know where a flow ends.
    width, height, measured: { width, height }, handles: handlesOf(width, height),
    domAttributes: { "aria-current": selected ? "true" : undefined, "aria-roledescription": undefined },
  };
}

/** One, in the middle: where a flow meets the form is the route's to say. */
const handlesOf = (width: number, height: number): NonNullable<StepNode["handles"]> =>
  [{ type: "source", position: Position.Right, x: width / 2, y: height / 2, width: 0, height: 0 }];

function shareData(before: StepNodeData | undefined, next: StepNodeData): StepNodeData {
  return before && before.step === next.step && before.editing === next.editing && before.titleAt === next.titleAt ? before : next;
}

type EdgeInput = {
  readonly flows: readonly Flow[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly stepById: ReadonlyMap<string, Step>;
  readonly selection: ReadonlySet<string>;
  readonly editing: Editing;
  readonly nameOf: (flow: Flow) => string;
};

/** React Flow's edges of one map, kept the way `NodeBook` keeps nodes. */
export class EdgeBook {
  #edges = new Map<string, FlowEdge>();
  #list: readonly FlowEdge[] = [];

  edges({ flows, routes, stepById, selection, editing, nameOf }: EdgeInput): FlowEdge[] {
    const edges = new Map<string, FlowEdge>();
    for (const flow of flows) {
      const [from, to, route] = [stepById.get(flow.from), stepById.get(flow.to), routes.get(flow.id)];
      if (!from || !to || !route) continue;
      const before = this.#edges.get(flow.id);
      const data = shareFlowData(before?.data, {
        flow, route, editing: editing?.id === flow.id, isAssociation: isArtefact(from.kind) || isArtefact(to.kind), crossesLanes: from.place.lane !== to.place.lane,
      });
      const selected = selection.has(flow.id);
      const ariaLabel = nameOf(flow);
      const same = before && before.data === data && before.selected === selected && before.ariaLabel === ariaLabel;
      edges.set(flow.id, same ? before : edgeOf(data, selected, ariaLabel));
    }
    this.#edges = edges;
    const list = [...edges.values()];
    if (list.length !== this.#list.length || list.some((edge, index) => edge !== this.#list[index])) this.#list = list;
    return this.#list as FlowEdge[];
  }
}

function edgeOf(data: FlowEdgeData, selected: boolean, ariaLabel: string): FlowEdge {
  const { flow } = data;
  return {
    id: flow.id, type: "flow", source: flow.from, target: flow.to, data, selected, ariaLabel,
    // Reached from its step by Tab, not in the page's own order: there are as many flows as steps.
    focusable: false, ariaRole: "group", domAttributes: { tabIndex: -1, "aria-roledescription": undefined },
  };
}

function shareFlowData(before: FlowEdgeData | undefined, next: FlowEdgeData): FlowEdgeData {
  return before && (Object.keys(next) as (keyof FlowEdgeData)[]).every((key) => before[key] === next[key]) ? before : next;
}
