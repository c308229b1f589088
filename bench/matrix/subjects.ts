import type { Command } from "#model/commands.ts";
import type { SampleMatrix } from "#bench/matrix/sample-matrix.ts";
import { servePeer } from "#bench/serve-peer.ts";
import { startServer } from "#bench/start-prorab.ts";

/** One program that shows a matrix, as the driver needs to know it. */
export type GridSubject = {
  readonly name: "prorab" | "ag-grid";
  readonly address: string;
  readonly cookies: readonly { name: string; value: string; url: string }[];
  /** A cell on the page, by the sample's ids, and what is scrolled. */
  selectCell(row: string, column: string): string;
  readonly scrolled: string;
  /** What ends the typing of a letter; null where the letter itself does. */
  readonly commitKey: "Enter" | null;
  stop(): Promise<void>;
};

/** `plan.apply` takes so many commands at once. */
const BATCH = 500;

export async function startProrab({ columns, rows }: SampleMatrix): Promise<GridSubject> {
  const { address, owner, stop } = await startServer();
  const { id: workspace } = await owner.mutate<{ id: string }>("workspaces.create", { name: "Benchmark", locale: "en" });
  const plan = await owner.query<{ participants: { id: string }[]; activities: { id: string }[] }>("plan.get", { workspace });
  const commands: Command[] = [
    { type: "participant.remove", ids: plan.participants.map(({ id }) => id) }, { type: "activity.remove", ids: plan.activities.map(({ id }) => id) },
    ...columns.map(({ id, title }): Command => ({ type: "participant.add", id, values: { title } })),
    ...rows.map(({ id, title }, index): Command => ({ type: "activity.add", id, values: { title, phase: ["project", "data", "process", "launch"][Math.floor((4 * index) / rows.length)]! } })),
    ...rows.flatMap(({ id: activity, letters }) => Object.entries(letters).map(([participant, letter]): Command => ({ type: "assignment.set", activity, participant, letter, on: true }))),
  ];
  for (let start = 0; start < commands.length; start += BATCH) await owner.mutate("plan.apply", { workspace, commands: commands.slice(start, start + BATCH) });
  return {
    name: "prorab", address: `${address}/w/${workspace}/matrix`, cookies: [...owner.cookies, { name: "locale", value: "en", url: address }],
    selectCell: (row, column) => `[data-row="${row}"][data-column="${column}"]`, scrolled: "[role=grid]", commitKey: null, stop,
  };
}

/** A page with nothing on it but AG Grid Community, bundled for production and served here. */
export async function startAgGrid(sample: SampleMatrix): Promise<GridSubject> {
  const page = '<!doctype html><meta charset="utf-8"><title>AG Grid</title><style>html,body{margin:0}#canvas{position:fixed;inset:0}</style><div id="canvas"></div><script type="module" src="/ag-grid.js"></script>';
  const { address, stop } = await servePeer({
    folder: "bench/peers", entries: ["ag-grid.js"],
    textOf: (path) => (path === "/" ? { kind: ".html", text: page } : path === "/sample-matrix.json" ? { kind: ".json", text: JSON.stringify(sample) } : undefined),
  });
  return {
    name: "ag-grid", address: `${address}/`, cookies: [],
    selectCell: (row, column) => `[row-id="${row}"] [col-id="${column}"]`, scrolled: "#canvas", commitKey: "Enter",
    stop: async () => stop(),
  };
}
