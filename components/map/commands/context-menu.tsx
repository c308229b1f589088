"use client";
import { AlignStartVertical, Send, Shapes, SquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type RefObject } from "react";
import { useSignal } from "#components/live/use-signal.ts";
import type { MenuItem } from "#components/ui/menu.tsx";
import { PointMenu } from "#components/ui/point-menu.tsx";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import { useArrangeItems } from "#components/map/canvas/arrange-menu.tsx";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { countOf, onlyOf, type Hand } from "#components/map/commands/hand.ts";
import { MAP_COMMANDS, runCommand, type MapCommandId } from "#components/map/commands/map-commands.ts";
import { useCommandLooks } from "#components/map/commands/use-command-looks.tsx";
import { useHand } from "#components/map/commands/use-hand.ts";
import { useMediumItems } from "#components/map/flows/medium-items.tsx";
import { useLaneItems } from "#components/map/lanes/use-lane-items.tsx";
import type { FoldMine } from "#components/map/lanes/use-lane-folding.ts";
import { useMapStore, type MenuAt } from "#components/map/map-store.ts";
import { SmallForm, useKindItems } from "#components/map/steps/kind-menu.tsx";
import { isHandOff } from "#model/map/hand-off.ts";
import { SIMPLE_STEP_KINDS, STEP_KINDS, type StepKind } from "#model/shape.ts";

type Props = { layout: Layout; view: MapView; foldMine: FoldMine; box: RefObject<HTMLElement | null> };

/** The menu of actions, where it was asked for. */
export function ContextMenu(props: Props) {
  const store = useMapStore();
  const at = useSignal(store.menu);
  // It goes on being drawn while it closes.
  const [last, setLast] = useState(at);
  if (at !== null && at !== last) setLast(at);
  if (!last) return null;
  const shown = { ...props, at: last, open: at !== null, onClose: () => store.menu.set(null) };
  return typeof last.on === "object" ? <LaneMenu key={keyOf(last)} {...shown} lane={last.on.lane} /> : <ActionsMenu key={keyOf(last)} {...shown} />;
}

const keyOf = ({ x, y }: MenuAt): string => `${x} ${y}`;

type ShownProps = Props & { at: MenuAt; open: boolean; onClose: () => void };

function LaneMenu({ lane, layout, foldMine, box, at, open, onClose }: ShownProps & { lane: string }) {
  const t = useTranslations("map.menu");
  const { data, mayEdit } = useHand()();
  const band = layout.bands.find((found) => found.lane === lane) ?? layout.bands[0]!;
  const items = useLaneItems({ data, band, mayEdit, foldMine, within: () => box.current });
  const [returnsFocus, noted] = useReturn(items);
  return <PointMenu label={t("lane")} items={noted} at={at} openAt={at.byKey ? "first" : "popup"} open={open} onClose={onClose} returnsFocus={returnsFocus} />;
}

const GROUPS: readonly (readonly MapCommandId[])[] = [
  ["rename", "continue", "insertInto", "open"], ["duplicate", "copy", "cut"], ["join", "straighten"], ["comment", "facts", "walk", "selection"], ["remove"],
];

function ActionsMenu({ layout, view, at, open, onClose }: ShownProps) {
  const t = useTranslations("map.menu");
  const hand = useHand()(view.toMap(at.x, at.y));
  const isCanvas = at.on === "canvas" || countOf(hand) === 0;
  const line = useCommandLines(hand);
  const kinds = useKindOf(hand);
  const add = useAddItems(hand);
  const arranging = useArrangeItems({ steps: hand.steps, layout });
  const media = useMediumItems(hand.flows[0] ?? null);
  const gesture = useTranslations("map.gesture");
  const tools = useTranslations("map.tools");
  const only = onlyOf(hand);

  const ofSelection = (): MenuItem[][] => {
    const [first = [], copying = [], joining = [], ...rest] = GROUPS.map((group) => group.flatMap(line));
    const several: MenuItem[] = hand.mayEdit && hand.steps.length > 1 ? [{ type: "submenu", label: gesture("arrangeMenu"), icon: <AlignStartVertical aria-hidden size={16} />, items: arranging }, ...line("tidy")] : [];
    const medium: MenuItem[] = hand.mayEdit && only !== null && only === hand.flows[0] && isHandOff(hand.data.stepById.get(hand.flows[0]!.from), hand.data.stepById.get(hand.flows[0]!.to)) ? [{ type: "submenu", label: tools("medium"), icon: <Send aria-hidden size={16} />, items: media }] : [];
    return [[...first, ...kinds, ...medium], [...copying, ...line("paste")], [...several, ...joining], ...rest];
  };
  const ofCanvas = (): MenuItem[][] => [[...add, ...line("addLane")], line("paste"), [...line("all"), ...line("tidy")], [...line("fit"), ...line("actual"), ...line("walk")], [...line("comment"), ...line("facts")]];

  const groups = (isCanvas ? ofCanvas() : ofSelection()).filter((group) => group.length > 0);
  const [returnsFocus, items] = useReturn(groups.flatMap((group, index): MenuItem[] => (index === 0 ? group : [{ type: "separator" }, ...group])));
  return <PointMenu label={t("label")} items={items} at={at} openAt={at.byKey ? "first" : "popup"} open={open} onClose={onClose} returnsFocus={returnsFocus} className="max-w-96 whitespace-nowrap" />;
}

/** A command as a line of the menu, where it can be done. */
function useCommandLines(hand: Hand): (id: MapCommandId) => MenuItem[] {
  const lookOf = useCommandLooks();
  const keyNames = useKeyNames();
  return (id) => {
    if (!MAP_COMMANDS[id].can(hand)) return [];
    const { label, icon, keys } = lookOf(id, hand);
    return [{ label, icon, ...(keys !== undefined && { keys: keyNames(keys) }), danger: id === "remove", onSelect: () => void runCommand(id, hand) }];
  };
}

function useKindOf({ steps, flows, data, mayEdit }: Hand): MenuItem[] {
  const t = useTranslations("map.tools");
  const items = useKindItems({ steps, flows: data.flows, stepOf: (id) => data.stepById.get(id) });
  return mayEdit && steps.length > 0 && flows.length === 0 ? [{ type: "submenu", label: t("kind"), icon: <Shapes aria-hidden size={16} />, items }] : [];
}

const OTHERS = STEP_KINDS.filter((kind) => !(SIMPLE_STEP_KINDS as readonly StepKind[]).includes(kind));

function useAddItems({ actions, at, mayEdit }: Hand): MenuItem[] {
  const t = useTranslations("map.menu");
  const kinds = useTranslations("stepKinds");
  if (!mayEdit) return [];
  const itemOf = (kind: StepKind): MenuItem => ({ label: kinds(kind), icon: <SmallForm kind={kind} />, onSelect: () => actions.addStep(kind, at ?? undefined) });
  return [
    { label: t("addHere"), icon: <SquarePlus aria-hidden size={16} />, onSelect: () => actions.addStep("task", at ?? undefined) },
    { type: "submenu", label: t("addOther"), icon: <Shapes aria-hidden size={16} />, items: [...SIMPLE_STEP_KINDS.map(itemOf), { type: "separator" }, ...OTHERS.map(itemOf)] },
  ];
}

/** The keyboard goes back to where it was, unless something was done: that takes it where it belongs, or to what is selected then. */
function useReturn(items: readonly MenuItem[]): [() => boolean, MenuItem[]] {
  const store = useMapStore();
  const isDone = useRef(false);
  const act = (run: () => void) => {
    isDone.current = true;
    run();
    // Closing, the menu takes the keyboard along.
    const taken = document.activeElement;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (!isNowhere(document.activeElement)) return;
      const [only] = store.selection.get();
      if (taken instanceof HTMLElement && taken.isConnected && !isNowhere(taken)) taken.focus({ preventScroll: true });
      else if (only !== undefined && store.editing.get() === null && !store.wantsFacts.get()) store.actions.get()?.focus(only);
    }));
  };
  const noted = (item: MenuItem): MenuItem => {
    if (item.type === "submenu") return { ...item, items: item.items.map(noted) };
    if (item.type === "choice") return { ...item, onValueChange: (value: string) => act(() => item.onValueChange(value)) };
    if (item.type !== undefined && item.type !== "action") return item;
    return { ...item, onSelect: () => act(item.onSelect) };
  };
  return [() => !isDone.current, items.map(noted)];
}

const isNowhere = (element: Element | null): boolean => element === null || element === document.body || element.closest("[role=menu]") !== null;
