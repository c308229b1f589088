"use client";
import { useCallback, type KeyboardEvent } from "react";
import { useCellEdits } from "#components/map/outline/use-cell-edits.ts";
import { COLUMNS, movePlace, type Place } from "#components/map/outline/columns.ts";
import type { OutlineEdits } from "#components/map/outline/use-outline-edits.ts";
import { isHelpKey } from "#components/ui/chord.ts";
import type { RowView } from "#components/map/outline/row-book.ts";

/** A row at its least, px: how many are in sight decides how far PageDown goes. */
const ROW = 36;

/** The outline's keys while nothing is typed, by their place on the keyboard: a Russian layout has the same ones. */
export function useOutlineKeys(views: readonly RowView[], edits: OutlineEdits, mayEdit: boolean) {
  const cells = useCellEdits();
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    // Only from a cell itself, or the button in it: a text being typed and a list have their own keys.
    const target = event.target as HTMLElement;
    const isButton = target.matches("[role=treegrid] [aria-haspopup=menu]");
    const cell = isButton ? target.closest<HTMLElement>("[data-column]")! : target;
    const { row, column } = cell.dataset;
    const view = views.find(({ step }) => step.id === row);
    if (!view || column === undefined || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const place = { row, column } as Place;
    const isFar = event.ctrlKey || event.metaKey;
    const done = (did: unknown) => {
      if (did === false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.altKey) return done(mayEdit && rearrange(edits, place.row, event.code));
    const next = movePlace(views, place, { code: event.code, isFar }, Math.max(1, Math.floor((event.currentTarget.parentElement?.clientHeight ?? 0) / ROW) - 2), mayEdit, hiddenIn(cell));
    if (next) return done(edits.focus(next));
    if (!mayEdit || isButton) return;
    switch (event.code) {
      case "Enter": case "NumpadEnter":
        return done(isFar ? edits.addAfter(place.row) : openCell(cell, edits, place));
      case "F2": case "Space":
        return done(openCell(cell, edits, place));
      case "ContextMenu":
        return done(openMenu(cell));
      case "F10":
        return done(event.shiftKey && openMenu(cell));
      case "Delete": case "Backspace":
        // One press, one thing gone.
        return done(event.repeat || clear(view, place, edits, cells));
      default:
        if (isFar || event.key.length !== 1 || isHelpKey(event.nativeEvent) || column === "menu") return;
        // The key itself goes on: into the field that has just opened. To the page it is none: C begins a word here, no comment.
        event.stopPropagation();
        edits.open(place, "select");
    }
  }, [views, edits, cells, mayEdit]);
}

/** The columns that there is no room for: the same in every row. */
function hiddenIn(cell: HTMLElement) {
  const row = cell.closest("[role=row]");
  return new Set(COLUMNS.filter((column) => row?.querySelector<HTMLElement>(`[data-column=${column}]`)?.offsetParent === null));
}

function rearrange(edits: OutlineEdits, row: string, code: string): false | void {
  switch (code) {
    case "ArrowUp": return edits.move(row, -1);
    case "ArrowDown": return edits.move(row, 1);
    case "ArrowRight": return edits.indent(row);
    case "ArrowLeft": return edits.outdent(row);
    default: return false;
  }
}

function openCell(cell: HTMLElement, edits: OutlineEdits, place: Place): false | void {
  return place.column === "menu" ? openMenu(cell) : edits.open(place);
}

function openMenu(cell: HTMLElement): false | void {
  const button = cell.closest("[role=row]")?.querySelector<HTMLElement>("[aria-haspopup=menu]");
  return button ? button.click() : false;
}

/** Takes away what a cell holds; of the title, the step itself. */
function clear({ step, system, performer, row }: RowView, { column }: Place, edits: OutlineEdits, cells: ReturnType<typeof useCellEdits>): false | void {
  switch (column) {
    case "title": case "kind": return edits.remove(step.id);
    case "label": return row.via === null ? false : cells.setLabel(row.via, "");
    case "performer": return performer ? cells.setPerformer(step, null) : false;
    case "system": return system ? cells.setSystem(step, null) : false;
    case "processing": case "waiting": case "deadline": return cells.setMinutes(step, column, null);
    default: return false;
  }
}
