"use client";
import { useEffect, useMemo, useRef } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { joinSteps } from "#components/map/flows/connect.ts";
import { focusElement } from "#components/map/canvas/focus-element.ts";
import { useLater } from "#components/map/canvas/later.ts";
import type { EditsInput } from "#components/map/canvas/edits-input.ts";
import { flowEdits } from "#components/map/canvas/flow-edits.ts";
import { boundsOf, centreOf, type Rect } from "#model/map/picture/geometry.ts";
import { newInsertionOf } from "#components/map/canvas/inserting.ts";
import { placeAt, rectAt } from "#model/map/picture/layout.ts";
import { moveSteps } from "#components/map/canvas/moving.ts";
import { useRemoval } from "#components/map/canvas/use-removal.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import { placeInView, placeNextTo } from "#components/map/canvas/placing.ts";
import type { Side } from "#model/map/picture/routes.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { Place, StepKind } from "#model/shape.ts";
import { canContinue } from "#model/step-kinds.ts";

/** What is done on this map, by pointer and by keyboard alike: one action is one undo step. */
export function useMapEdits(input: EditsInput): MapActions {
  const apply = useApply();
  const remove = useRemoval(useLater((parts) => parts.removalOf));
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  return useMemo(() => {
    const now = () => latest.current;
    const flows = () => flowEdits(now(), apply);
    const select = (ids: readonly string[]) => now().state.select(ids);
    const stopEditing = (id: string) => now().state.setEditing((editing) => (editing?.id === id ? null : editing));

    const reveal = (id: string) => {
      const { data, layout, view } = now();
      const flow = data.flows.find((found) => found.id === id);
      const rects = (flow ? [flow.from, flow.to] : [id]).flatMap((step) => layout.rects.get(step) ?? layout.hidden.get(step) ?? []);
      const bounds = boundsOf(rects);
      if (bounds) view.reveal(bounds);
    };
    const focus = (id: string) => {
      reveal(id);
      focusElement(now().box.current, id);
    };

    const showAll = (ids: ReadonlySet<string>) => {
      const { data, layout, view } = now();
      const ends = data.flows.flatMap(({ id, from, to }) => (ids.has(id) ? [from, to] : []));
      const bounds = boundsOf([...ids, ...ends].flatMap((id) => layout.rects.get(id) ?? []));
      if (bounds) view.show(bounds);
    };

    /** Adds a step, joined to another where that is possible, and opens its title. */
    const add = (kind: StepKind, place: Place, joined?: { step: string; isBefore?: boolean }) => {
      const { map, data, layout, mayEdit } = now();
      if (!mayEdit) return;
      const step = { id: newId(), kind };
      const other = joined && data.stepById.get(joined.step);
      const ends = joined?.isBefore ? joinSteps(step, other, []) ?? joinSteps(other, step, []) : joinSteps(other, step, []) ?? joinSteps(step, other, []);
      const commands: Command[] = [{ type: "step.add", id: step.id, map, kind, place }];
      if (ends) commands.push({ type: "flow.connect", id: newId(), ...ends });
      if (apply(commands)) openNew(step.id, rectAt(layout.bands, place, kind));
    };

    const openNew = (id: string, rect: Rect) => {
      const { state, view } = now();
      view.reveal(rect);
      select([id]);
      state.setEditing({ id, how: "select" });
    };

    /** Adds a step into a flow, if it is still there. */
    const addOnto = (kind: StepKind, place: Place, onto: string): boolean => {
      const { map, data, layout, mayEdit } = now();
      const flow = data.flows.find(({ id }) => id === onto);
      if (!flow || !mayEdit) return false;
      const step = { id: newId(), kind, map };
      const rect = rectAt(layout.bands, place, kind);
      const added = apply(newInsertionOf(step, rect, flow, data, layout, newId), { name: "step.add" });
      if (added) openNew(step.id, rect);
      return added;
    };

    const addNextTo = (id: string, side: Side) => {
      const { layout } = now();
      const from = layout.rects.get(id);
      if (from) add("task", placeNextTo(layout, from, side, "task"), { step: id, isBefore: side === "left" });
    };

    const finishEditing = (id: string) => {
      // Before the field goes: nothing else may get the keyboard in between.
      focusElement(now().box.current, id);
      stopEditing(id);
    };

    return {
      connect: (...ends) => flows().connect(...ends),
      joinSelected: () => flows().joinSelected(),
      reconnect: (...end) => flows().reconnect(...end),
      straighten: (flow) => flows().straighten(flow),
      insert: (...into) => flows().insert(...into),
      select, reveal, focus, showAll, stopEditing, finishEditing, addNextTo,
      startEditing(id, how = "caret") {
        const { mayEdit, state } = now();
        if (!mayEdit) return;
        select([id]);
        state.setEditing({ id, how });
      },
      addStep(kind, at, onto = null) {
        const { data, layout, state, view } = now();
        const place = at && placeAt(layout.bands, at, kind);
        if (place && onto !== null && addOnto(kind, place, onto)) return;
        if (place) return add(kind, place);
        const [only, ...more] = [...state.selection].flatMap((id) => data.stepById.get(id) ?? []);
        const from = only && more.length === 0 ? layout.rects.get(only.id) : undefined;
        const canJoin = only && joinSteps(only, { id: "", kind }, []) !== null;
        if (only && from && canJoin) add(kind, placeNextTo(layout, from, "right", kind), { step: only.id });
        else add(kind, placeInView(layout, view.seen(), kind));
      },
      continueFrom(id) {
        const kind = now().data.stepById.get(id)?.kind;
        if (kind && canContinue(kind)) addNextTo(id, "right");
        else finishEditing(id);
      },
      addJoined(step, at) {
        const { layout } = now();
        add("task", placeAt(layout.bands, at, "task"), { step });
      },
      arrange(moved, how) {
        const { data, layout, mayEdit } = now();
        const commands = moveSteps(moved, data, layout, true);
        if (mayEdit && commands.length > 0) apply(commands, how);
      },
      insertStep(id, at) {
        const { data, layout } = now();
        const flow = data.flows.find((found) => found.id === id);
        const [from, to] = [flow && layout.rects.get(flow.from), flow && layout.rects.get(flow.to)];
        if (!from || !to) return;
        const middle = centreOf(boundsOf([from, to])!);
        const isRow = Math.abs(centreOf(from).y - centreOf(to).y) < 1;
        addOnto("task", placeAt(layout.bands, at && !isRow ? at : { x: at?.x ?? middle.x, y: middle.y }, "task"), id);
      },
      addLane() {
        // A new participant is named where lanes are added.
        now().box.current?.querySelector<HTMLElement>("[data-add-lane]")?.click();
      },
      fit: () => now().view.fit(),
      actualSize: () => now().view.actualSize(),
      zoomToSelection: () => showAll(now().state.selection),
      remove(ids, gesture) {
        const { data, mayEdit } = now();
        if (!mayEdit) return;
        const removal = remove(ids, data, gesture);
        if (!removal) return;
        select([]);
        const gone = new Set(removal.steps);
        const before = data.flows.find(({ from, to }) => gone.has(to) && !gone.has(from))?.from ?? data.flows.find(({ id }) => id === removal.flows[0])?.from;
        if (before) focusElement(latest.current.box.current, before);
      },
    } satisfies MapActions;
  }, [apply, remove]);
}

