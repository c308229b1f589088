"use client";
import { useState, type ClipboardEvent } from "react";
import type { PasteTarget } from "#model/matrix/plan-paste.ts";
import { isActivity, isParticipant, type Layout } from "#components/matrix/layout.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";

export type Pasted = { readonly html: string; readonly text: string; readonly target: PasteTarget };

/** What was last pasted over the grid, until somebody has decided on it. */
export function usePaste({ sections, columns, mayEdit }: Layout) {
  const { active } = useMatrixState();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    // A title being typed takes its own text.
    if (!mayEdit || (event.target as Element).closest("textarea, input, [role=dialog]")) return;
    const [html, text] = [event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain")];
    if (!html && !text.trim()) return;
    event.preventDefault();
    const rows = sections.flatMap((section) => section.rows);
    const { row, column } = active.get();
    setPasted({ html, text, target: { rows, columns, row: isActivity(row) ? row : (rows[0] ?? ""), column: isParticipant(column) ? column : (columns[0] ?? "") } });
  };
  return { pasted, onPaste, close: () => setPasted(null) };
}
