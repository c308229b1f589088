"use client";
import { useEffect, useRef, type RefObject } from "react";
import { isChord, isHelpKey, type Chord } from "#components/ui/chord.ts";
import { arrowMeaning, pressArrow } from "#components/map/canvas/arrow-keys.ts";
import type { Point } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { countOf, onlyOf, type Hand } from "#components/map/commands/hand.ts";
import { isCommand, runCommand } from "#components/map/commands/map-commands.ts";
import type { ReadHand } from "#components/map/commands/use-hand.ts";
import type { Overlay } from "#components/map/map-look.ts";
import { MAP_KEYS, type MapKeyName } from "#components/map/nav/shortcuts.ts";
import { overlayOfKey, toggleOverlay } from "#components/map/overlays/overlay-keys.ts";
import { canContinue } from "#model/step-kinds.ts";

type Input = {
  box: RefObject<HTMLElement | null>;
  hand: ReadHand;
  layout: Layout;
  nudge: (ids: readonly string[], by: Point) => void;
  /** Whatever is under way by arrow keys is written first. */
  flush: () => void;
  /** Gives up what is being dragged; whether anything was. */
  cancelDrag: () => boolean;
  openMenu: () => void;
  panBy: (by: Point) => void;
  overlay: Overlay | null;
};
type Pressed = Input & { readonly now: Hand; readonly focused: string | null };

/** The map's keys, by their place on the keyboard: a Russian layout has the same ones. */
export function useMapKeys(input: Input): void {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForMap(event, latest.current.box.current) && press(event, latest.current)) event.preventDefault();
    };
    // Before undo, which is heard further up: what the arrow keys have moved must be written by then.
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

/** Not while typing, nor in a tool or a menu; around the map too, where the keyboard is after a click on empty canvas. */
export function isForMap(event: KeyboardEvent | ClipboardEvent, box: HTMLElement | null): boolean {
  const target = event.target;
  if (event.defaultPrevented || ("isComposing" in event && event.isComposing) || !(target instanceof Element) || !box) return false;
  // Of two maps side by side, the keys are those of the one in hand.
  if (!box.contains(target) && (!target.contains(box) || box.hasAttribute("data-not-in-hand"))) return false;
  return !target.closest(".nokey, input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]");
}

const KEYS = Object.entries({ ...MAP_KEYS.drawing, ...MAP_KEYS.moving, ...MAP_KEYS.viewing }) as [MapKeyName, readonly Chord[]][];

/** Does what a key stands for; whether it stands for anything here. */
function press(event: KeyboardEvent, input: Input): boolean {
  if (arrowMeaning(event)?.means !== "nudge") input.flush();
  // Undo in the middle of a drag gives up the drag, not what was done before it.
  if (isChord(event, "Mod+KeyZ")) return input.cancelDrag();
  const pressed = { ...input, now: input.hand(), focused: input.box.current?.querySelector<HTMLElement>(":scope [data-id]:focus")?.dataset.id ?? null };
  // One key may stand for several things: the first that can be done.
  for (const [name, chords] of KEYS) if (chords.some((chord) => isChord(event, chord)) && doKey(name, event, pressed)) return true;
  return startTyping(event, pressed.now);
}

function doKey(name: MapKeyName, event: KeyboardEvent, pressed: Pressed): boolean {
  const own = OWN[name];
  return own ? own(pressed, event) : isCommand(name) && runCommand(name, pressed.now);
}

/** With nothing in hand an arrow key moves the view, by so many times what it moves a step. */
const PAN = 6;
const move = (pressed: Pressed, event: KeyboardEvent): boolean => {
  const meaning = arrowMeaning(event);
  const { now, focused, panBy } = pressed;
  if (meaning?.means !== "nudge" || focused !== null || countOf(now) > 0) return arrow(pressed, event);
  return does(() => panBy({ x: meaning.by.x * PAN, y: meaning.by.y * PAN }));
};

const arrow = ({ now, focused, layout, nudge }: Pressed, event: KeyboardEvent): boolean => {
  const meaning = arrowMeaning(event);
  return meaning !== null && pressArrow(meaning, { rects: layout.rects, order: now.order, steps: now.steps.map(({ id }) => id), focused, actions: now.actions, mayEdit: now.mayEdit, nudge });
};

/** The keys whose meaning depends on what has the keyboard. Copying, pasting and panning come by events of their own. */
const OWN: Partial<Record<MapKeyName, (pressed: Pressed, event: KeyboardEvent) => boolean>> = {
  copy: () => false, cut: () => false, paste: () => false,
  beside: arrow, nearest: arrow, addNearest: arrow, nudge: move, far: move,
  // Else the browser would ask for a bookmark.
  duplicate: ({ now }) => does(() => runCommand("duplicate", now)),
  rename({ now, focused }) {
    // What has the keyboard, where Tab has moved it on from what is selected.
    if ((focused === null || focused === onlyOf(now)?.id) && runCommand("rename", now)) return true;
    return focused !== null && does(() => now.actions.select([focused]));
  },
  // Held down it pans: what is selected stays so.
  select: ({ now, focused }) => focused !== null && (now.store.selection.get().has(focused) || does(() => now.actions.select([focused]))),
  facts({ now, focused }) {
    if (focused !== null && !now.store.selection.get().has(focused)) now.actions.select([focused]);
    return runCommand("facts", now);
  },
  // A letter is the beginning of a title, where one can be typed.
  comment: ({ now }, event) => !(event.code === "KeyC" && !event.altKey && now.mayEdit && countOf(now) > 0) && runCommand("comment", now),
  none({ now, cancelDrag }) {
    if (cancelDrag()) return true;
    // A lane in hand is let go of too.
    now.actions.select([]);
    return countOf(now) > 0;
  },
  menu: ({ openMenu }) => does(openMenu),
  overlay({ overlay }, { code }) {
    const laid = overlayOfKey(code);
    return laid !== null && does(() => toggleOverlay(laid, overlay));
  },
  continue: (pressed) => continueOrTools(pressed),
  walk: (pressed, { shiftKey }) => walkOn(pressed, shiftKey),
};

function does(action: () => void): true {
  action();
  return true;
}

/** Tab goes on from the selected step, with its next one; from a selected flow or several things to their tools. */
function continueOrTools({ now, box }: Pressed): boolean {
  const only = onlyOf(now);
  const step = now.steps[0];
  if (only && step && now.mayEdit && canContinue(step.kind)) return runCommand("continue", now);
  const tools = box.current?.querySelector<HTMLElement>("[data-selection-tools] button");
  const isForTools = only ? !step && now.mayEdit : countOf(now) > 1;
  return isForTools && tools != null && does(() => tools.focus());
}

/** With nothing selected Tab walks the map in the order of the flow, each step before the flows out of it, also to what is not in sight. */
function walkOn({ now, focused }: Pressed, isBack: boolean): boolean {
  if (focused === null) return false;
  const walk = now.order.flatMap((step) => [step, ...now.data.flows.filter(({ from }) => from === step).map(({ id }) => id)]);
  const next = walk[walk.indexOf(focused) + (isBack ? -1 : 1)];
  return next !== undefined && does(() => now.actions.focus(next));
}

/** A letter typed on a selected step or flow replaces its title. The key itself goes on: into the title that has just opened. */
function startTyping(event: KeyboardEvent, now: Hand): false {
  // The help's key shows the keys.
  if (event.ctrlKey || event.metaKey || event.altKey || isHelpKey(event)) return false;
  const only = onlyOf(now);
  if (now.mayEdit && only && event.key.length === 1) now.actions.startEditing(only.id, "select");
  return false;
}
