"use client";
import "@xyflow/react/dist/base.css";
import "#components/map/map.css";
import { ConnectionMode, ReactFlow, ReactFlowProvider, SelectionMode, type AriaLabelConfig } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type DragEvent, type MouseEvent } from "react";
import { useMay } from "#components/live/use-may.ts";
import { ConnectLayer } from "#components/map/connect-layer.tsx";
import { EmptyMap } from "#components/map/empty-map.tsx";
import { FlowArrows, FlowEdgeView, type FlowEdge } from "#components/map/flow-edge.tsx";
import { centreOf, type Rect } from "#components/map/geometry.ts";
import { createHover } from "#components/map/hover.ts";
import { LaneHeads } from "#components/map/lane-heads.tsx";
import { LaneLayer } from "#components/map/lane-layer.tsx";
import { laneAt } from "#components/map/layout.ts";
import { MapActionsContext } from "#components/map/map-actions.ts";
import { MAX_ZOOM, MIN_ZOOM, type View } from "#components/map/map-view.ts";
import { DRAGGED_KIND, Palette } from "#components/map/palette.tsx";
import { RemotePeople } from "#components/map/remote-people.tsx";
import { SelectionTools } from "#components/map/selection-tools.tsx";
import { StepNodeView, type StepNode } from "#components/map/step-node.tsx";
import { useDrawn } from "#components/map/use-drawn.ts";
import { useLayout } from "#components/map/use-layout.ts";
import { useMapData } from "#components/map/use-map-data.ts";
import { useMapEdits } from "#components/map/use-map-edits.ts";
import { useMapKeys } from "#components/map/use-map-keys.ts";
import { useMapPresence } from "#components/map/use-map-presence.ts";
import { useMapState } from "#components/map/use-map-state.ts";
import { useMapView } from "#components/map/use-map-view.ts";
import { useNudge } from "#components/map/use-nudge.ts";
import { useRemoteDrags } from "#components/map/use-remote-drags.ts";
import { useSmallScreen } from "#components/map/use-small-screen.ts";
import { useStepDrag } from "#components/map/use-step-drag.ts";
import { ViewControls } from "#components/map/view-controls.tsx";
import { STEP_KINDS, type MapKey } from "#model/shape.ts";

const NODE_TYPES = { step: StepNodeView };
const EDGE_TYPES = { flow: FlowEdgeView };
const ADD_TO_SELECTION = ["Meta", "Control"];
const NO_LANES: ReadonlySet<string | null> = new Set();

/** One map, to draw on and to walk through. */
export function MapCanvas({ map }: { map: MapKey }) {
  return (
    <ReactFlowProvider key={map}>
      <Canvas map={map} />
    </ReactFlowProvider>
  );
}

function Canvas({ map }: { map: MapKey }) {
  const t = useTranslations("map");
  const isSmall = useSmallScreen();
  const mayEdit = useMay()("plan.edit") && !isSmall;
  const box = useRef<HTMLDivElement>(null);
  const data = useMapData(map);
  const { layout, order } = useLayout(data);
  const state = useMapState();
  const view = useMapView(isSmall);
  const [hovered] = useState(createHover);
  const actions = useMapEdits({ map, data, layout, state, view, mayEdit, box });
  const drag = useStepDrag(layout, data.stepById, data.flows);
  const { nudged, nudge, flush } = useNudge(layout, data.stepById);
  const remote = useRemoteDrags(map, layout, data.stepById);
  const presence = useMapPresence(map, state.selection, view);
  // My own hand is on top.
  const moving = useMemo(() => new Map<string, Rect>([...remote, ...nudged, ...drag.dragged]), [remote, nudged, drag.dragged]);
  const { nodes, edges, routes } = useDrawn({ data, layout, order, moving, selection: state.selection, editing: state.editing });
  const fit = useCallback(() => view.fit(layout), [view, layout]);
  useMapKeys({ box, data, order, state, actions, mayEdit, nudge, flush, cancelDrag: drag.cancel, fit, actualSize: view.actualSize });

  // Known before anything is painted: a map never jumps while it opens.
  const [opening, setOpening] = useState<View | null>(null);
  useLayoutEffect(() => {
    if (box.current && opening === null) setOpening(view.opening(layout, { width: box.current.clientWidth, height: box.current.clientHeight }));
  }, [layout, opening, view]);

  const isDragging = drag.dragged.size > 0;
  const targets = useMemo(
    () => (drag.dragged.size === 0 ? NO_LANES : new Set([...drag.dragged.values()].map((rect) => laneAt(layout.bands, centreOf(rect).y)))),
    [drag.dragged, layout.bands],
  );
  const words: Partial<AriaLabelConfig> = useMemo(() => ({
    "node.a11yDescription.default": t("keys.step"), "node.a11yDescription.keyboardDisabled": t("keys.step"), "edge.a11yDescription.default": t("keys.flow"),
  }), [t]);
  const selected = state.selection.size === 1 ? [...state.selection][0]! : null;

  // The same throughout: with new ones every step would be rendered at every movement.
  const pointer = useMemo(() => ({
    onNodeDoubleClick: (_event: MouseEvent, { id }: { id: string }) => actions.startEditing(id),
    onEdgeDoubleClick: (_event: MouseEvent, { id }: { id: string }) => actions.startEditing(id),
    onNodeMouseEnter: (_event: MouseEvent, { id }: { id: string }) => hovered.set(id),
    onNodeMouseLeave: () => hovered.set(null),
  }), [actions, hovered]);
  const onDoubleClick = (event: MouseEvent) => {
    if (mayEdit && event.target instanceof Element && event.target.classList.contains("react-flow__pane")) actions.addStep("task", view.toMap(event.clientX, event.clientY));
  };
  const onDragOver = (event: DragEvent) => {
    if (mayEdit && event.dataTransfer.types.includes(DRAGGED_KIND)) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const kind = STEP_KINDS.find((known) => known === event.dataTransfer.getData(DRAGGED_KIND));
    if (!kind || !mayEdit) return;
    event.preventDefault();
    actions.addStep(kind, view.toMap(event.clientX, event.clientY));
  };

  return (
    <MapActionsContext value={actions}>
      <div ref={box} className="prorab-map absolute inset-0 overflow-hidden [--head:176px] max-sm:[--head:28px]">
        <FlowArrows />
        {opening && <ReactFlow<StepNode, FlowEdge>
          nodes={nodes} edges={edges} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} onNodesChange={state.onChanges} onEdgesChange={state.onChanges}
          defaultViewport={opening} minZoom={MIN_ZOOM} maxZoom={MAX_ZOOM} onlyRenderVisibleElements
          nodesDraggable={mayEdit} nodesConnectable={false} connectionMode={ConnectionMode.Loose} nodeDragThreshold={3} elevateNodesOnSelect={false}
          onNodeDragStart={drag.onNodeDragStart} onNodeDrag={drag.onNodeDrag} onNodeDragStop={drag.onNodeDragStop}
          {...pointer}
          onDoubleClick={onDoubleClick} onDragOver={onDragOver} onDrop={onDrop} onPointerMove={presence.onPointerMove} onPointerLeave={presence.onPointerLeave}
          panOnScroll zoomOnDoubleClick={false} selectionMode={SelectionMode.Partial} multiSelectionKeyCode={ADD_TO_SELECTION} deleteKeyCode={null} disableKeyboardA11y
          aria-label={t("canvas")} ariaLabelConfig={words}
        >
          <LaneLayer layout={layout} targets={targets} />
          <LaneHeads map={map} data={data} layout={layout} mayEdit={mayEdit} />
          <RemotePeople map={map} layout={layout} moving={moving} />
          {mayEdit && <ConnectLayer data={data} layout={layout} routes={routes} selected={selected} hovered={hovered} isBusy={isDragging || state.editing !== null} />}
          {mayEdit && !isDragging && state.editing === null && <SelectionTools data={data} layout={layout} routes={routes} selection={state.selection} view={view} />}
        </ReactFlow>}
        {data.steps.length === 0 && <EmptyMap map={map} data={data} mayEdit={mayEdit} />}
        {mayEdit && <Palette map={map} data={data} />}
        <ViewControls onFit={fit} onActualSize={view.actualSize} />
      </div>
    </MapActionsContext>
  );
}
