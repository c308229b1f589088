/** A matrix to measure: as many rows and columns as a company has that is larger than most, a quarter of its cells filled. */
export type SampleMatrix = {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly { readonly id: string; readonly title: string; readonly letters: Readonly<Record<string, "A" | "R" | "C" | "I">> }[];
};

const TITLES = ["Approve the quote", "Keep the price list", "Draw up the contract with the client", "Reconcile payments", "Answer complaints within a day"];

/** The same at every call. */
export function createSampleMatrix(rowCount: number, columnCount: number): SampleMatrix {
  const columns = Array.from({ length: columnCount }, (_, index) => ({ id: `p${index}`, title: `Department ${index + 1}` }));
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const letters = Object.fromEntries(columns.flatMap(({ id }, column): [string, "A" | "R" | "C" | "I"][] => {
      if (column === row % columnCount) return [[id, "A"]];
      const turn = (row * 7 + column * 3) % 12;
      return turn < 3 ? [[id, (["R", "C", "I"] as const)[turn]!]] : [];
    }));
    return { id: `r${row}`, title: `${TITLES[row % TITLES.length]!} ${row + 1}`, letters };
  });
  return { columns, rows };
}
