import { Credit } from "#components/map/canvas/credit.tsx";
import { DragMarks } from "#components/map/canvas/drag-marks.tsx";
import { EmptyMap } from "#components/map/canvas/empty-map.tsx";
import { guideBookOf } from "#components/map/canvas/guides.ts";
import { HeadShift } from "#components/map/canvas/head-shift.tsx";
import { removalOf } from "#components/map/canvas/removal.ts";
import { SelectionTools } from "#components/map/canvas/selection-tools.tsx";
import { Sketch } from "#components/map/canvas/sketch.tsx";
import { TitleTip } from "#components/map/canvas/title-tip.tsx";
import { createViewChanges } from "#components/map/canvas/view-changes.ts";
import { ViewControls } from "#components/map/canvas/view-controls.tsx";
import { listenToClipboard } from "#components/map/clipboard/listen-to-clipboard.ts";
import { ContextMenu } from "#components/map/commands/context-menu.tsx";
import { listenForMenu } from "#components/map/commands/listen-for-menu.ts";
import { CommentPins } from "#components/map/comments/comment-pins.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { FindingBadges } from "#components/map/findings/finding-badges.tsx";
import { BendHandles } from "#components/map/flows/bend-handles.tsx";
import { createBending } from "#components/map/flows/bending.ts";
import { ConnectLayer } from "#components/map/flows/connect-layer.tsx";
import { FollowView } from "#components/map/follow/follow-view.tsx";
import { LaneMenu } from "#components/map/lanes/lane-menu.tsx";
import { LaneSeparator } from "#components/map/lanes/lane-edge.tsx";
import { moveAmongLanes } from "#components/map/lanes/move-among-lanes.ts";
import { Minimap } from "#components/map/minimap/minimap.tsx";
import { CanvasActions } from "#components/map/nav/canvas-actions.tsx";
import { StepLink } from "#components/map/nav/step-link.tsx";
import { MarkBook } from "#components/map/overlays/mark-book.ts";
import { createMarkWords } from "#components/map/overlays/mark-words.ts";
import { marksOf } from "#components/map/overlays/marks-of.ts";
import { OverlayControl } from "#components/map/overlays/overlay-control.tsx";
import { LinkedView } from "#components/map/pair/linked-view.tsx";
import { MapPresence } from "#components/map/people/map-presence.ts";
import { RemoteDrags } from "#components/map/people/remote-drags.ts";
import { RemotePeople } from "#components/map/people/remote-people.tsx";
import { PrintSheet } from "#components/map/print/print-sheet.tsx";
import { TidyProgress } from "#components/map/tidy/tidy-progress.tsx";
import { startOfWalk } from "#components/map/walk/walk.ts";
import { Walk } from "#components/map/walk/walk.tsx";

/** What later.ts fetches, as one script. */
export const PARTS = {
  BendHandles, CanvasActions, CommentPins, ConnectLayer, ContextMenu, Credit, DragMarks, EmptyMap, FindingBadges, FindingMark, FollowView, HeadShift, LaneMenu, LaneSeparator, LinkedView, MapPresence, Minimap, OverlayControl, PrintSheet, RemoteDrags, RemotePeople, SelectionTools, Sketch, StepLink, TidyProgress, TitleTip, ViewControls, Walk, MarkBook, createBending, createMarkWords, createViewChanges, guideBookOf, listenForMenu, listenToClipboard, marksOf, moveAmongLanes, removalOf, startOfWalk,
};
