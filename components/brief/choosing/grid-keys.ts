import { SCORE_MAX } from "#model/shape.ts";

export type Place = { readonly row: number; readonly column: number };

/** Where a key leads among so many rows and columns; null for a key that leads nowhere. `isFar`: with Ctrl, to the very ends. `page`: how many rows PageUp and PageDown go. */
export function placeAfterKey({ row, column }: Place, key: string, isFar: boolean, { rows, columns, page }: { rows: number; columns: number; page: number }): Place | null {
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

/** The score that a key stands for, on the row of digits or the number pad; null takes it back; undefined for any other key. */
export function scoreOfKey({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): number | null | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "Delete" || key === "Backspace") return null;
  return /^[0-9]$/.test(key) && Number(key) <= SCORE_MAX ? Number(key) : undefined;
}
