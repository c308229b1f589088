"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

/** What a map can be drawn and edited without: fetched unasked, once it can be. */
const later = createLate(() => import("#components/map/canvas/later-parts.tsx").then(({ PARTS }) => PARTS), whenUsable);

/** One of the parts; null until they are here. */
export const useLater = later.use;

export const BendHandles = latePart(later, (loaded) => loaded.BendHandles);
export const CanvasActions = latePart(later, (loaded) => loaded.CanvasActions);
export const CommentPins = latePart(later, (loaded) => loaded.CommentPins);
export const ConnectLayer = latePart(later, (loaded) => loaded.ConnectLayer);
export const ContextMenu = latePart(later, (loaded) => loaded.ContextMenu);
export const Credit = latePart(later, (loaded) => loaded.Credit);
export const DragMarks = latePart(later, (loaded) => loaded.DragMarks);
export const EmptyMap = latePart(later, (loaded) => loaded.EmptyMap);
export const LaneFindings = latePart(later, (loaded) => loaded.FindingMark);
export const FindingBadges = latePart(later, (loaded) => loaded.FindingBadges);
export const FollowView = latePart(later, (loaded) => loaded.FollowView);
export const HeadShift = latePart(later, (loaded) => loaded.HeadShift);
export const LaneMenu = latePart(later, (loaded) => loaded.LaneMenu);
export const LaneSeparator = latePart(later, (loaded) => loaded.LaneSeparator);
export const LinkedView = latePart(later, (loaded) => loaded.LinkedView);
export const MapPresence = latePart(later, (loaded) => loaded.MapPresence);
export const Minimap = latePart(later, (loaded) => loaded.Minimap);
export const OverlayControl = latePart(later, (loaded) => loaded.OverlayControl);
export const PrintSheet = latePart(later, (loaded) => loaded.PrintSheet);
export const RemoteDrags = latePart(later, (loaded) => loaded.RemoteDrags);
export const RemotePeople = latePart(later, (loaded) => loaded.RemotePeople);
export const SelectionTools = latePart(later, (loaded) => loaded.SelectionTools);
export const Sketch = latePart(later, (loaded) => loaded.Sketch);
export const StepLink = latePart(later, (loaded) => loaded.StepLink);
export const TidyProgress = latePart(later, (loaded) => loaded.TidyProgress);
export const TitleTip = latePart(later, (loaded) => loaded.TitleTip);
export const ViewControls = latePart(later, (loaded) => loaded.ViewControls);
export const Walk = latePart(later, (loaded) => loaded.Walk);
