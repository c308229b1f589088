"use client";
import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { headWidth } from "#components/map/canvas/head-width.ts";

/** Moves the map with its lanes' heads, which become slim where the canvas is made narrow, and wide again. */
export function HeadShift({ opened }: { opened: number }) {
  const flow = useReactFlow();
  const width = useStore((state) => headWidth(state.width || opened));
  const last = useRef(headWidth(opened));
  useEffect(() => {
    const by = width - last.current;
    last.current = width;
    if (by === 0) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + by, y, zoom });
  }, [width, flow]);
  return null;
}
