import type { ComponentType } from "react";
import type { SortKey } from "#components/ui/arrange-records.ts";

/** `label` names the cell's control: the column and the record. */
export type CellProps<R> = { readonly record: R; readonly canEdit: boolean; readonly label: string };

/** What a register can be put in order by. */
export type Sortable<R> = { readonly id: string; readonly head: string; readonly sortBy: (record: R) => SortKey };

/** A column beside the names. */
export type Column<R> = Sortable<R> & { readonly Cell: ComponentType<CellProps<R>> };
