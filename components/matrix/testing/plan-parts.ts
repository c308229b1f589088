import type { Activity, Letter } from "#model/shape.ts";
import type { Layout } from "#components/matrix/layout.ts";

export function activity(id: string, letters: Readonly<Record<string, string>> = {}, phase = "project"): Activity {
  const accountable = Object.keys(letters).find((participant) => letters[participant]!.includes("A")) ?? null;
  const others = Object.entries(letters).map(([participant, word]) => [participant, [...word].filter((letter) => letter !== "A") as Letter[]] as const);
  return { id, title: id, phase, accountable, steps: [], goals: [], due: null, notes: "", letters: Object.fromEntries(others.filter(([, set]) => set.length > 0)) };
}

export const PHASES = ["project", "data", "process", "launch"].map((id) => ({ id, title: id }));

/** A grid of columns `p1`, `p2` … and the rows of each phase. */
export function grid(columns: number, rows: Readonly<Record<string, readonly string[]>>, mayEdit = true): Layout {
  const sections = PHASES.map(({ id: phase }) => ({ phase, rows: rows[phase] ?? [], count: rows[phase]?.length ?? 0, isFolded: false })).filter((section) => mayEdit || section.rows.length > 0);
  return { columns: Array.from({ length: columns }, (_, index) => `p${index + 1}`), sections, mayEdit, isFiltered: false };
}
