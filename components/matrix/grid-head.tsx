"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type PointerEvent } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { AddParticipant } from "#components/matrix/add-participant.tsx";
import { CELL_FOCUS } from "#components/matrix/cell-class.ts";
import { ColumnHead } from "#components/matrix/column-head.tsx";
import { HEAD, NEW_COLUMN } from "#components/matrix/layout.ts";
import { useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";
import { drawnColumns } from "#components/matrix/window/windows.ts";

type Props = { columns: readonly string[]; firstColumn: number; endColumn: number; isEditor: boolean; dragged: string | null; onGrip: (event: PointerEvent, column: string) => void };

/** The participants over the columns; in sight wherever the grid is scrolled. */
export const GridHead = memo(function GridHead({ columns, firstColumn, endColumn, isEditor, dragged, onGrip }: Props) {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const active = useFrom(state.active, ({ row, column }) => (row === HEAD ? column : null));
  return (
    <div role="rowgroup" className="sticky top-0 z-20 bg-surface">
      <div role="row" aria-rowindex={1} className="grid grid-cols-(--tracks) border-b border-line-strong">
        <div
          role="columnheader" aria-colindex={1} tabIndex={active === HEAD ? 0 : -1} data-row={HEAD} data-column={HEAD}
          className={classNames("sticky left-0 z-10 flex items-end border-r border-line-strong bg-surface pr-2 pb-1 pl-4 text-sm text-ink-2 sm:pl-8", CELL_FOCUS)}
        >
          {t("corner")}
        </div>
        {drawnColumns(columns, { from: firstColumn, to: endColumn }, active).map(({ column, at }) => <ColumnHead key={column} id={column} index={at + 2} isEditor={isEditor} isDragged={dragged === column} onGrip={onGrip} />)}
        {isEditor && (
          <div role="gridcell" aria-colindex={columns.length + 2} style={{ gridColumnStart: columns.length + 2 }} className="sticky row-start-1 right-0 flex w-11 items-center justify-center justify-self-start bg-surface">
            <AddParticipant trigger={<IconButton label={t("column.add")} tabIndex={active === NEW_COLUMN ? 0 : -1} data-row={HEAD} data-column={NEW_COLUMN}><Plus aria-hidden size={16} /></IconButton>} />
          </div>
        )}
      </div>
    </div>
  );
});
