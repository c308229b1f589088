"use client";
import {
  ArrowRightToLine, BoxSelect, ClipboardPaste, Copy, CopyPlus, Footprints, Maximize, MessageSquare, PanelRight, Pencil, Rows3, Scan, Scissors, Spline, SquareArrowOutUpRight, SquarePlus, Trash2, WandSparkles, Waypoints, ZoomIn,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { Chord } from "#components/ui/chord.ts";
import { useLive } from "#components/live/live-context.ts";
import type { Hand } from "#components/map/commands/hand.ts";
import type { MapCommandId } from "#components/map/commands/map-commands.ts";
import { MAP_KEYS } from "#components/map/nav/shortcuts.ts";

/** What a command is called where it is offered, its picture and the key that does the same. */
export type CommandLook = { readonly label: string; readonly icon: ReactNode; readonly keys?: Chord };

const ICONS: Readonly<Record<MapCommandId, LucideIcon>> = {
  rename: Pencil, duplicate: CopyPlus, copy: Copy, cut: Scissors, paste: ClipboardPaste, continue: ArrowRightToLine, join: Waypoints, insertInto: SquarePlus, straighten: Spline, tidy: WandSparkles,
  open: SquareArrowOutUpRight, facts: PanelRight, remove: Trash2, all: BoxSelect, fit: Maximize, actual: ZoomIn, selection: Scan, walk: Footprints, addLane: Rows3, comment: MessageSquare,
};
const KEYS: Readonly<Record<string, readonly Chord[]>> = { ...MAP_KEYS.drawing, ...MAP_KEYS.moving, ...MAP_KEYS.viewing, rename: ["F2"], walk: [] };

/** The looks of the map's commands for what is in hand. */
export function useCommandLooks(): (id: MapCommandId, hand: Hand) => CommandLook {
  const t = useTranslations("map");
  const { plan } = useLive();
  return useMemo(() => {
    const nameOf = (id: MapCommandId, { steps, flows, at }: Hand): string => {
      switch (id) {
        case "rename": return t(steps.length === 0 && flows.length > 0 ? "tools.labelFlow" : "tools.rename");
        case "join": return t("tools.join");
        case "straighten": return t("tools.straighten");
        case "tidy": return t(steps.length > 1 ? "tidy.selected" : "tidy.all");
        case "facts": return t("inspector.details");
        case "remove": return t("tools.remove");
        case "fit": return t("view.fit");
        case "actual": return t("view.actualSize");
        case "selection": return t("nav.fitSelection");
        case "walk": return t(steps.length === 1 ? "menu.walkFrom" : "nav.walk");
        case "addLane": return t("lane.add");
        case "paste": return t(at ? "menu.pasteHere" : "menu.paste");
        case "comment": return t(at && steps.length + flows.length === 0 ? "menu.commentHere" : "menu.comment");
        case "open": return t("nav.open", { title: plan.get().processes.find((process) => process.id === steps[0]?.linkedProcess)?.title || t("nav.untitled") });
        default: return t(`menu.${id}`);
      }
    };
    return (id, hand) => {
      const Icon = ICONS[id];
      const keys = KEYS[id]?.[0];
      return { label: nameOf(id, hand), icon: <Icon aria-hidden size={16} />, ...(keys !== undefined && { keys }) };
    };
  }, [t, plan]);
}
