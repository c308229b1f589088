"use client";
import { useMemo, useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { orderByFlow } from "#components/map/canvas/flow-order.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { mineAround, type Mine } from "#components/map/walk/walk.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** A walk through the steps of my participants alone, in the flow's order; `has` says whether there are any. */
export function useMineOnly(id: string, data: MapData, layout: Layout): { has: boolean; isOn: boolean; set(on: boolean): void; around: Mine } {
  const { me } = useLive();
  const [isOn, set] = useState(false);
  const order = useMemo(() => orderByFlow(data.steps.map((step) => step.id), data.flows, layout.rects), [data, layout.rects]);
  const mine = useMemo(() => new Set(data.steps.filter(({ kind, place }) => place.lane !== null && !isArtefact(kind) && data.participants.get(place.lane)?.member === me.memberId).map((step) => step.id)), [data, me.memberId]);
  return { has: mine.size > 0, isOn: isOn && mine.size > 0, set, around: mineAround(id, order, mine) };
}
