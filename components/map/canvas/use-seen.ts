"use client";
import { useStore } from "@xyflow/react";
import { useMemo } from "react";
import { windowOf } from "#components/map/canvas/map-window.ts";
import type { Point, Rect } from "#model/map/picture/geometry.ts";

/** The part of the map that is drawn; the same as long as that is. */
export function useSeen(): Rect {
  const key = useStore((store) => {
    const { x, y, width, height } = windowOf({ x: store.transform[0], y: store.transform[1], zoom: store.transform[2] }, store);
    return `${x} ${y} ${width} ${height}`;
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = key.split(" ").map(Number);
    return { x, y, width, height };
  }, [key]);
}

export const isWithin = ({ x, y }: Point, seen: Rect): boolean => x >= seen.x && x <= seen.x + seen.width && y >= seen.y && y <= seen.y + seen.height;
