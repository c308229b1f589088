"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Chord } from "#components/ui/chord.ts";
import { useShortcuts } from "#components/ui/page-actions.ts";

/** The map's keys, as the list of shortcuts and the palette show them. A new key is one line here and its words in `messages/`. */
export const MAP_KEYS = {
  drawing: {
    continue: ["Tab"], beside: ["Mod+Arrows"], rename: ["Enter", "F2"], type: ["Letters"], remove: ["Delete", "Backspace"],
    copy: ["Mod+KeyC"], cut: ["Mod+KeyX"], paste: ["Mod+KeyV"], duplicate: ["Mod+KeyD"], dragCopy: ["Alt+Drag"], dragAlong: ["Shift+Drag"], dragFreely: ["Mod+Drag"], facts: ["Alt+Enter"], comment: ["Mod+Alt+KeyM", "KeyC"], join: ["Mod+Shift+KeyL"], tidy: ["Mod+Shift+KeyF"],
  },
  moving: {
    walk: ["Tab", "Shift+Tab"], nearest: ["Alt+Arrows"], addNearest: ["Alt+Shift+Arrows"], select: ["Space"], all: ["Mod+KeyA"], none: ["Escape"], nudge: ["Arrows"], far: ["Shift+Arrows"], open: ["Mod+Enter"], menu: ["Shift+F10", "ContextMenu"],
  },
  viewing: { fit: ["Shift+Digit1"], selection: ["Shift+Digit2"], actual: ["Shift+Digit0"], pan: ["Space+Drag"], zoom: ["Mod+Wheel"], overlay: ["Alt+Digits"] },
  text: { done: ["Enter"], line: ["Shift+Enter"], next: ["Tab"], leave: ["Escape"] },
} as const satisfies Record<string, Record<string, readonly [Chord, ...Chord[]]>>;

export type MapKeyName = keyof (typeof MAP_KEYS.drawing & typeof MAP_KEYS.moving & typeof MAP_KEYS.viewing);

/** Tells the list of shortcuts which keys the map has. */
export function useMapShortcuts(): void {
  const t = useTranslations("shortcuts.map");
  useShortcuts(useMemo(() => {
    const rowsOf = <K extends string>(keys: Readonly<Record<K, readonly Chord[]>>, say: (key: K) => string) =>
      (Object.keys(keys) as K[]).map((key) => ({ label: say(key), keys: keys[key] }));
    return [
      { title: t("drawing.title"), rows: rowsOf(MAP_KEYS.drawing, (key) => t(`drawing.${key}`)) },
      { title: t("moving.title"), rows: rowsOf(MAP_KEYS.moving, (key) => t(`moving.${key}`)) },
      { title: t("viewing.title"), rows: rowsOf(MAP_KEYS.viewing, (key) => t(`viewing.${key}`)) },
      { title: t("text.title"), rows: rowsOf(MAP_KEYS.text, (key) => t(`text.${key}`)) },
    ];
  }, [t]));
}
