/** A cell of a table, counted from its first row and column. */
export type Place = { readonly row: number; readonly column: number };

/** Where a key leads in a table of so many rows and columns; null for a key that leads nowhere. `isFar`: with Ctrl, to the very ends. `page`: how many rows PageUp and PageDown go; all of them unless given. */
export function placeAfterKey({ row, column }: Place, key: string, isFar: boolean, rows: number, columns: number, page = rows): Place | null {
  const within = (to: number, count: number) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case "ArrowUp": return { row: isFar ? 0 : within(row - 1, rows), column };
    case "ArrowDown": return { row: isFar ? rows - 1 : within(row + 1, rows), column };
    case "ArrowLeft": return { row, column: isFar ? 0 : within(column - 1, columns) };
    case "ArrowRight": return { row, column: isFar ? columns - 1 : within(column + 1, columns) };
    case "Home": return { row: isFar ? 0 : row, column: 0 };
    case "End": return { row: isFar ? rows - 1 : row, column: columns - 1 };
    case "PageUp": return { row: within(row - page, rows), column };
    case "PageDown": return { row: within(row + page, rows), column };
    default: return null;
  }
}
