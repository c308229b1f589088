"use client";
import { createContext, useContext } from "react";
import { createSignal, type Signal } from "#components/live/signal.ts";
import { changeLook } from "#components/map/map-look.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import type { MapKey } from "#model/shape.ts";

/** The step or flow whose title is being typed by me; `select` when what is typed replaces it. */
export type Editing = { readonly id: string; readonly how: "caret" | "select" } | null;

/** Where the menu of actions is open, px of the window, and about what: a participant's lane, what is selected, or a point of the free canvas. */
export type MenuAt = { readonly x: number; readonly y: number; readonly on: "selection" | "canvas" | { readonly lane: string }; readonly byKey: boolean };

/**
 * What is mine alone while I work on a map, shared by all that shows it: the canvas, the outline, the panel at the side.
 * Signals, so that a changed selection renders what is selected and nothing else.
 */
export type MapStore = {
  readonly map: MapKey;
  /** Ids of the selected steps and flows. */
  readonly selection: Signal<ReadonlySet<string>>;
  /** The participant whose lane is in hand, by its head; null when none is. */
  readonly lane: Signal<string | null>;
  readonly editing: Signal<Editing>;
  /** What can be done on the canvas; null while there is none. */
  readonly actions: Signal<MapActions | null>;
  /** Whether the panel at the side is to take the keyboard, as soon as it is there. */
  readonly wantsFacts: Signal<boolean>;
  /** The step that a walk along the flow has come to; null when nobody walks. */
  readonly walk: Signal<string | null>;
  /** Where the menu of actions is open; null when it is not. */
  readonly menu: Signal<MenuAt | null>;
  /** Whether keys and presence are this map's: of two side by side, one. */
  readonly active: Signal<boolean>;
  select(ids: Iterable<string>): void;
  selectLane(participant: string | null): void;
  /** Opens the details of what is in hand, and takes the keyboard there. */
  openFacts(): void;
};

export function createMapStore(map: MapKey): MapStore {
  const selection = createSignal<ReadonlySet<string>>(new Set(), isSameSet);
  const lane = createSignal<string | null>(null);
  const wantsFacts = createSignal(false);
  return {
    map, selection, lane, wantsFacts,
    editing: createSignal<Editing>(null),
    actions: createSignal<MapActions | null>(null),
    walk: createSignal<string | null>(null),
    menu: createSignal<MenuAt | null>(null),
    active: createSignal(true),
    select(ids) {
      const next = new Set(ids);
      if (next.size > 0) lane.set(null);
      selection.set(next);
    },
    selectLane(participant) {
      if (participant !== null) selection.set(new Set());
      lane.set(participant);
    },
    openFacts() {
      changeLook({ panel: "facts" });
      wantsFacts.set(true);
    },
  };
}

export const MapStoreContext = createContext<MapStore | null>(null);

export function useMapStore(): MapStore {
  const store = useContext(MapStoreContext);
  if (!store) throw new Error("useMapStore outside of a map");
  return store;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
