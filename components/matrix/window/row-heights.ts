/** A row that was never drawn is taken to be as high as most are, px. */
const USUAL = 41;

/** How high the rows of the grid are: as they were when last drawn. */
export class RowHeights {
  readonly #known = new Map<string, number>();

  note(row: string, height: number): void {
    if (height > 0) this.#known.set(row, height);
  }

  of(row: string): number {
    return this.#known.get(row) ?? USUAL;
  }

  /** All of them together. */
  sum(rows: readonly string[]): number {
    return rows.reduce((sum, row) => sum + this.of(row), 0);
  }
}
