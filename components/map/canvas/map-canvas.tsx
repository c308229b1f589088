"use client";
import "@xyflow/react/dist/base.css";
import "#components/map/canvas/map.css";
import { ConnectionMode, ReactFlow, ReactFlowProvider, SelectionMode, useStore, type AriaLabelConfig, type OnNodeDrag } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type PointerEvent, type SyntheticEvent } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { useMapClipboard } from "#components/map/clipboard/use-map-clipboard.ts";
import { FlowArrows, FlowEdgeView, type FlowEdge } from "#components/map/flows/flow-edge.tsx";
import { createHover } from "#components/map/steps/hover.ts";
import { LaneHeads } from "#components/map/lanes/lane-heads.tsx";
import { LaneLayer } from "#components/map/lanes/lane-layer.tsx";
import { BendHandles, CanvasActions, CommentPins, ConnectLayer, ContextMenu, Credit, DragMarks, EmptyMap, FindingBadges, FollowView, HeadShift, LinkedView, MapPresence, Minimap, OverlayControl, PrintSheet, RemoteDrags, RemotePeople, SelectionTools, Sketch, StepLink, TidyProgress, TitleTip, useLater, ViewControls, Walk } from "#components/map/canvas/later.ts";
import { useHeldPointer } from "#components/map/canvas/use-held-pointer.ts";
import { Ground } from "#components/map/canvas/ground.tsx";
import { useLiveView } from "#components/map/canvas/live-view.ts";
import { MapActionsContext } from "#components/map/canvas/map-actions.ts";
import { leastZoom, MAX_ZOOM } from "#components/map/canvas/map-view.ts";
import { Moves, MovesContext } from "#components/map/canvas/moves.ts";
import { Palette } from "#components/map/canvas/palette.tsx";
import { useMarks } from "#components/map/overlays/use-marks.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useMapLook } from "#components/map/map-look.ts";
import { useOpenProcess } from "#components/map/nav/use-trail.ts";
import { HandContext, useReadHand } from "#components/map/commands/use-hand.ts";
import { useContextMenu } from "#components/map/canvas/use-context-menu.ts";
import type { Route } from "#model/map/picture/routes.ts";
import { StepNodeView, type StepNode } from "#components/map/steps/step-node.tsx";
import { useTidy } from "#components/map/tidy/use-tidy.ts";
import { useDrawn } from "#components/map/canvas/use-drawn.ts";
import { useLayout } from "#components/map/canvas/use-layout.ts";
import { useMapData } from "#components/map/use-map-data.ts";
import { useMapEdits } from "#components/map/canvas/use-map-edits.ts";
import { useMapKeys } from "#components/map/canvas/use-map-keys.ts";
import { usePaletteDrop } from "#components/map/canvas/use-palette-drop.ts";
import { useBendGesture } from "#components/map/flows/use-bend-gesture.ts";
import { seenAt, useMapWindow, type Opening } from "#components/map/canvas/use-map-window.ts";
import { useMapState } from "#components/map/canvas/use-map-state.ts";
import { useMapView } from "#components/map/canvas/use-map-view.ts";
import { useNudge } from "#components/map/steps/use-nudge.ts";
import { useSmallScreen } from "#components/map/canvas/use-small-screen.ts";
import { useIsHolding, useStepDrag } from "#components/map/steps/use-step-drag.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { can } from "#model/access.ts";
import type { MapKey } from "#model/shape.ts";

const NODE_TYPES = { step: StepNodeView };
const EDGE_TYPES = { flow: FlowEdgeView };
const ADD_TO_SELECTION = ["Meta", "Control", "Shift"];
/** It is named by `Credit`, in a place of its own. */
const CREDITED = { hideAttribution: true };
/** With a mouse, empty canvas is dragged to select; it pans by its middle button or with Space held. A finger pans, always. */
const MIDDLE_BUTTON = [1];

/** Before it comes to a step's own listeners. */
function keepFromSteps(event: SyntheticEvent): void {
  if (event.target instanceof Element && event.target.closest(".react-flow__node")) event.stopPropagation();
}

/** One map, to draw on and to walk through; which one, and what is selected on it, is its store's to say. */
export function MapCanvas() {
  const { map } = useMapStore();
  return (
    <ReactFlowProvider key={map}>
      <Canvas map={map} />
    </ReactFlowProvider>
  );
}

function Canvas({ map }: { map: MapKey }) {
  const t = useTranslations("map");
  const isSmall = useSmallScreen();
  const may = useMay();
  const mayEdit = may("plan.edit") && !isSmall;
  const mayComment = may("comment.write");
  // Steps are made as they will be once the document is here, so that none is made anew then; until then they cannot be taken hold of.
  const live = useLive();
  const isComing = !useSignal(live.ready) && !isSmall && can(live.role.get(), "plan.edit");
  const box = useRef<HTMLDivElement>(null);
  const data = useMapData(map);
  const { lanes, participants } = data;
  const laneData = useMemo(() => ({ lanes, participants }), [lanes, participants]);
  const state = useMapState();
  const { layout, order, foldMine } = useLayout(data, state.selection);
  const view = useMapView(isSmall, box, layout);
  const showView = useLiveView();
  const minZoom = useStore((store) => leastZoom(layout, store));
  const [hovered] = useState(createHover);
  const actions = useMapEdits({ map, data, layout, state, view, mayEdit, box });
  const store = useMapStore();
  useEffect(() => {
    store.actions.set(actions);
    return () => store.actions.set(null);
  }, [store, actions]);
  const routesNow = useRef<ReadonlyMap<string, Route>>(new Map());
  const [moves] = useState(() => new Moves());
  const clipboard = useMapClipboard({ box, map, data, layout, order, selection: state.selection, view, actions, mayEdit });
  const drag = useStepDrag({ data, layout, routes: routesNow, view, actions, clipboard, showMoved: moves.showPointer });
  const isHolding = useIsHolding(drag.dragging);
  const held = useHeldPointer();
  const onNodeDragStart: OnNodeDrag<StepNode> = useCallback((event, ...dragged) => {
    held.hold(event);
    drag.onNodeDragStart(event, ...dragged);
  }, [held, drag]);
  const onPress = (event: PointerEvent) => {
    held.press(event);
    state.onPointerDownCapture(event);
  };
  const bending = useBendGesture(data, layout);
  const { nudge, flush } = useNudge(layout, data, moves.showKeys);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const window = useMapWindow(opening, isHolding);
  const { overlay, marks, legend } = useMarks(data);
  const { nodes, edges, routes, isFilling } = useDrawn({ data, layout, order, moves, window: isPrinting ? null : window, firstSeen: opening && seenAt(opening), selection: state.selection, editing: state.editing, bent: bending.bent, marks });
  useEffect(() => {
    routesNow.current = routes;
  });
  const drop = usePaletteDrop({ data, routes: routesNow, view, actions, mayEdit });
  const { tidy, cancel: cancelTidy, isSlow } = useTidy({ box, map, layout, view, selection: state.selection, mayEdit, flush });

  const walkable = useRef({ order, stepById: data.stepById });
  useEffect(() => {
    walkable.current = { order, stepById: data.stepById };
  });
  const startOf = useLater((parts) => parts.startOfWalk);
  const startWalk = useCallback(() => {
    const { order, stepById } = walkable.current;
    const [only] = [...store.selection.get()].filter((id) => stepById.has(id));
    store.walk.set(only ?? startOf?.(order, stepById) ?? null);
  }, [store, startOf]);

  const open = useOpenProcess();
  const { discuss } = useComments();
  const verbs = useMemo(() => ({ store, actions, clipboard, tidy, walk: startWalk, open, discuss }), [store, actions, clipboard, tidy, startWalk, open, discuss]);
  const drawn = useMemo(() => ({ data, order, mayEdit, mayComment }), [data, order, mayEdit, mayComment]);
  const hand = useReadHand(verbs, drawn);
  const openMenu = useContextMenu(box);
  useMapKeys({ box, hand, layout, nudge, flush, cancelDrag: () => drag.cancel() || bending.cancel(), openMenu, panBy: view.panBy, overlay });

  // Someone else may remove what I type in: then I type in nothing.
  const { editing, setEditing } = state;
  const isEditingGone = editing !== null && !data.stepById.has(editing.id) && !data.flows.some(({ id }) => id === editing.id);
  useEffect(() => {
    if (isEditingGone) setEditing(null);
  }, [isEditingGone, setEditing]);
  const isInHand = useSignal(store.active);
  const isWalking = useSignal(store.walk) !== null;
  const [{ minimap }] = useMapLook();
  // Known before anything is painted: a map never jumps while it opens.
  useLayoutEffect(() => {
    if (!box.current || opening !== null) return;
    const size = { width: box.current.clientWidth, height: box.current.clientHeight };
    setOpening({ view: view.opening(size), size });
  }, [opening, view]);

  const isDragging = isHolding || bending.bent !== null;
  const words: Partial<AriaLabelConfig> = useMemo(() => ({
    "node.a11yDescription.default": t("keys.step"), "node.a11yDescription.keyboardDisabled": t("keys.step"), "edge.a11yDescription.default": t("keys.flow"),
  }), [t]);
  const selected = state.selection.size === 1 ? [...state.selection][0]! : null;

  // The same throughout: with new ones every step would be rendered at every movement.
  const pointer = useMemo(() => ({
    onNodeDoubleClick: (_event: MouseEvent, { id }: { id: string }) => actions.startEditing(id),
    onEdgeDoubleClick: (_event: MouseEvent, { id }: { id: string }) => actions.startEditing(id),
    // Not what passes under a pointer that has something in hand.
    onNodeMouseEnter: (event: MouseEvent, { id }: { id: string }) => event.buttons === 0 && hovered.set(id),
    onNodeMouseLeave: () => hovered.set(null),
  }), [actions, hovered]);
  const letGoOfLane = useCallback(() => store.selectLane(null), [store]);
  const onDoubleClick = (event: MouseEvent) => {
    if (mayEdit && event.target instanceof Element && event.target.classList.contains("react-flow__pane")) actions.addStep("task", view.toMap(event.clientX, event.clientY));
  };
  const bendable = selected === null ? undefined : data.flows.find(({ id }) => id === selected);
  const bendableRoute = bendable && routes.get(bendable.id);

  return (
    <MapActionsContext value={actions}>
      <HandContext value={hand}>
      <MovesContext value={moves}>
        <div className="map-room @container/map absolute inset-0"><div ref={box} data-overlay={overlay ?? undefined} data-not-in-hand={isInHand ? undefined : ""} className="prorab-map absolute inset-0 contain-strict overflow-hidden [--head:176px] @max-[700px]/map:[--head:28px]">
          <FlowArrows />
          {opening && <ReactFlow<StepNode, FlowEdge>
            nodes={nodes} edges={edges} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} onNodesChange={state.onChanges} onEdgesChange={state.onChanges}
            defaultViewport={opening.view} viewport={opening.view} onViewportChange={showView} minZoom={minZoom} maxZoom={MAX_ZOOM}
            nodesDraggable={mayEdit || isComing} nodesConnectable={false} connectionMode={ConnectionMode.Loose} nodeDragThreshold={3} elevateNodesOnSelect={false}
            onNodeDragStart={onNodeDragStart} onNodeDrag={drag.onNodeDrag} onNodeDragStop={drag.onNodeDragStop}
            {...pointer} onPaneClick={letGoOfLane}
            onDoubleClick={onDoubleClick} {...drop.handlers} onPointerDownCapture={onPress} onMouseDownCapture={isComing ? keepFromSteps : undefined} onTouchStartCapture={isComing ? keepFromSteps : undefined} onMoveStart={held.hold}
            panOnScroll panOnDrag={MIDDLE_BUTTON} selectionOnDrag selectionKeyCode={null} paneClickDistance={3} zoomOnDoubleClick={false} selectionMode={SelectionMode.Partial} multiSelectionKeyCode={ADD_TO_SELECTION} deleteKeyCode={null} disableKeyboardA11y proOptions={CREDITED}
            id={map.replace("/", "-")} aria-label={t("canvas")} ariaLabelConfig={words}
          >
            <Ground width={layout.width} height={layout.height} />
            {!isDragging && <Sketch rects={layout.rects} stepById={data.stepById} isShown={isFilling} />}
            <LaneLayer layout={layout} dragging={drag.dragging} />
            <LaneHeads map={map} data={laneData} layout={layout} mayEdit={mayEdit} foldMine={foldMine} />
            <RemoteDrags map={map} layout={layout} stepById={data.stepById} show={moves.showOthers} />
            <MapPresence map={map} selection={state.selection} view={view} />
            <RemotePeople map={map} layout={layout} />
            <CommentPins map={map} layout={layout} routes={routes} view={view} />
            <FindingBadges map={map} layout={layout} routes={routes} />
            <StepLink data={data} />
            <FollowView map={map} />
            <HeadShift opened={opening.size.width} />
            <LinkedView />
            <CanvasActions map={map} data={data} mayEdit={mayEdit} />
            <TitleTip box={box} isBusy={isDragging || state.editing !== null} />
            <ContextMenu layout={layout} view={view} foldMine={foldMine} box={box} />
            {minimap && !isWalking && <Minimap map={map} participants={data.participants} layout={layout} view={view} />}
            {mayEdit && !isWalking && <ConnectLayer data={data} layout={layout} routes={routes} selected={selected} hovered={hovered} isBusy={isDragging || state.editing !== null} />}
            {mayEdit && bendable && bendableRoute && !isHolding && state.editing === null && <BendHandles flow={bendable} route={bendableRoute} gesture={bending} />}
            {(drop.onto !== null || isDragging) && <DragMarks dragging={drag.dragging} dropOnto={drop.onto} routes={routes} />}
            {mayEdit && !isDragging && !isWalking && state.editing === null && <SelectionTools data={data} layout={layout} routes={routes} selection={state.selection} view={view} verbs={verbs} drawn={drawn} />}
          </ReactFlow>}
          {data.steps.length === 0 && <EmptyMap map={map} data={laneData} mayEdit={mayEdit} />}
          {mayEdit && !isWalking && <Palette map={map} data={laneData} />}
          {!isWalking && <OverlayControl overlay={overlay} legend={legend} isEmpty={data.steps.length === 0} />}
          {isSlow && <TidyProgress onCancel={cancelTidy} />}
          {!isWalking && <ViewControls onFit={view.fit} onActualSize={view.actualSize} onZoom={view.zoomBy} onTidy={mayEdit ? tidy : undefined} onWalk={data.steps.length > 0 ? startWalk : null} />}
          <Walk data={data} layout={layout} view={view} box={box} />
          <Credit />
          <PrintSheet map={map} layout={layout} box={box} onPrinting={setPrinting} />
        </div></div>
      </MovesContext>
      </HandContext>
    </MapActionsContext>
  );
}
