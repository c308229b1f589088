"use client";
import { useMemo, useSyncExternalStore } from "react";
import { useLive } from "#components/live/live-context.ts";

type Other = { readonly name: string; readonly colour: string };
const NOBODY: ReadonlyMap<string, Other> = new Map();

/** Who else is in which cell of a row, by column (the first of them). Asked once for the row; renders again only when that changes. */
export function useWhoIsInRow(activity: string): ReadonlyMap<string, Other> {
  const { list } = useLive().people;
  const prefix = `cell/${activity}/`;
  const found = useSyncExternalStore(list.subscribe, () => list.get().flatMap(({ state, colour, name }) => (state.focus?.startsWith(prefix) ? [`${state.focus.slice(prefix.length)}/${colour}/${name}`] : [])).join("\n"), () => "");
  return useMemo(() => {
    if (!found) return NOBODY;
    const others = new Map<string, Other>();
    for (const line of found.split("\n")) {
      const [column = "", colour = "", ...name] = line.split("/");
      if (!others.has(column)) others.set(column, { colour, name: name.join("/") });
    }
    return others;
  }, [found]);
}
