import { inflate, overlaps, snap, type Rect } from "#model/map/picture/geometry.ts";
import { COLUMN, ROW } from "#components/map/canvas/placing.ts";
import { holdsTitle, sizeOf, TITLE_ROOM } from "#model/map/picture/step-forms.ts";
import type { Layers } from "#components/map/tidy/layers.ts";
import type { TidyTask } from "#components/map/tidy/tidy-graph.ts";
import type { Flow, Place, Step } from "#model/shape.ts";

/** The middles of the first column and row, px from the map's left edge and from the lane's top. */
const FIRST = { x: 112, y: 64 };
/** Room between two columns for the words on a flow, px. */
const LABEL = 48;
/** Steps that no flow joins stand in rows of at least so many. */
const LOOSE_ROW = 6;
/** Steps are not put closer than this to those that stay, px. */
const DISTANCE = 16;
/** What it costs a step to stand a row away from its flow, above it besides, or in the way of another flow. */
const COST = { row: 2, above: 0.5, inTheWay: 3 };
const ROWS_TRIED = 400;

type Input = { readonly steps: readonly Step[]; readonly flows: readonly Flow[]; readonly task: TidyTask; readonly layers: Layers };

/**
 * Places for what is tidied: a layer is a column, a lane has rows, a step stands in the row of the step before it in its lane where it
 * can, so that the main path is straight. Every cell holds one step at most, none that overlaps a step that stays.
 */
export function packLanes({ steps, flows, task, layers }: Input): Map<string, Place> {
  const stepById = new Map(steps.map((step) => [step.id, step]));
  const moving = new Set([...task.graph.steps, ...task.loose.map(({ id }) => id), ...task.artefacts.map(({ step }) => step.id)]);
  const staying = steps.filter(({ id }) => !moving.has(id));
  const origin = staying.length === 0 ? null : steps.filter(({ id }) => moving.has(id));
  const grid = new Grid(columnsOf(task, layers, flows, origin), origin, staying);

  const forward = task.graph.flows.filter(({ from, to }) => layers.get(from)!.layer < layers.get(to)!.layer);
  const lengths = pathLengths(task.graph.steps, forward, layers);
  const [next, before] = [groupBy(forward, "from", "to"), groupBy(forward, "to", "from")];
  const laneOf = (id: string) => stepById.get(id)!.place.lane;
  const columns = Map.groupBy(task.graph.steps, (id) => layers.get(id)!.layer);
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const wishes = columns.get(column)!.map((id) => {
      const rows = (before.get(id) ?? []).flatMap((other) => (laneOf(other) === laneOf(id) ? grid.rowOf(other)! : []));
      return { id, row: rows.length > 0 ? Math.min(...rows) : 0, isLed: rows.length > 0 };
    });
    // Who goes straight on goes first, the longer way before the shorter.
    wishes.sort((a, b) => a.row - b.row || Number(b.isLed) - Number(a.isLed) || lengths.get(b.id)! - lengths.get(a.id)! || layers.get(a.id)!.order - layers.get(b.id)!.order || (a.id < b.id ? -1 : 1));
    for (const { id, row } of wishes) {
      const placed = grid.put(stepById.get(id)!, column, row);
      // The row stays free as far as the flow goes on in it.
      for (const other of next.get(id) ?? []) if (laneOf(other) === laneOf(id)) grid.reserve(laneOf(id), placed, column + 1, layers.get(other)!.layer);
    }
  }

  const wide = Math.max(LOOSE_ROW, columns.size);
  for (const [lane, loose] of Map.groupBy(task.loose, ({ place }) => place.lane)) {
    const first = grid.rowsOf(lane);
    loose.forEach((step, index) => grid.put(step, index % wide, first + Math.floor(index / wide)));
  }
  for (const { step, anchor } of task.artefacts) {
    const at = anchor === null ? undefined : grid.cellOf(anchor);
    grid.put(step, at?.column ?? 0, at ? (laneOf(anchor!) === step.place.lane ? at.row + 1 : 0) : grid.rowsOf(step.place.lane));
  }
  return grid.places;
}

/** The middles of the columns, px; wider apart where a flow says something. */
function columnsOf({ graph, loose }: TidyTask, layers: Layers, flows: readonly Flow[], origin: readonly Step[] | null): number[] {
  const spoken = new Set(flows.filter(({ title, from, to }) => title !== "" && layers.has(from) && layers.has(to)).map(({ from, to }) => Math.min(layers.get(from)!.layer, layers.get(to)!.layer)));
  const count = Math.max(1 + Math.max(0, ...[...layers.values()].map(({ layer }) => layer)), graph.steps.length > 0 ? 0 : loose.length, LOOSE_ROW);
  const middles = [origin ? snap(Math.min(...origin.map(middleOf("x")))) : FIRST.x];
  for (let column = 1; column < count; column++) middles.push(middles.at(-1)! + COLUMN + (spoken.has(column - 1) ? LABEL : 0));
  return middles;
}

/** The rows and columns of all lanes. */
class Grid {
  readonly places = new Map<string, Place>();
  readonly #cells = new Map<string, { column: number; row: number }>();
  readonly #taken = new Set<string>();
  readonly #reserved = new Set<string>();
  readonly #rows = new Map<string | null, number>();
  readonly #tops = new Map<string | null, number>();
  readonly #rooms = new Map<string | null, Rect[]>();
  readonly #middles: readonly number[];

  /** `origin`: what is moved, when only part of the map is; it stays about where it was. */
  constructor(middles: readonly number[], origin: readonly Step[] | null, staying: readonly Step[]) {
    this.#middles = middles;
    for (const step of origin ?? []) this.#tops.set(step.place.lane, Math.min(this.#tops.get(step.place.lane) ?? Infinity, Math.max(FIRST.y, snap(middleOf("y")(step)))));
    for (const { kind, place } of staying) this.#rooms.set(place.lane, [...(this.#rooms.get(place.lane) ?? []), roomOf(kind, place)]);
  }

  cellOf = (id: string) => this.#cells.get(id);
  rowOf = (id: string) => this.#cells.get(id)?.row;
  /** How many rows of a lane hold something. */
  rowsOf = (lane: string | null) => this.#rows.get(lane) ?? 0;

  /** Puts a step in the cheapest free row near `wanted`; returns the row. */
  put(step: Step, column: number, wanted: number): number {
    const { lane } = step.place;
    const isFree = (row: number) => !this.#taken.has(keyOf(lane, column, row)) && !this.#isBlocked(step, column, row);
    let [best, least] = [-1, Infinity];
    for (let row = 0; row < wanted + ROWS_TRIED && COST.row * (row - wanted) < least; row++) {
      const cost = COST.row * Math.abs(row - wanted) + (row < wanted ? COST.above : 0) + (this.#reserved.has(keyOf(lane, column, row)) ? COST.inTheWay : 0);
      if (cost < least && isFree(row)) [best, least] = [row, cost];
    }
    const row = best < 0 ? this.#below(lane, column) : best;
    this.#taken.add(keyOf(lane, column, row));
    this.#cells.set(step.id, { column, row });
    this.#rows.set(lane, Math.max(this.rowsOf(lane), row + 1));
    this.places.set(step.id, this.#placeOf(step, column, row));
    return row;
  }

  reserve(lane: string | null, row: number, from: number, to: number): void {
    for (let column = from; column < to; column++) this.#reserved.add(keyOf(lane, column, row));
  }

  #placeOf({ kind, place: { lane } }: Step, column: number, row: number): Place {
    const { width, height } = sizeOf(kind);
    return { lane, x: this.#middles[column]! - width / 2, y: (this.#tops.get(lane) ?? FIRST.y) + row * ROW - height / 2 };
  }

  #isBlocked(step: Step, column: number, row: number): boolean {
    const rooms = this.#rooms.get(step.place.lane);
    if (!rooms) return false;
    const room = inflate(roomOf(step.kind, this.#placeOf(step, column, row)), DISTANCE);
    return rooms.some((other) => overlaps(room, other));
  }

  /** A row under everything in the lane. */
  #below(lane: string | null, column: number): number {
    const bottom = Math.max(0, ...(this.#rooms.get(lane) ?? []).map(({ y, height }) => y + height));
    let row = Math.max(this.rowsOf(lane), Math.ceil(bottom / ROW) + 1);
    while (this.#taken.has(keyOf(lane, column, row))) row++;
    return row;
  }
}

const keyOf = (lane: string | null, column: number, row: number): string => `${lane}/${column}/${row}`;

/** What a step takes up in its lane, a title under its form included. */
function roomOf(kind: Step["kind"], { x, y }: Place): Rect {
  const { width, height } = sizeOf(kind);
  return { x, y, width, height: holdsTitle(kind) ? height : height + TITLE_ROOM };
}

const middleOf = (axis: "x" | "y") => ({ kind, place }: Step): number => place[axis] + sizeOf(kind)[axis === "x" ? "width" : "height"] / 2;

function groupBy(flows: readonly { from: string; to: string }[], by: "from" | "to", of: "from" | "to"): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const flow of flows) groups.set(flow[by], [...(groups.get(flow[by]) ?? []), flow[of]]);
  return groups;
}

/** How many steps the longest way on from each is. */
function pathLengths(ids: readonly string[], forward: readonly { from: string; to: string }[], layers: Layers): ReadonlyMap<string, number> {
  const next = groupBy(forward, "from", "to");
  const lengths = new Map<string, number>();
  for (const id of ids.toSorted((a, b) => layers.get(b)!.layer - layers.get(a)!.layer)) lengths.set(id, Math.max(0, ...(next.get(id) ?? []).map((other) => 1 + (lengths.get(other) ?? 0))));
  return lengths;
}
