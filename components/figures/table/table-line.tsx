"use client";
import { memo, type ReactElement } from "react";
import { Cell } from "#components/figures/table/cell.tsx";
import type { Column, Line } from "#components/figures/table/column.ts";

/** `row`: its number in the table, the heads being the first; `active`: the number of the column that is the keyboard's turn, null for none of them. */
type Props<R extends Line> = { line: R; columns: readonly Column<R>[]; row: number; active: number | null };

function OneLine<R extends Line>({ line, columns, row, active }: Props<R>) {
  return (
    <tr>
      <th scope="row" tabIndex={active === 0 ? 0 : -1} data-place={`${row}/0`} className="sticky left-0 z-10 h-9 border-r border-b border-line bg-surface px-2 py-1.5 text-left font-normal -outline-offset-2">
        <span className="flex items-center gap-2">{line.mark}<span className="line-clamp-3 wrap-anywhere">{line.title}</span></span>
      </th>
      {columns.map((column, index) => <Cell key={column.id} line={line} column={column} place={`${row}/${index + 1}`} isActive={active === index + 1} />)}
    </tr>
  );
}

/** One thing with its figures. Drawn again only when they change, or the keyboard comes or goes. */
export const TableLine = memo(OneLine) as <R extends Line>(props: Props<R>) => ReactElement; // memo forgets that the function is generic
