import type { RowView } from "#components/map/outline/row-book.ts";

/** What a row has of a step, from left to right. */
export const COLUMNS = ["kind", "label", "title", "performer", "system", "processing", "waiting", "deadline", "next", "menu"] as const;
export type Column = (typeof COLUMNS)[number];
/** One cell, by its step: it stays on its thing while rows come, go and move around it. */
export type Place = { readonly row: string; readonly column: Column };
export type Minutes = "processing" | "waiting" | "deadline";
/** The name of a step's field, wherever it is typed in. */
export const fieldOf = ({ id }: { readonly id: string }, fact: Minutes): string => `steps/${id}/${fact}`;

const ALL_SHOWN: ReadonlySet<Column> = new Set();

/** The cells of a row: a label only where work comes by a flow that is one of several, or has one. */
export function columnsOf(view: RowView, mayEdit: boolean, hidden: ReadonlySet<Column> = ALL_SHOWN): Column[] {
  return COLUMNS.filter((column) => !hidden.has(column) && (column !== "label" || view.label !== null) && (column !== "menu" || mayEdit));
}

type Press = { readonly code: string; readonly isFar: boolean };

/** Where a key leads from `place`, `page` being the rows in sight and `hidden` what there is no room for; null when it is no key that moves, or there is nothing further. */
export function movePlace(views: readonly RowView[], place: Place, { code, isFar }: Press, page: number, mayEdit: boolean, hidden: ReadonlySet<Column> = ALL_SHOWN): Place | null {
  const index = views.findIndex(({ step }) => step.id === place.row);
  const view = views[index];
  if (!view) return null;
  const columns = columnsOf(view, mayEdit, hidden);
  const at = columns.indexOf(place.column);
  const down = (to: number) => toRow(views, to, place.column, mayEdit, hidden);
  const across = (column: Column | undefined): Place | null => (column ? { row: place.row, column } : null);
  switch (code) {
    case "ArrowUp": return down(isFar ? 0 : index - 1);
    case "ArrowDown": return down(isFar ? views.length - 1 : index + 1);
    case "PageUp": return down(Math.max(0, index - page));
    case "PageDown": return down(Math.min(views.length - 1, index + page));
    case "ArrowLeft": return across(isFar ? columns[0] : columns[at - 1]);
    case "ArrowRight": return across(isFar ? columns.at(-1) : columns[at + 1]);
    case "Home": return isFar ? down(0) : across(columns[0]);
    case "End": return isFar ? down(views.length - 1) : across(columns.at(-1));
    default: return null;
  }
}

/** The same column of another row; its title where it has no such cell. */
function toRow(views: readonly RowView[], index: number, column: Column, mayEdit: boolean, hidden: ReadonlySet<Column>): Place | null {
  const view = views[index];
  return view ? { row: view.step.id, column: columnsOf(view, mayEdit, hidden).includes(column) ? column : "title" } : null;
}
