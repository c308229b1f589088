"use client";
import { createContext, useContext } from "react";
import { createSignal, type Signal } from "#components/live/signal.ts";
import type { Rect } from "#model/map/picture/geometry.ts";
import { createKeyedSignal, type KeyedSignal } from "#components/live/keyed-signal.ts";
import type { Route } from "#model/map/picture/routes.ts";

/** Who moves steps: the others, my arrow keys, my pointer; the later one has its way. */
type Mover = "others" | "keys" | "pointer";
export type ShowMoved = (rects: ReadonlyMap<string, Rect>) => void;

const NOTHING: ReadonlyMap<string, Rect> = new Map();

/** Where steps are while they are moved, before the plan says so. A movement is told to what moves, and to nothing else on the map. */
export class Moves {
  readonly rects: KeyedSignal<Rect> = createKeyedSignal();
  /** The flows of what moves, as they are now. */
  readonly routes: KeyedSignal<Route> = createKeyedSignal();
  /** What moves; the same set from one movement to the next. */
  readonly ids: Signal<ReadonlySet<string>> = createSignal<ReadonlySet<string>>(new Set(), isSameSet);
  #by: Readonly<Record<Mover, ReadonlyMap<string, Rect>>> = { others: NOTHING, keys: NOTHING, pointer: NOTHING };

  readonly showOthers: ShowMoved = (rects) => this.#show({ others: rects });
  readonly showKeys: ShowMoved = (rects) => this.#show({ keys: rects });
  readonly showPointer: ShowMoved = (rects) => this.#show({ pointer: rects });

  #show(change: Partial<Record<Mover, ReadonlyMap<string, Rect>>>): void {
    this.#by = { ...this.#by, ...change };
    const { others, keys, pointer } = this.#by;
    this.rects.replace(new Map([...others, ...keys, ...pointer]));
    this.ids.set(new Set(this.rects.all().keys()));
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

export const MovesContext = createContext<Moves | null>(null);

export function useMoves(): Moves {
  const moves = useContext(MovesContext);
  if (!moves) throw new Error("useMoves outside of a map");
  return moves;
}
