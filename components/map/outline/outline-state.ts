import { createSignal, type Signal } from "#components/live/signal.ts";
import type { Place } from "#components/map/outline/columns.ts";

/** The cell that I type or choose in; `select` when what is typed replaces what it holds. */
export type EditedCell = Place & { readonly how: "caret" | "select" };
export type OthersHere = ReadonlyMap<string, { readonly name: string; readonly colour: string }>;

/** What is mine alone in the outline, apart from what is selected, which the whole map shares. */
export type OutlineState = {
  readonly active: Signal<Place | null>;
  readonly editing: Signal<EditedCell | null>;
  /** The last thing said to who does not see what happened. */
  readonly news: Signal<string>;
  /** Steps that others have selected, and who. */
  readonly others: Signal<OthersHere>;
};

export function createOutlineState(): OutlineState {
  return { active: createSignal<Place | null>(null), editing: createSignal<EditedCell | null>(null), news: createSignal(""), others: createSignal<OthersHere>(new Map(), isSameOthers) };
}

/** Who is at a step is the same object for as long as that stays so. */
function isSameOthers(a: OthersHere, b: OthersHere): boolean {
  return a.size === b.size && [...a].every(([id, one]) => b.get(id)?.name === one.name && b.get(id)?.colour === one.colour);
}
