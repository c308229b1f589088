"use client";
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, FoldVertical, MoveVertical, PanelRight, Pencil, Trash2, UnfoldVertical, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MenuItem } from "#components/ui/menu.tsx";
import type { Band } from "#model/map/picture/layout.ts";
import { useLaneActions } from "#components/map/lanes/use-lane-actions.ts";
import { useLaneFolding, type FoldMine } from "#components/map/lanes/use-lane-folding.ts";
import { useLaneHeight } from "#components/map/lanes/use-lane-resize.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { LaneData } from "#components/map/use-map-data.ts";

/** By so much a menu item makes a lane higher or lower, px. */
const NOTCH = 40;

/** `within`: the list of lane heads, where the keyboard is taken to. */
export type LaneItemsInput = { data: LaneData; band: Band; mayEdit: boolean; foldMine: FoldMine; within: () => Element | null | undefined };

/** What can be done with a lane: by its button and by its head. */
export function useLaneItems({ data, band, mayEdit, foldMine, within }: LaneItemsInput): MenuItem[] {
  const t = useTranslations("map");
  const store = useMapStore();
  const lanes = useLaneActions(store.map);
  const setHeight = useLaneHeight(store.map);
  const folding = useLaneFolding(mayEdit, foldMine);
  const participant = band.lane === null ? undefined : data.participants.get(band.lane);
  if (!participant) return [];
  const { id } = participant;
  const index = data.lanes.findIndex((lane) => lane.participant === id);
  const lane = data.lanes[index];

  const inHead = (what: string) => within()?.querySelector<HTMLTextAreaElement>(`[data-lane-head="${id}"] ${what}`);
  const rename = () => {
    const field = inHead("textarea");
    field?.focus();
    field?.select();
  };
  const remove = () => {
    const list = within();
    lanes.remove(id, participant.title || t("lane.untitled"));
    // The menu's button goes with its lane: the keyboard stays where the lane was.
    requestAnimationFrame(() => ([...(list?.querySelectorAll<HTMLElement>("[data-lane-menu]") ?? [])].at(index) ?? list?.querySelector<HTMLElement>("li:last-child button"))?.focus());
  };
  const openDetails = () => {
    store.selectLane(id);
    store.openFacts();
  };
  const fold = () => (band.isCollapsed ? folding.expand(id) : folding.collapse(id, data.lanes));
  const item = (label: string, Icon: LucideIcon, onSelect: () => void, more: { disabled?: boolean; danger?: boolean } = {}): MenuItem => ({ label, icon: <Icon aria-hidden size={16} />, onSelect, ...more });

  const details = item(t("inspector.details"), PanelRight, openDetails);
  const folds = item(t(band.isCollapsed ? "lane.expand" : "lane.collapse"), band.isCollapsed ? ChevronDown : ChevronRight, fold);
  if (!mayEdit) return lane?.collapsed ? [details, folds] : [details];
  return [
    item(t("tools.rename"), Pencil, rename), details,
    { type: "separator" },
    item(t("lane.up"), ArrowUp, () => lanes.move(data.lanes, id, index - 1), { disabled: index === 0 }),
    item(t("lane.down"), ArrowDown, () => lanes.move(data.lanes, id, index + 1), { disabled: index >= data.lanes.length - 1 }),
    { type: "separator" },
    ...(band.isCollapsed ? [] : [
      item(t("lane.taller"), UnfoldVertical, () => setHeight(band, band.height + NOTCH)),
      item(t("lane.shorter"), FoldVertical, () => setHeight(band, band.height - NOTCH), { disabled: band.height <= band.least }),
      item(t("lane.automatic"), MoveVertical, () => setHeight(band, null), { disabled: (lane?.height ?? null) === null }),
    ]),
    folds,
    { type: "separator" },
    item(t("lane.remove"), Trash2, remove, { danger: true }),
  ];
}
