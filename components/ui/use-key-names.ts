"use client";
import { useCallback } from "react";
import { printChord, type Chord } from "#components/ui/chord.ts";
import { useIsMac } from "#components/ui/use-is-mac.ts";

/** Names keys as they are printed on the board in front of one. */
export function useKeyNames(): (chord: Chord) => string {
  const isMac = useIsMac();
  return useCallback((chord) => printChord(chord, isMac), [isMac]);
}
