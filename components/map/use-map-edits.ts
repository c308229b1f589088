"use client";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { joinSteps } from "#components/map/connect.ts";
import { focusElement } from "#components/map/focus-element.ts";
import { boundsOf } from "#components/map/geometry.ts";
import { placeAt, rectAt, type Layout } from "#components/map/layout.ts";
import type { MapActions } from "#components/map/map-actions.ts";
import { placeInView, placeNextTo } from "#components/map/placing.ts";
import type { Side } from "#components/map/routes.ts";
import { canContinue } from "#components/map/step-forms.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { useMapState } from "#components/map/use-map-state.ts";
import type { MapView } from "#components/map/use-map-view.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { MapKey, Place, StepKind } from "#model/shape.ts";

type Input = {
  map: MapKey;
  data: MapData;
  layout: Layout;
  state: ReturnType<typeof useMapState>;
  view: MapView;
  mayEdit: boolean;
  box: RefObject<HTMLElement | null>;
};

/** What is done on this map, by pointer and by keyboard alike: one action is one undo step. */
export function useMapEdits(input: Input): MapActions {
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("map");
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  return useMemo(() => {
    const now = () => latest.current;
    const select = (ids: readonly string[]) => now().state.select(ids);
    const stopEditing = (id: string) => now().state.setEditing((editing) => (editing?.id === id ? null : editing));

    const focus = (id: string) => {
      const { data, layout, view, box } = now();
      const flow = data.flows.find((found) => found.id === id);
      const rects = (flow ? [flow.from, flow.to] : [id]).flatMap((step) => layout.rects.get(step) ?? []);
      const bounds = boundsOf(rects);
      if (bounds) view.reveal(bounds);
      focusElement(box.current, id);
    };

    /** Adds a step, joined to another where that is possible, and opens its title. */
    const add = (kind: StepKind, place: Place, joined?: { step: string; isBefore?: boolean }) => {
      const { map, data, layout, state, view, mayEdit } = now();
      if (!mayEdit) return;
      const step = { id: newId(), kind };
      const other = joined && data.stepById.get(joined.step);
      const ends = joined?.isBefore ? joinSteps(step, other, []) ?? joinSteps(other, step, []) : joinSteps(other, step, []) ?? joinSteps(step, other, []);
      const commands: Command[] = [{ type: "step.add", id: step.id, map, kind, place }];
      if (ends) commands.push({ type: "flow.connect", id: newId(), ...ends });
      if (!apply(commands)) return;
      view.reveal(rectAt(layout.bands, place, kind));
      select([step.id]);
      state.setEditing({ id: step.id, how: "select" });
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
      select, focus, stopEditing, finishEditing, addNextTo,
      startEditing(id, how = "caret") {
        const { mayEdit, state } = now();
        if (!mayEdit) return;
        select([id]);
        state.setEditing({ id, how });
      },
      addStep(kind, at) {
        const { data, layout, state, view } = now();
        if (at) return add(kind, placeAt(layout.bands, at, kind));
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
      connect(from, to) {
        const { data } = now();
        const ends = joinSteps(data.stepById.get(from), data.stepById.get(to), data.flows);
        const id = newId();
        if (ends && apply({ type: "flow.connect", id, ...ends })) select([id]);
      },
      reconnect(flow, end, step) {
        if (apply({ type: "flow.reconnect", id: flow, [end]: step })) select([flow]);
      },
      remove(ids) {
        const { data, mayEdit } = now();
        if (!mayEdit) return;
        const steps = ids.filter((id) => data.stepById.has(id));
        const gone = new Set(steps);
        // Flows of a removed step are not drawn without it, and come back with it.
        const flows = data.flows.filter(({ id, from, to }) => ids.includes(id) && !gone.has(from) && !gone.has(to)).map(({ id }) => id);
        const commands: Command[] = [];
        if (steps.length > 0) commands.push({ type: "step.remove", ids: steps });
        if (flows.length > 0) commands.push({ type: "flow.remove", ids: flows });
        const before = data.flows.find(({ from, to }) => gone.has(to) && !gone.has(from))?.from ?? data.flows.find(({ id }) => id === flows[0])?.from;
        if (commands.length === 0 || !apply(commands)) return;
        select([]);
        if (before) focusElement(latest.current.box.current, before);
        const first = steps[0] ? data.stepById.get(steps[0]) : data.flows.find(({ id }) => id === flows[0]);
        const count = steps.length + flows.length;
        const onUndo = () => void apply(commands.map((command) => ({ ...command, type: command.type.replace("remove", "restore") }) as Command));
        const title = count > 1 ? t("removed.many", { count }) : steps.length > 0 ? t("removed.step", { title: first?.title || t("step.untitled") }) : t("removed.flow");
        tellRemoved({ title, undo: t("undo"), onUndo, isBack: (plan) => plan.steps.some(({ id }) => gone.has(id)) || plan.flows.some(({ id }) => flows.includes(id)) });
      },
    } satisfies MapActions;
  }, [apply, t, tellRemoved]);
}

