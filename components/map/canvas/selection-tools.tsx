"use client";
import { ViewportPortal } from "@xyflow/react";
import { Shapes } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, type KeyboardEvent } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { ArrangeMenu } from "#components/map/canvas/arrange-menu.tsx";
import { around, boundsOf, type Rect } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { handOf, type Drawn, type Hand, type Verbs } from "#components/map/commands/hand.ts";
import { MAP_COMMANDS, runCommand, type MapCommandId } from "#components/map/commands/map-commands.ts";
import { useCommandLooks } from "#components/map/commands/use-command-looks.tsx";
import { useMedium } from "#components/map/flows/medium-items.tsx";
import { OpenLinkedTool } from "#components/map/nav/open-linked.tsx";
import type { Route } from "#model/map/picture/routes.ts";
import { holdsTitle, TITLE_ROOM } from "#model/map/picture/step-forms.ts";
import { useToolsPlace } from "#components/map/canvas/use-tools-place.ts";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import { KindMenu, SmallForm } from "#components/map/steps/kind-menu.tsx";
import type { MapData } from "#components/map/use-map-data.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import type { Flow } from "#model/shape.ts";

type Props = { data: MapData; layout: Layout; routes: ReadonlyMap<string, Route>; selection: ReadonlySet<string>; view: MapView; verbs: Verbs; drawn: Drawn };

/** A flow's label and a title outside of its form, px on the map. */
const LABEL = { width: 64, height: 20 };
const OUTSIDE = { width: 96, height: 20 };

/** What can be done with what is selected, beside it. */
export function SelectionTools({ data, layout, routes, selection, view, verbs, drawn }: Props) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const box = useRef<HTMLDivElement>(null);
  const obstacles = useMemo(() => data.steps.flatMap(({ id }) => (selection.has(id) ? [] : roomOf(id, data, layout))), [data, layout, selection]);
  const steps = useMemo(() => [...selection].flatMap((id) => data.stepById.get(id) ?? []), [data.stepById, selection]);
  const stepOf = useCallback((id: string) => data.stepById.get(id), [data.stepById]);
  const hand = useMemo(() => handOf(verbs, drawn, selection), [verbs, drawn, selection]);
  const flows = data.flows.filter((flow) => selection.has(flow.id));
  const [step] = steps;
  const [flow] = flows;
  const route = flow && routes.get(flow.id);
  const only = steps.length + flows.length === 1 ? (step ?? flow) : undefined;
  const bounds = step ? boundsOf(steps.flatMap(({ id }) => roomOf(id, data, layout))) : route ? around(route.label, LABEL) : null;
  useToolsPlace(box, { bounds, isStep: step !== undefined, line: only && !step ? route : undefined, obstacles, view });
  if (!bounds) return null;
  const count = steps.length + flows.length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== "Escape" || !only) return;
    event.stopPropagation();
    actions.focus(only.id);
  };
  return (
    <ViewportPortal>
      <div
        ref={box} role="toolbar" aria-label={t("tools.label")} data-selection-tools tabIndex={-1} onKeyDown={onKeyDown}
        className="nodrag nopan nokey pointer-events-auto absolute left-0 top-0 z-20 flex w-max items-center gap-0.5 rounded-md bg-raised p-0.5 shadow-pop [transform-origin:0_0]"
      >
        {count > 1 && <span className="px-2 text-sm text-ink-2">{t("tools.count", { count: steps.length || flows.length })}</span>}
        {step && (
          <KindMenu
            steps={steps} flows={data.flows} stepOf={stepOf}
            trigger={<IconButton label={t("tools.kind")} className="w-9">{steps.every(({ kind }) => kind === step.kind) ? <SmallForm kind={step.kind} /> : <Shapes aria-hidden size={16} />}</IconButton>}
          />
        )}
        <Tool id="rename" hand={hand} />
        {only && only === step && <OpenLinkedTool step={step} />}
        {count === 1 && flow && isHandOff(data.stepById.get(flow.from), data.stepById.get(flow.to)) && <Medium flow={flow} />}
        {count === 1 && <Tool id="straighten" hand={hand} />}
        {steps.length > 1 && <ArrangeMenu steps={steps} layout={layout} />}
        {steps.length > 1 && <Tool id="tidy" hand={hand} />}
        <Tool id="join" hand={hand} />
        <Tool id="duplicate" hand={hand} />
        <Tool id="facts" hand={hand} />
        <Tool id="remove" hand={hand} danger />
      </div>
    </ViewportPortal>
  );
}

/** What a step takes up on the map, its title included. */
function roomOf(id: string, data: MapData, layout: Layout): Rect[] {
  const rect = layout.rects.get(id);
  const kind = data.stepById.get(id)?.kind;
  if (!rect || !kind) return [];
  return holdsTitle(kind) ? [rect] : [rect, around({ x: rect.x + rect.width / 2, y: rect.y + rect.height + TITLE_ROOM / 4 }, OUTSIDE)];
}

/** A command as a button, where it can be done. */
function Tool({ id, hand, danger = false }: { id: MapCommandId; hand: Hand; danger?: boolean }) {
  const lookOf = useCommandLooks();
  const keyNames = useKeyNames();
  if (!MAP_COMMANDS[id].can(hand)) return null;
  const { label, icon, keys } = lookOf(id, hand);
  return <IconButton label={label} keys={keys && keyNames(keys)} danger={danger} onClick={() => void runCommand(id, hand)}>{icon}</IconButton>;
}

function Medium({ flow }: { flow: Flow }) {
  const t = useTranslations("map");
  const { options, choose } = useMedium(flow);
  return <Select aria-label={t("tools.medium")} look="bare" value={flow.medium} placeholder={t("tools.medium")} className="whitespace-nowrap" options={options} onValueChange={choose} />;
}
