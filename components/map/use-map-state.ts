"use client";
import type { EdgeChange, NodeChange } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";

/** The step or flow whose title is being typed by me; `select` when what is typed replaces it. */
export type Editing = { readonly id: string; readonly how: "caret" | "select" } | null;

/** What is mine alone while I work on a map: what is selected and what I type in. */
export function useMapState() {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing>(null);

  /** React Flow's own changes; of those only selection is taken: places are the plan's, sizes the forms'. */
  const onChanges = useCallback((changes: readonly (NodeChange | EdgeChange)[]) => {
    const selects = changes.flatMap((change) => (change.type === "select" ? [change] : []));
    if (selects.length === 0) return;
    setSelection((before) => {
      const next = new Set(before);
      for (const { id, selected } of selects) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      return isSameSet(before, next) ? before : next;
    });
  }, []);
  const select = useCallback((ids: readonly string[]) => setSelection((before) => {
    const next = new Set(ids);
    return isSameSet(before, next) ? before : next;
  }), []);

  return useMemo(() => ({ selection, select, onChanges, editing, setEditing }), [selection, select, onChanges, editing]);
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
