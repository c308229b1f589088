import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { StepKind } from "#model/shape.ts";

/** One map that every program under measurement is given; all in px at 100 %, places from the map's upper left corner. */
export type SampleMap = {
  readonly lanes: readonly { readonly id: string; readonly title: string; readonly top: number }[];
  readonly width: number;
  readonly steps: readonly SampleStep[];
  readonly flows: readonly { readonly id: string; readonly from: string; readonly to: string; readonly title: string }[];
  /** The step that is dragged: in sight when the map opens, joined to others. */
  readonly dragged: string;
  /** Another in sight, under which there is free ground. */
  readonly free: string;
};
export type SampleStep = { readonly id: string; readonly title: string; readonly kind: StepKind; readonly lane: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const LANES = ["Sales", "Marketing", "Measuring", "Estimates", "Production", "Warehouse", "Installation", "Accounts"];
export const LANE_HEIGHT = 240;
const ROWS = [32, 136];
const PER_COLUMN = LANES.length * ROWS.length;
const COLUMN = 184;
const LEFT = 48;
const WORDS = ["Take the call", "Write the request down", "Agree on the time", "Measure the windows", "Work the price out", "Send the offer", "Check the prepayment", "Order the profiles"];

/**
 * A map of `count` steps: eight lanes of two rows, each row a chain of work; every sixth column branches at gateways, every fourth hands over to the
 * lane below. About 1.2 flows to a step.
 */
export function createSampleMap(count: number): SampleMap {
  const steps: SampleStep[] = [];
  for (let index = 0; index < count; index++) {
    const column = Math.floor(index / PER_COLUMN);
    const lane = Math.floor((index % PER_COLUMN) / ROWS.length);
    const row = index % ROWS.length;
    const kind = kindAt(column, row);
    const size = sizeOf(kind);
    const middle = { x: LEFT + column * COLUMN + sizeOf("task").width / 2, y: ROWS[row]! + sizeOf("task").height / 2 };
    const title = size.width < 100 ? "Is it ours?" : `${WORDS[index % WORDS.length]} ${index + 1}`;
    steps.push({ id: idAt(column, lane, row), title, kind, lane, x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size });
  }
  const known = new Set(steps.map(({ id }) => id));
  const flows: { id: string; from: string; to: string; title: string }[] = [];
  const join = (from: string, to: string, title = "") => {
    if (known.has(from) && known.has(to)) flows.push({ id: `f${from}${to}`, from, to, title });
  };
  for (const { id, lane } of steps) {
    const [column, row] = placeOf(id);
    join(id, idAt(column + 1, lane, row));
    if (column % 6 === 3 && row === 0) join(id, idAt(column + 1, lane, 1), "no");
    if (column % 4 === 2 && row === 1) join(id, idAt(column + 1, lane + 1, 0));
  }
  const columns = Math.ceil(count / PER_COLUMN);
  return { lanes: LANES.map((title, lane) => ({ id: `lane${lane}`, title, top: lane * LANE_HEIGHT })), width: LEFT + columns * COLUMN + 320, steps, flows, dragged: idAt(4, 2, 0), free: idAt(6, 3, 0) };
}

function kindAt(column: number, row: number): StepKind {
  if (column % 6 === 3 && row === 0) return "exclusive";
  return (["userTask", "task", "manualTask", "serviceTask", "task"] as const)[(column * 2 + row) % 5]!;
}

const idAt = (column: number, lane: number, row: number): string => `s${String(column).padStart(4, "0")}${lane}${row}`;
const placeOf = (id: string): [column: number, row: number] => [Number(id.slice(1, 5)), Number(id.slice(6))];
