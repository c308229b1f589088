import { onwardOf } from "#model/map/outline-edits.ts";
import { isGateway } from "#model/step-kinds.ts";
import type { OutlineRow } from "#model/map/outline.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { Flow, Participant, Step, System } from "#model/shape.ts";

/** Where work goes on to: the number and title of that row. */
export type Way = { readonly flow: Flow; readonly number: number; readonly title: string; readonly isBack: boolean };
/** All that one row shows. */
export type RowView = {
  readonly row: OutlineRow;
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  /** The label of the flow by which work comes here; null where it has none and needs none. */
  readonly label: string | null;
  readonly performer: Participant | null;
  readonly system: System | null;
  readonly ways: readonly Way[];
};

type Input = { readonly rows: readonly OutlineRow[]; readonly data: MapData; readonly systems: readonly System[] };

/** The rows of one map's outline; a row that would come out the same is the same object, so that it is not rendered again. */
export class RowBook {
  #views = new Map<string, RowView>();
  #list: readonly RowView[] = [];

  views({ rows, data, systems }: Input): readonly RowView[] {
    const numberOf = new Map(rows.map(({ step }, index) => [step, index + 1]));
    const flowById = new Map(data.flows.map((flow) => [flow.id, flow]));
    const systemById = new Map(systems.map((system) => [system.id, system]));
    const onward = new Map<string, Flow[]>();
    for (const flow of data.flows) onward.set(flow.from, [...(onward.get(flow.from) ?? []), flow]);

    const views = new Map<string, RowView>();
    for (const row of rows) {
      const step = data.stepById.get(row.step);
      if (!step) continue;
      const number = numberOf.get(step.id)!;
      const via = row.via === null ? undefined : flowById.get(row.via);
      const hasLabel = via !== undefined && (row.isBranch || via.title !== "" || isGateway(data.stepById.get(via.from)!.kind));
      const ways = onwardOf({ steps: data.stepById, flows: onward.get(step.id) ?? [], rows: [] }, step.id)
        .map((flow): Way => ({ flow, number: numberOf.get(flow.to)!, title: data.stepById.get(flow.to)!.title, isBack: numberOf.get(flow.to)! < number }))
        .sort((a, b) => a.number - b.number);
      const view: RowView = {
        row, step, number, label: hasLabel ? via.title : null, ways,
        performer: (step.place.lane !== null && data.participants.get(step.place.lane)) || null,
        system: (step.system !== null && systemById.get(step.system)) || null,
      };
      const before = this.#views.get(step.id);
      views.set(step.id, before && isSame(before, view) ? before : view);
    }
    this.#views = views;
    const list = [...views.values()];
    if (list.length !== this.#list.length || list.some((view, index) => view !== this.#list[index])) this.#list = list;
    return this.#list;
  }
}

function isSame(a: RowView, b: RowView): boolean {
  return a.step === b.step && a.number === b.number && a.label === b.label && a.performer === b.performer && a.system === b.system
    && a.row.level === b.row.level && a.row.via === b.row.via && a.row.isBranch === b.row.isBranch
    && a.ways.length === b.ways.length && a.ways.every((way, index) => isSameWay(way, b.ways[index]!));
}

const isSameWay = (a: Way, b: Way): boolean => a.flow === b.flow && a.number === b.number && a.title === b.title && a.isBack === b.isBack;
