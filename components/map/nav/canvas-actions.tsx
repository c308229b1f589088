"use client";
import { Map as MapIcon, Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { usePageActions, type PageAction } from "#components/ui/page-actions.ts";
import { MAP_COMMANDS, runCommand, type MapCommandId } from "#components/map/commands/map-commands.ts";
import { useCommandLooks } from "#components/map/commands/use-command-looks.tsx";
import { useHand } from "#components/map/commands/use-hand.ts";
import { useLaneActions } from "#components/map/lanes/use-lane-actions.ts";
import { changeLook, useMapLook } from "#components/map/map-look.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { StepForm } from "#components/map/steps/step-form.tsx";
import type { MapData } from "#components/map/use-map-data.ts";
import { STEP_KINDS, type MapKey } from "#model/shape.ts";

type Props = { map: MapKey; data: MapData; mayEdit: boolean };

const DRAWING: readonly MapCommandId[] = ["addLane", "continue", "join", "insertInto", "straighten", "duplicate", "copy", "cut", "paste", "tidy", "rename", "remove"];
const VIEWING: readonly MapCommandId[] = ["comment", "walk", "fit", "selection", "actual", "all", "facts", "open"];

/** Offers what can be done on this canvas to the palette. Draws nothing. */
export const CanvasActions = memo(function CanvasActions({ map, data, mayEdit }: Props) {
  const t = useTranslations("map.nav");
  const kinds = useTranslations("stepKinds");
  const names = useTranslations("map");
  const store = useMapStore();
  const hand = useHand();
  const lookOf = useCommandLooks();
  const lanes = useLaneActions(map);
  const [{ minimap }] = useMapLook();
  const { lanes: drawn, participants } = data;

  const offer = useMemo(() => {
    const of = (id: MapCommandId, more: Partial<PageAction> = {}): PageAction => ({
      id, ...more,
      // What it is about may be another thing each time.
      get label() { return more.label ?? lookOf(id, hand()).label; },
      get icon() { return lookOf(id, hand()).icon; },
      ...keysOf(lookOf(id, hand()).keys),
      isOffered: () => store.active.get() && MAP_COMMANDS[id].can(hand()), run: () => void runCommand(id, hand()),
    });
    return of;
  }, [hand, lookOf, store]);

  const drawing = useMemo((): readonly PageAction[] => {
    const inHand = () => store.active.get();
    const free = [...participants.values()].filter(({ id }) => !drawn.some((lane) => lane.participant === id));
    return mayEdit ? [
      ...STEP_KINDS.map((kind): PageAction => ({ id: `add/${kind}`, label: t("addStep", { kind: kinds(kind) }), icon: <StepForm kind={kind} scale={0.3} />, isOffered: inHand, run: () => hand().actions.addStep(kind) })),
      ...free.map(({ id, title }): PageAction => ({ id: `lane/${id}`, label: t("addLane", { title: title || names("lane.untitled") }), icon: <Rows3 aria-hidden />, isOffered: inHand, run: () => lanes.add(id) })),
      ...DRAWING.map((id) => offer(id, id === "remove" ? { label: t("remove") } : id === "join" ? { label: t("connect") } : {})),
    ] : [offer("copy")];
  }, [store, drawn, participants, mayEdit, t, kinds, names, hand, lanes, offer]);

  const viewing = useMemo((): readonly PageAction[] => [
    ...VIEWING.map((id) => offer(id, id === "fit" ? { also: t("fitAlso") } : {})),
    { id: "minimap", label: minimap ? t("hideMinimap") : t("showMinimap"), icon: <MapIcon aria-hidden />, isOffered: () => store.active.get(), run: () => changeLook({ minimap: !minimap }) },
  ], [store, minimap, t, offer]);

  usePageActions(drawing);
  usePageActions(viewing);
  return null;
});

const keysOf = (keys: PageAction["keys"]): Pick<PageAction, "keys"> => (keys === undefined ? {} : { keys });
