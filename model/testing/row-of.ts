import type { Activity, Letter } from "#model/shape.ts";

/** A row of the matrix as one writes it: `rowOf("r1", { anna: "AR", boris: "C" })`. */
export function rowOf(id: string, cells: Readonly<Record<string, string>> = {}, values: Partial<Activity> = {}): Partial<Activity> & { readonly id: string } {
  const accountable = Object.keys(cells).find((participant) => cells[participant]!.includes("A")) ?? null;
  // A test writes no letters that there are not.
  const letters = Object.fromEntries(Object.entries(cells).map(([participant, set]) => [participant, [...set].filter((letter) => letter !== "A") as Letter[]]));
  return { id, title: id, accountable, letters, ...values };
}
