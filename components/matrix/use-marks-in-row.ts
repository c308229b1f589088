"use client";
import { useMemo, useSyncExternalStore } from "react";
import type { Mark } from "#components/comments/comments.ts";
import { useComments } from "#components/comments/comments-context.ts";

/** What is said of a cell: how many comments, and whether there is something new in them. */
export type CellMark = { readonly count: number; readonly isUnread: boolean };
const NOTHING: ReadonlyMap<string, CellMark> = new Map();

/** What is said of the cells of a row, by column. Asked once for the row; renders again only when that changes. */
export function useMarksInRow(activity: string): ReadonlyMap<string, CellMark> {
  const { marks } = useComments();
  const found = useSyncExternalStore(marks.subscribe, () => rowsOf(marks.all()).get(activity) ?? "", () => "");
  return useMemo(() => (found ? new Map(found.split("\n").map((line) => {
    const [column = "", count, unread] = line.split(" ");
    return [column, { count: Number(count), isUnread: unread === "true" }];
  })) : NOTHING), [found]);
}

/** Every row asks: the marks of thousands of threads are gone through once for all of them. */
const known = new WeakMap<ReadonlyMap<string, Mark>, ReadonlyMap<string, string>>();

function rowsOf(marks: ReadonlyMap<string, Mark>): ReadonlyMap<string, string> {
  const rows = known.get(marks) ?? new Map([...Map.groupBy([...marks].filter(([key]) => key.startsWith("cell/")), ([key]) => key.split("/")[1]!)].map(([activity, cells]) =>
    [activity, cells.map(([key, { count, unread }]) => `${key.split("/")[2]} ${count} ${unread}`).join("\n")]));
  known.set(marks, rows);
  return rows;
}
