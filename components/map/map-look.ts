"use client";
import { useSyncExternalStore } from "react";
import { createSignal, type Signal } from "#components/live/signal.ts";

export const MAP_VIEWS = ["canvas", "split", "outline"] as const;
export const PANELS = ["facts", "figures"] as const;
export const OVERLAYS = ["waiting", "processing", "entry", "handOffs", "deadlines", "systems", "quality"] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** How I look at maps, on this device: as canvas, outline or both, what is open at the side, what is laid over. */
export type MapLook = {
  readonly view: (typeof MAP_VIEWS)[number];
  readonly panel: (typeof PANELS)[number] | null;
  readonly overlay: Overlay | null;
  readonly minimap: boolean;
  /** Whether findings are marked on it. */
  readonly findings: boolean;
  /** Whether the overlay's legend is open. */
  readonly legend: boolean;
};

const FIRST: MapLook = { view: "canvas", panel: null, overlay: null, minimap: false, findings: true, legend: true };
const KEY = "prorab.map";

let kept: Signal<MapLook> | null = null;

/** One for the whole page; read from the device when first asked for. */
function lookSignal(): Signal<MapLook> {
  return (kept ??= createSignal(read()));
}

/** How I look at maps, and a way to change it that is remembered. */
export function useMapLook(): [MapLook, (change: Partial<MapLook>) => void] {
  const look = useSyncExternalStore(subscribe, () => lookSignal().get(), () => FIRST);
  return [look, changeLook];
}

const subscribe = (listener: () => void) => lookSignal().subscribe(listener);

export function changeLook(change: Partial<MapLook>): void {
  const next = { ...lookSignal().get(), ...change };
  lookSignal().set(next);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A device that keeps nothing: the choice holds for this page.
  }
}

function read(): MapLook {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Record<keyof MapLook, unknown>>;
    return {
      view: MAP_VIEWS.find((view) => view === found.view) ?? FIRST.view,
      panel: PANELS.find((panel) => panel === found.panel) ?? FIRST.panel,
      overlay: OVERLAYS.find((overlay) => overlay === found.overlay) ?? FIRST.overlay,
      minimap: found.minimap === true,
      findings: found.findings !== false,
      legend: found.legend !== false,
    };
  } catch {
    return FIRST;
  }
}
