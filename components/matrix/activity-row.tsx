"use client";
import { memo, useCallback, useMemo, type PointerEvent } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { classNames } from "#components/ui/class-names.ts";
import { disagreementsOf, isSameDisagreements, NO_DISAGREEMENTS } from "#model/matrix/disagreements.ts";
import type { Plan } from "#model/shape.ts";
import { Cell } from "#components/matrix/cell.tsx";
import { HEAD, NO_PHASE } from "#components/matrix/layout.ts";
import { activityOf, gapsOf, lettersAt } from "#components/matrix/letters.ts";
import { columnIn, selectedIn, useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";
import { RowHead } from "#components/matrix/row-head.tsx";

type Props = {
  id: string;
  columns: readonly string[];
  /** From 1, the row of column heads included. */
  index: number;
  isEditor: boolean;
  isDragged: boolean;
  onGrip: (event: PointerEvent, row: string) => void;
};

/** An activity with everyone's letters. Hands each cell its letters as one word, so that a letter typed renders its cell alone. */
export const ActivityRow = memo(function ActivityRow({ id, columns, index, isEditor, isDragged, onGrip }: Props) {
  const activity = usePlan(useCallback((plan: Plan) => activityOf(plan, id), [id]));
  const disagreements = usePlan(useCallback((plan: Plan) => {
    const row = activityOf(plan, id);
    return row ? disagreementsOf(plan, row) : NO_DISAGREEMENTS;
  }, [id]), isSameDisagreements);
  const scheme = usePlan(schemeOf);
  const state = useMatrixState();
  const active = useFrom(state.active, columnIn(id));
  const editing = useFrom(state.editing, columnIn(id));
  const picking = useFrom(state.picking, columnIn(id));
  const left = useFrom(state.news, (news) => (news.left?.activity === id ? news.left.participant : null));
  const chosen = useFrom(state.range, selectedIn(id));
  const selected = useMemo(() => new Set(chosen?.split(" ")), [chosen]);
  if (!activity) return null;
  return (
    <div role="row" aria-rowindex={index} data-slot={id} className={classNames("group/row grid min-h-10 grid-cols-(--tracks) border-b border-line hover:bg-canvas", isDragged && "opacity-50")}>
      <RowHead
        id={id} title={activity.title} phase={activity.phase ?? NO_PHASE} gaps={gapsOf(activity)}
        isActive={active === HEAD} isEditing={editing === HEAD} isEditor={isEditor} onGrip={onGrip}
      />
      {columns.map((participant, column) => (
        <Cell
          key={participant} activity={id} participant={participant} index={column + 2} scheme={scheme} letters={lettersAt(activity, participant)}
          isActive={active === participant} isPicking={picking === participant} isSelected={selected.has(participant)} hasLeft={left === participant} disagreement={disagreements.get(participant)}
        />
      ))}
    </div>
  );
});

const schemeOf = (plan: Plan) => plan.scheme;
