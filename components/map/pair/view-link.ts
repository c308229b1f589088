"use client";
import { createContext } from "react";
import { createSignal, type Signal } from "#components/live/signal.ts";
import type { View } from "#components/map/canvas/map-view.ts";

/** Two canvases that pan and zoom as one: `leader` is the map that is being moved, `view` where it stands. */
export type ViewLink = { readonly leader: Signal<string>; readonly view: Signal<{ readonly by: string; readonly view: View } | null>; readonly isOn: Signal<boolean> };

export const createViewLink = (leader: string): ViewLink => ({ leader: createSignal(leader), view: createSignal<ReturnType<ViewLink["view"]["get"]>>(null), isOn: createSignal(true) });

/** Null for a map that stands alone. */
export const ViewLinkContext = createContext<ViewLink | null>(null);
