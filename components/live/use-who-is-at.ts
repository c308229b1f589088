"use client";
import { useSyncExternalStore } from "react";
import { useLive } from "#components/live/live-context.ts";

/** Who else has this thing in focus (the first of them); null when nobody. Renders again only when that changes. */
export function useWhoIsAt(focus: string): { name: string; colour: string } | null {
  const { list } = useLive().people;
  const found = useSyncExternalStore(list.subscribe, () => {
    const person = list.get().find(({ state }) => state.focus === focus);
    return person ? `${person.colour}/${person.name}` : "";
  }, () => "");
  const cut = found.indexOf("/");
  return found ? { colour: found.slice(0, cut), name: found.slice(cut + 1) } : null;
}
