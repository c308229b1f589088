import { Position } from "@xyflow/react";
import type { Rect } from "#model/map/picture/geometry.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { DrawnMarks } from "#components/map/overlays/mark-book.ts";
import type { TitleAt } from "#model/map/picture/title-places.ts";
import type { StepNode, StepNodeData } from "#components/map/steps/step-node.tsx";
import type { Editing } from "#components/map/map-store.ts";
import type { Step } from "#model/shape.ts";

type NodeInput = {
  /** The steps that are drawn, in the order of the flow. */
  readonly order: readonly string[];
  readonly stepById: ReadonlyMap<string, Step>;
  readonly rects: ReadonlyMap<string, Rect>;
  /** Stand for steps that are not drawn: React Flow draws no flow to a node it does not have, and lets go of none. */
  readonly hidden?: ReadonlyMap<string, Rect>;
  readonly selection: ReadonlySet<string>;
  readonly editing: Editing;
  readonly titles: ReadonlyMap<string, TitleAt>;
  /** What the overlay says of a step. */
  readonly marks: DrawnMarks;
  /** A step's accessible name. */
  readonly nameOf: (step: Step) => string;
};

/** React Flow's nodes of one map; a node that would come out the same is the same object, so that it is not rendered again. */
export class NodeBook {
  #nodes = new Map<string, StepNode>();
  #list: readonly StepNode[] = [];
  #nameOf: NodeInput["nameOf"] | null = null;

  nodes({ order, stepById, rects, hidden, selection, editing, titles, marks, nameOf }: NodeInput): StepNode[] {
    const nodes = new Map<string, StepNode>();
    for (const id of order) {
      const step = stepById.get(id);
      const rect = rects.get(id);
      if (!step || !rect) continue;
      const before = this.#nodes.get(id);
      const how = editing?.id === id ? editing.how : null;
      const titleAt = titles.get(id) ?? "below";
      const mark = marks.get(id) ?? null;
      const isSame = before !== undefined && !before.hidden && before.data.step === step && before.data.editing === how && before.data.titleAt === titleAt && before.data.mark === mark;
      const data = isSame ? before.data : { step, editing: how, titleAt, mark };
      // Putting a name into words takes longer than all the rest.
      const ariaLabel = before?.ariaLabel !== undefined && before.data.step === step && before.data.mark === mark && this.#nameOf === nameOf ? before.ariaLabel : nameOf(step) + (mark ? `, ${mark.label}` : "");
      const selected = selection.has(id);
      const stays = isSame && before.selected === selected && before.ariaLabel === ariaLabel && before.position.x === rect.x && before.position.y === rect.y;
      nodes.set(id, stays ? before : nodeOf(id, data, rect, selected, ariaLabel));
    }
    for (const [id, rect] of hidden ?? []) {
      const step = stepById.get(id);
      const before = this.#nodes.get(id);
      const selected = selection.has(id);
      const stays = before?.hidden === true && before.data.step === step && before.selected === selected && before.position.x === rect.x && before.position.y === rect.y;
      if (step) nodes.set(id, stays ? before : hiddenNodeOf(step, rect, selected));
    }
    this.#nodes = nodes;
    this.#nameOf = nameOf;
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
    // Each element with a transform of its own costs the browser time in every frame: only what is moved has one.
    style: { transform: "none", left: rect.x, top: rect.y },
    // Given, not measured: nothing has to be drawn to know where a flow ends.
    width, height, measured: { width, height }, handles: handlesOf(width, height),
    domAttributes: { "aria-current": selected ? "true" : undefined, "aria-roledescription": undefined },
  };
}

function hiddenNodeOf(step: Step, { x, y, width, height }: Rect, selected: boolean): StepNode {
  const data: StepNodeData = { step, editing: null, titleAt: "below", mark: null };
  return { id: step.id, type: "step", data, position: { x, y }, selected, hidden: true, width, height, measured: { width, height }, handles: handlesOf(width, height) };
}

/** One, in the middle: where a flow meets the form is the route's to say. */
const handlesOf = (width: number, height: number): NonNullable<StepNode["handles"]> =>
  [{ type: "source", position: Position.Right, x: width / 2, y: height / 2, width: 0, height: 0 }];
