"use client";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { COLUMNS, type Column } from "#components/map/outline/columns.ts";

type Props = { row: string; column: Column; isActive: boolean; className?: string; children?: ReactNode };

/** One cell: a stop of the keyboard. Keys and presses are the grid's. */
export function Cell({ row, column, isActive, className, children }: Props) {
  return (
    <div
      // After the number, which heads the row.
      role="gridcell" aria-colindex={COLUMNS.indexOf(column) + 2} tabIndex={isActive ? 0 : -1} data-row={row} data-column={column}
      className={classNames("relative flex min-w-0 items-center focus:outline-2 focus:-outline-offset-2 focus:outline-accent", className)}
    >
      {children}
    </div>
  );
}
