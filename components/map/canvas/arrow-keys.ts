import { ARROWS, stepTowards } from "#components/map/canvas/directions.ts";
import { GRID, type Point, type Rect } from "#model/map/picture/geometry.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import type { Side } from "#model/map/picture/routes.ts";

type Keys = Pick<KeyboardEvent, "code" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;
/** What an arrow key stands for: moving what is selected, going to another step, taking it in, adding one. */
export type ArrowMeaning =
  | { readonly means: "nudge"; readonly by: Point }
  | { readonly means: "go" | "extend" | "add"; readonly side: Side };

const NUDGE = { plain: GRID, shift: 5 * GRID };

export function arrowMeaning({ code, shiftKey, altKey, ctrlKey, metaKey }: Keys): ArrowMeaning | null {
  const arrow = ARROWS[code];
  if (!arrow) return null;
  const isCommand = ctrlKey || metaKey;
  if (altKey) return isCommand ? null : { means: shiftKey ? "extend" : "go", side: arrow.side };
  if (isCommand) return shiftKey ? null : { means: "add", side: arrow.side };
  const by = shiftKey ? NUDGE.shift : NUDGE.plain;
  return { means: "nudge", by: { x: arrow.by.x * by, y: arrow.by.y * by } };
}

type Hand = {
  readonly rects: ReadonlyMap<string, Rect>; readonly order: readonly string[];
  /** The selected steps, the last selected last, and what has the keyboard. */
  readonly steps: readonly string[]; readonly focused: string | null;
  readonly actions: Pick<MapActions, "select" | "focus" | "addNextTo">;
  readonly mayEdit: boolean;
  readonly nudge: (ids: readonly string[], by: Point) => void;
};

/** Does what an arrow key stands for; whether it stands for anything with what is in hand. */
export function pressArrow(meaning: ArrowMeaning, { rects, order, steps, focused, actions, mayEdit, nudge }: Hand): boolean {
  const last = steps.at(-1) ?? (focused !== null && rects.has(focused) ? focused : null);
  if (meaning.means === "nudge") {
    if (!mayEdit || steps.length === 0) return false;
    nudge(steps, meaning.by);
  } else if (meaning.means === "add") {
    if (!mayEdit || steps.length !== 1) return false;
    actions.addNextTo(steps[0]!, meaning.side);
  } else {
    const next = last === null ? (order[0] ?? null) : stepTowards(rects, last, meaning.side);
    // Nothing further: the key is the map's all the same, not the browser's way back.
    if (next === null) return last !== null;
    actions.select(meaning.means === "extend" ? [...steps.filter((id) => id !== next), next] : [next]);
    actions.focus(next);
  }
  return true;
}
