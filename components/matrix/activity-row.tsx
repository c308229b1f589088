"use client";
import { memo, useCallback, useMemo, type PointerEvent } from "react";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { classNames } from "#components/ui/class-names.ts";
import { disagreementsOf, isSameDisagreements, NO_DISAGREEMENTS } from "#model/matrix/disagreements.ts";
import type { Plan } from "#model/shape.ts";
import { Cell } from "#components/matrix/cell.tsx";
import { HEAD, NO_PHASE } from "#components/matrix/layout.ts";
import { activityOf, gapsOf, lettersAt } from "#components/matrix/letters.ts";
import { columnIn, selectedIn, useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";
import { RowHead } from "#components/matrix/row-head.tsx";
import type { LetterLooks } from "#components/matrix/use-letter-looks.ts";
import { useFoundInRow } from "#components/matrix/use-found-in-row.ts";
import { useMarksInRow } from "#components/matrix/use-marks-in-row.ts";
import { useWhoIsInRow } from "#components/matrix/use-who-is-in-row.ts";
import { drawnColumns } from "#components/matrix/window/windows.ts";

type Props = {
  id: string;
  columns: readonly string[];
  /** Which columns are drawn: from the one to before the other. */
  firstColumn: number;
  endColumn: number;
  looks: LetterLooks;
  /** From 1, the row of column heads included. */
  index: number;
  isEditor: boolean;
  isDragged: boolean;
  onGrip: (event: PointerEvent, row: string) => void;
};

/** An activity with everyone's letters. Hands each cell its letters as one word, so that a letter typed renders its cell alone. */
export const ActivityRow = memo(function ActivityRow({ id, columns, firstColumn, endColumn, looks, index, isEditor, isDragged, onGrip }: Props) {
  const activity = usePlan(useCallback((plan: Plan) => activityOf(plan, id), [id]));
  const disagreements = usePlan(useCallback((plan: Plan) => {
    const row = activityOf(plan, id);
    return row ? disagreementsOf(plan, row) : NO_DISAGREEMENTS;
  }, [id]), isSameDisagreements);
  const state = useMatrixState();
  const active = useFrom(state.active, columnIn(id));
  const editing = useFrom(state.editing, columnIn(id));
  const picking = useFrom(state.picking, columnIn(id));
  const left = useFrom(state.news, (news) => (news.left?.activity === id ? news.left.participant : null));
  const chosen = useFrom(state.range, selectedIn(id));
  const selected = useMemo(() => new Set(chosen?.split(" ")), [chosen]);
  const others = useWhoIsInRow(id);
  const said = useMarksInRow(id);
  const found = useFoundInRow(id);
  // Whoever edits has the menu of letters for it.
  const isCommenter = useMay()("comment.write") && !isEditor;
  if (!activity) return null;
  return (
    <div role="row" aria-rowindex={index} data-slot={id} className={classNames("group/row grid min-h-10 grid-cols-(--tracks) border-b border-line hover:bg-canvas", isDragged && "opacity-50")}>
      <RowHead
        id={id} title={activity.title} phase={activity.phase ?? NO_PHASE} gaps={gapsOf(activity)}
        isActive={active === HEAD} isEditing={editing === HEAD} isEditor={isEditor} onGrip={onGrip}
      />
      {drawnColumns(columns, { from: firstColumn, to: endColumn }, active).map(({ column, at }) => (
        <Cell
          key={column} activity={id} participant={column} index={at + 2} looks={looks} letters={lettersAt(activity, column)}
          isActive={active === column} isPicking={picking === column} isSelected={selected.has(column)} hasLeft={left === column} disagreement={disagreements.get(column)} found={found.get(column)}
          said={said.get(column)?.count ?? (isCommenter && active === column ? 0 : undefined)} hasNews={said.get(column)?.isUnread}
          otherName={others.get(column)?.name} otherColour={others.get(column)?.colour}
        />
      ))}
    </div>
  );
});
