"use client";
import { useEffect } from "react";
import { useLive } from "#components/live/live-context.ts";
import type { OthersHere, OutlineState } from "#components/map/outline/outline-state.ts";
import type { MapKey } from "#model/shape.ts";

/** Keeps who else has selected which step of this map; a moving cursor changes nothing. */
export function useOthersHere(map: MapKey, { others }: OutlineState): void {
  const { people } = useLive();
  useEffect(() => {
    let stops: (() => void)[] = [];
    const read = () => {
      const before = others.get();
      const next = new Map<string, OthersHere extends ReadonlyMap<string, infer Who> ? Who : never>();
      for (const { connection, name, colour, state } of people.list.get()) {
        if (state.map !== map) continue;
        const typingIn = /^steps\/([0-9a-z]+)\//.exec(state.focus ?? "")?.[1];
        const known = people.stateOf(connection).get() ?? state;
        for (const id of known.selection ?? (typingIn ? [typingIn] : [])) {
          const old = before.get(id);
          if (!next.has(id)) next.set(id, old?.name === name && old.colour === colour ? old : { name, colour });
        }
      }
      others.set(next);
    };
    const watch = () => {
      stops.forEach((stop) => stop());
      stops = people.list.get().filter(({ state }) => state.map === map).map(({ connection }) => people.stateOf(connection).subscribe(read));
      read();
    };
    watch();
    const stop = people.list.subscribe(watch);
    return () => [stop, ...stops].forEach((end) => end());
  }, [people, others, map]);
}
