"use client";
import { useMemo, useSyncExternalStore } from "react";
import { useComments } from "#components/comments/comments-context.ts";

/** What is said of a cell: how many comments, and whether there is something new in them. */
export type CellMark = { readonly count: number; readonly isUnread: boolean };
const NOTHING: ReadonlyMap<string, CellMark> = new Map();

/** What is said of the cells of a row, by column. Asked once for the row; renders again only when that changes. */
export function useMarksInRow(activity: string): ReadonlyMap<string, CellMark> {
  const { marks } = useComments();
  const prefix = `cell/${activity}/`;
  const found = useSyncExternalStore(marks.subscribe, () => [...marks.all()].flatMap(([key, { count, unread }]) => (key.startsWith(prefix) ? [`${key.slice(prefix.length)} ${count} ${unread}`] : [])).join("\n"), () => "");
  return useMemo(() => (found ? new Map(found.split("\n").map((line) => {
    const [column = "", count, unread] = line.split(" ");
    return [column, { count: Number(count), isUnread: unread === "true" }];
  })) : NOTHING), [found]);
}
