"use client";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Layout } from "#model/map/picture/layout.ts";
import { removalOf } from "#components/map/canvas/removal.ts";
import { useRemoval } from "#components/map/canvas/use-removal.ts";
import type { Place } from "#components/map/outline/columns.ts";
import { exchangePlaces, firstPlace, placeBranch, placeFollower, withMoves, withStep } from "#components/map/outline/outline-places.ts";
import type { OutlineState } from "#components/map/outline/outline-state.ts";
import type { RowView } from "#components/map/outline/row-book.ts";
import { placeAsKind } from "#components/map/steps/step-places.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { splitBranchLabel } from "#model/map/branch-label.ts";
import { changeKind } from "#model/map/change-kind.ts";
import { decisionAbove, followWith, freeLabel, indentStep, moveStep, onwardOf, outdentStep, type OutlineMap } from "#model/map/outline-edits.ts";
import type { MapKey, Step, StepKind } from "#model/shape.ts";
import { isArtefact, isEnd, isGateway } from "#model/step-kinds.ts";

export type OutlineInput = {
  readonly map: MapKey;
  readonly data: MapData;
  readonly layout: Layout;
  readonly views: readonly RowView[];
  readonly state: OutlineState;
  readonly box: RefObject<HTMLElement | null>;
};

/** What is typed as a question is a decision. */
const isQuestion = (title: string): boolean => title.trim().endsWith("?");

/** What editing the outline does to the map; one action is one undo step. The same object throughout. */
export function useOutlineEdits(input: OutlineInput) {
  const apply = useApply();
  const toast = useToast();
  const { plan } = useLive();
  const remove = useRemoval(removalOf);
  const t = useTranslations("map");
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  return useMemo(() => {
    const now = () => latest.current;
    const mapOf = (): OutlineMap => ({ steps: now().data.stepById, flows: now().data.flows, rows: now().views.map(({ row }) => row) });
    const labels = [t("outline.yes"), t("outline.no")];
    const nameOf = (id: string) => now().data.stepById.get(id)?.title || t("step.untitled");
    const say = (news: string) => now().state.news.set(news);
    const refuse = (why: string) => void toast.add({ title: why });

    const focus = (place: Place) => {
      const cell = now().box.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`);
      (cell ?? now().box.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="title"]`))?.focus();
    };
    const open = (place: Place, how: "caret" | "select" = "caret") => {
      now().state.active.set(place);
      now().state.editing.set({ ...place, how });
    };
    /** Ends typing; by a key, the cell has the keyboard before the field goes. */
    const close = (place: Place, how: "key" | "away") => {
      const { editing } = now().state;
      if (editing.get()?.row !== place.row || editing.get()?.column !== place.column) return;
      if (how === "key") focus(place);
      editing.set(null);
    };

    /** Commands that put steps with these titles after a step, or as the first of the map; the last of them is `last`. */
    const chain = (after: string | null, titles: readonly string[], kind: StepKind = "task", flowing = mapOf()): { commands: Command[]; last: string } => {
      const { map, data } = now();
      let layout = now().layout;
      const commands: Command[] = [];
      let previous: { id: string; kind: StepKind } | null = after === null ? null : data.stepById.get(after) ?? null;
      let between: Command[] = [];
      titles.forEach((title, index) => {
        const added = { id: newId(), kind: isQuestion(title) ? "exclusive" as const : index === 0 ? kind : "task" as const };
        const from = previous && layout.rects.get(previous.id);
        if (index === 0 && after !== null) between = followWith(flowing, after, added, freeLabel(flowing, after, labels));
        const isBetween = index === 0 && between.length > 1;
        const { place, moves } = from ? placeFollower(layout, data.steps, from, added.kind, isBetween) : { place: firstPlace(layout, added.kind), moves: [] };
        commands.push({ type: "step.add", id: added.id, map, kind: added.kind, place, values: { title } });
        if (index > 0 && previous) commands.push({ type: "flow.connect", id: newId(), from: previous.id, to: added.id });
        if (moves.length > 0) commands.push({ type: "step.move", moves });
        layout = withStep(withMoves(layout, moves, data.stepById), added.id, added.kind, place);
        previous = added;
      });
      // Of a chain that comes between two, its first follows on the one and its last leads to the other.
      const last = previous!.id;
      commands.push(...between.map((command): Command => (command.type === "flow.connect" && command.from !== after ? { ...command, from: last } : command)));
      return { commands, last };
    };

    /** Where a step goes that is added below a row: after its end a branch begins, beside its note the step itself goes on. */
    const anchorOf = (id: string): string | null => {
      const kind = now().data.stepById.get(id)?.kind;
      if (!kind) return null;
      if (isArtefact(kind)) return now().data.flows.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])).find((other) => !isArtefact(now().data.stepById.get(other)!.kind)) ?? null;
      return isEnd(kind) ? decisionAbove(mapOf(), id) : id;
    };

    const addAfter = (id: string, titles: readonly string[] = [""], also: readonly Command[] = []) => {
      const { commands, last } = chain(anchorOf(id), titles);
      if (apply([...commands, ...also], titles.length > 1 ? { name: "addSteps", count: titles.length } : { name: "step.add" })) open({ row: last, column: "title" }, "select");
    };

    const asQuestion = (step: Step): readonly Command[] =>
      isQuestion(step.title) && step.kind === "task" && onwardOf(mapOf(), step.id).length < 2
        ? changeKind({ steps: [step], kind: "exclusive", flows: [], kindOf: () => undefined, placeOf: placeAsKind }).commands
        : [];

    /** "Yes: send the offer" as the first step of a branch is a label and a title. */
    const settled = (id: string): readonly Command[] => {
      const via = now().views.find(({ step }) => step.id === id)?.row.via;
      // As it is, not as it was last drawn: a title is left while it is being drawn anew.
      const { steps, flows } = plan.get();
      const from = steps.find((step) => step.id === flows.find((flow) => flow.id === via)?.from);
      const said = splitBranchLabel(steps.find((step) => step.id === id)?.title ?? "");
      if (!via || !said || !from || !isGateway(from.kind)) return [];
      return [{ type: "step.set", id, values: { title: said.title } }, { type: "flow.set", id: via, values: { title: said.label } }];
    };

    return {
      focus, open, close,
      addAfter: (id: string) => addAfter(id),
      /** The rows as they are now. */
      list: () => now().views,

      /** A title has been left: what it says of the branch it begins goes to the flow that leads to it. */
      settleTitle: (id: string) => void (settled(id).length > 0 && apply(settled(id), { name: "label" })),

      /** Enter in a title: what is written goes on with the next step. A question becomes a decision; an empty title is no step to go on from. */
      finishTitle(id: string) {
        const step = now().data.stepById.get(id);
        if (!step?.title.trim()) return close({ row: id, column: "title" }, "key");
        const [question, label] = [asQuestion(step), settled(id)];
        if (question.length === 0) return addAfter(id, [""], label);
        const flowing = mapOf();
        const { commands, last } = chain(id, [""], "task", { ...flowing, steps: new Map(flowing.steps).set(id, { id, kind: "exclusive" }) });
        if (apply([...commands, ...question, ...label], { name: "step.add" })) open({ row: last, column: "title" }, "select");
      },

      /** Several lines pasted into a title: the first is its own, each other a step that follows. */
      addLines: (id: string, lines: readonly string[]) => addAfter(id, lines),

      /** The first steps of an empty map. */
      begin(titles: readonly string[]) {
        const { commands, last } = chain(null, [...titles, ...(titles.length === 1 ? [""] : [])], "start");
        if (apply(commands, { name: "addSteps", count: titles.length })) open({ row: last, column: "title" }, "select");
      },

      /** One more step at the end of the list. */
      addAtEnd() {
        const last = now().views.findLast(({ step }) => !isArtefact(step.kind));
        if (last) addAfter(last.step.id);
      },

      indent(id: string) {
        const found = indentStep(mapOf(), id, labels);
        if (!found) return refuse(t("outline.noIndent"));
        const { data, layout } = now();
        const place = placeBranch(layout, data.stepById.get(id)!, data.stepById.get(found.decision)!);
        const moves: Command[] = place ? [{ type: "step.move", moves: [{ id, place }] }] : [];
        const said = splitBranchLabel(data.stepById.get(id)!.title);
        const named = said ? found.commands.map((command): Command => (command.type === "flow.connect" && command.to === id ? { ...command, values: { title: said.label } } : command)) : found.commands;
        const title: Command[] = said ? [{ type: "step.set", id, values: { title: said.title } }] : [];
        if (apply([...named, ...title, ...moves], { name: "branch" })) say(t("outline.indented", { title: nameOf(found.decision) }));
      },
      outdent(id: string) {
        const found = outdentStep(mapOf(), id);
        if (!found) return refuse(t("outline.noOutdent"));
        if (apply(found.commands, { name: "join" })) say(t("outline.outdented", { title: nameOf(found.decision) }));
      },
      move(id: string, by: -1 | 1) {
        const found = moveStep(mapOf(), id, by);
        if (!found) return refuse(t("outline.noMove"));
        const [first, second] = [found.first, found.second].map((step) => now().data.stepById.get(step)!);
        const other = found.first === id ? found.second : found.first;
        if (apply([{ type: "step.move", moves: exchangePlaces(first!, second!) }, ...found.commands], { name: "exchange" })) say(t(by < 0 ? "outline.movedUp" : "outline.movedDown", { title: nameOf(other) }));
      },

      remove(id: string) {
        const { views, data } = now();
        const index = views.findIndex(({ step }) => step.id === id);
        const neighbour = views[index - 1] ?? views[index + 1];
        if (neighbour) focus({ row: neighbour.step.id, column: "title" });
        if (remove([id], data)) now().state.editing.set(null);
      },
    };
  }, [apply, plan, remove, t, toast]);
}

export type OutlineEdits = ReturnType<typeof useOutlineEdits>;
