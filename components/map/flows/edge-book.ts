import type { FlowEdge, FlowEdgeData } from "#components/map/flows/flow-edge.tsx";
import type { Route } from "#model/map/picture/routes.ts";
import type { DrawnMarks } from "#components/map/overlays/mark-book.ts";
import type { Editing } from "#components/map/map-store.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

type EdgeInput = {
  readonly flows: readonly Flow[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly stepById: ReadonlyMap<string, Step>;
  readonly selection: ReadonlySet<string>;
  readonly editing: Editing;
  /** What the overlay says of a flow. */
  readonly marks: DrawnMarks;
  /** A flow's accessible name. */
  readonly nameOf: (flow: Flow, from: Step, to: Step) => string;
};

type Entry = { readonly flow: Flow; readonly from: string; readonly to: string; readonly name: string; readonly edge: FlowEdge };

/** React Flow's edges of one map, kept the way `NodeBook` keeps nodes. */
export class EdgeBook {
  #entries = new Map<string, Entry>();
  #list: readonly FlowEdge[] = [];
  #nameOf: EdgeInput["nameOf"] | null = null;

  edges({ flows, routes, stepById, selection, editing, marks, nameOf }: EdgeInput): FlowEdge[] {
    const entries = new Map<string, Entry>();
    for (const flow of flows) {
      const [from, to, route] = [stepById.get(flow.from), stepById.get(flow.to), routes.get(flow.id)];
      if (!from || !to || !route) continue;
      const known = this.#entries.get(flow.id);
      const isAssociation = isArtefact(from.kind) || isArtefact(to.kind);
      const isPassedOn = isHandOff(from, to);
      const isEditing = editing?.id === flow.id;
      const mark = marks.get(flow.id) ?? null;
      const before = known?.edge.data;
      const isSame = before !== undefined && before.flow === flow && before.route === route && before.editing === isEditing
        && before.isAssociation === isAssociation && before.isPassedOn === isPassedOn && before.mark === mark;
      const data = isSame ? before : { flow, route, editing: isEditing, isAssociation, isPassedOn, mark };
      const isNamed = known?.flow === flow && known.from === from.title && known.to === to.title && before?.mark === mark && this.#nameOf === nameOf;
      const ariaLabel = isNamed ? known.name : nameOf(flow, from, to) + (mark ? `, ${mark.label}` : "");
      const selected = selection.has(flow.id);
      const stays = isSame && known?.name === ariaLabel && known.edge.selected === selected;
      entries.set(flow.id, { flow, from: from.title, to: to.title, name: ariaLabel, edge: stays ? known.edge : edgeOf(data, selected, ariaLabel) });
    }
    this.#entries = entries;
    this.#nameOf = nameOf;
    const list = [...entries.values()].map(({ edge }) => edge);
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
