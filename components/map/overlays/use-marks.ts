"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useContext, useMemo } from "react";
import { useDuration } from "#components/live/use-duration.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useLater } from "#components/map/canvas/later.ts";
import { useMapLook, type Overlay } from "#components/map/map-look.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { DrawnMarks } from "#components/map/overlays/mark-book.ts";
import type { createMarkWords } from "#components/map/overlays/mark-words.ts";
import { OverlayBarContext } from "#components/map/overlays/overlay-bar.ts";
import type { LegendLine, Mark } from "#components/map/overlays/marks.ts";
import { isSameList, type MapData } from "#components/map/use-map-data.ts";
import type { MapKey, Plan } from "#model/shape.ts";

const NOTHING = { marks: new Map<string, Mark>(), legend: [] as readonly LegendLine[] };
const NO_MARKS: DrawnMarks = new Map();

/** What is laid over a map: which overlay, what it says of each step and flow, and its legend. */
export function useMarks(data: MapData): { overlay: Overlay | null; marks: DrawnMarks; legend: readonly LegendLine[] } {
  const [{ overlay }] = useMapLook();
  const Book = useLater((parts) => parts.MarkBook);
  const book = useMemo(() => Book && new Book(), [Book]);
  const words = useMarkWords();
  const { steps, flows, stepById } = data;
  const marksOf = useLater((parts) => (overlay ? parts.marksOf : null));
  const beside = useBeside();
  const found = useMemo(() => (overlay && marksOf ? marksOf(overlay, { steps, flows, stepById }, beside) : NOTHING), [overlay, marksOf, steps, flows, stepById, beside]);
  const draw = useMemo(() => words && ((mark: Mark) => words(mark, overlay ?? "waiting")), [words, overlay]);
  const marks = useMemo(() => (book && draw ? book.drawn(found.marks, draw) : NO_MARKS), [book, found, draw]);
  return { overlay, marks, legend: found.legend };
}

/** The process's other map, where both are looked at side by side. */
function useBeside() {
  const { map } = useMapStore();
  const isPair = useContext(OverlayBarContext) !== undefined;
  const isOther = useCallback((other: string) => isPair && other !== map && sameProcess(other, map), [isPair, map]);
  const steps = usePlan(useCallback((plan: Plan) => plan.steps.filter((step) => isOther(step.map)), [isOther]), isSameList);
  const flows = usePlan(useCallback((plan: Plan) => plan.flows.filter((flow) => isOther(flow.map)), [isOther]), isSameList);
  return useMemo(() => ({ steps, flows }), [steps, flows]);
}

const sameProcess = (other: string, map: MapKey): boolean => other.startsWith(map.slice(0, map.indexOf("/") + 1));

function useMarkWords(): ReturnType<typeof createMarkWords> | null {
  const t = useTranslations("map");
  const format = useFormatter();
  const { sayShort: say } = useDuration();
  const systems = usePlan((plan) => plan.systems);
  const create = useLater((parts) => parts.createMarkWords);
  return useMemo(() => create && create({ t, format, say, systems }), [create, t, format, say, systems]);
}
