import type { RefObject } from "react";
import type { Layout } from "#model/map/picture/layout.ts";
import type { useMapState } from "#components/map/canvas/use-map-state.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { MapKey } from "#model/shape.ts";

/** What an edit of a map starts from: the map as it is drawn now, and what I have in hand. */
export type EditsInput = {
  map: MapKey;
  data: MapData;
  layout: Layout;
  state: ReturnType<typeof useMapState>;
  view: MapView;
  mayEdit: boolean;
  box: RefObject<HTMLElement | null>;
};
