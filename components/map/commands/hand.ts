import type { Point, Rect } from "#model/map/picture/geometry.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import type { MapStore } from "#components/map/map-store.ts";
import type { Crumb } from "#components/map/nav/trail.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { AnchorKey } from "#model/anchor-key.ts";
import type { Flow, Step } from "#model/shape.ts";

/** What the keys of the clipboard do, for whoever has no key: a menu, a tool. */
export type MapClipboard = {
  copy(): void;
  cut(): void;
  /** At a point of the map, else where the pointer is, else beside what was copied. */
  paste(at: Point | null): void;
  duplicate(): void;
  /** Copies of steps, each at a rectangle on the map. */
  duplicateAt(rects: ReadonlyMap<string, Rect>): void;
};

/** What a command does its work with; the same as long as the map is open. */
export type Verbs = {
  readonly store: MapStore;
  readonly actions: MapActions;
  readonly clipboard: MapClipboard;
  readonly tidy: () => void;
  readonly walk: () => void;
  readonly open: (process: string, from: Crumb) => void;
  readonly discuss: (anchor: AnchorKey) => void;
};

/** The map as it is now: `order` are the steps that are seen, in the order of the flow. */
export type Drawn = { readonly data: MapData; readonly order: readonly string[]; readonly mayEdit: boolean; readonly mayComment: boolean };

/** What a command is about: the selected steps and flows, in the order in which they were selected, and the point of the map that is meant. */
export type Hand = Verbs & Drawn & { readonly steps: readonly Step[]; readonly flows: readonly Flow[]; readonly at: Point | null };

export function handOf(verbs: Verbs, drawn: Drawn, selection: ReadonlySet<string>, at: Point | null = null): Hand {
  const steps = [...selection].flatMap((id) => drawn.data.stepById.get(id) ?? []);
  const flows = selection.size > steps.length ? drawn.data.flows.filter(({ id }) => selection.has(id)) : [];
  return { ...verbs, ...drawn, steps, flows, at };
}

/** The one selected step or flow; null when nothing or several are. */
export const onlyOf = ({ steps, flows }: Pick<Hand, "steps" | "flows">): Step | Flow | null => (steps.length + flows.length === 1 ? (steps[0] ?? flows[0])! : null);
export const countOf = ({ steps, flows }: Pick<Hand, "steps" | "flows">): number => steps.length + flows.length;
