"use client";
import type { EdgeChange, NodeChange } from "@xyflow/react";
import { useCallback, useMemo, useRef, type PointerEvent } from "react";
import { useSignal } from "#components/live/use-signal.ts";
import { useMapStore, type Editing } from "#components/map/map-store.ts";

/** What is selected and what I type in, as the canvas shows and changes it. */
export function useMapState() {
  const store = useMapStore();
  const selection = useSignal(store.selection);
  const editing = useSignal(store.editing);

  // What a box drawn with a key held is added to.
  const base = useRef<ReadonlySet<string>>(new Set());
  const onPointerDownCapture = useCallback((event: PointerEvent) => {
    const isOnCanvas = event.target instanceof Element && event.target.classList.contains("react-flow__pane");
    const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
    base.current = isOnCanvas && isAdding ? store.selection.get() : new Set();
  }, [store]);

  /** React Flow's own changes; of those only selection is taken: places are the plan's, sizes the forms'. */
  const onChanges = useCallback((changes: readonly (NodeChange | EdgeChange)[]) => {
    const selects = changes.flatMap((change) => (change.type === "select" ? [change] : []));
    if (selects.length === 0) return;
    const next = new Set(store.selection.get());
    for (const { id, selected } of selects) {
      if (selected) next.add(id);
      else if (!base.current.has(id)) next.delete(id);
    }
    store.select(next);
  }, [store]);
  const select = useCallback((ids: readonly string[]) => {
    if (ids.length === 0) store.selectLane(null);
    store.select(ids);
  }, [store]);
  const setEditing = useCallback((change: Editing | ((before: Editing) => Editing)) => {
    store.editing.set(typeof change === "function" ? change(store.editing.get()) : change);
  }, [store]);

  return useMemo(() => ({ selection, select, onChanges, onPointerDownCapture, editing, setEditing }), [selection, select, onChanges, onPointerDownCapture, editing, setEditing]);
}
