import type { Overlay } from "#components/map/map-look.ts";
import { markQuality, markTimes, type Beside } from "#components/map/overlays/heat.ts";
import { markDeadlines, markEntries, markHandOffs, markSystems } from "#components/map/overlays/kinds.ts";
import type { Marks } from "#components/map/overlays/marks.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** What an overlay shows on a map, alone or `beside` another: a mark per step or flow that it speaks of, and its legend. */
export function marksOf(overlay: Overlay, data: Pick<MapData, "steps" | "flows" | "stepById">, beside?: Beside): Marks {
  switch (overlay) {
    case "waiting": return markTimes(data.steps, "waiting", data.flows, beside);
    case "processing": return markTimes(data.steps, "processing", [], beside);
    case "quality": return markQuality(data.steps, beside);
    case "entry": return markEntries(data.steps);
    case "handOffs": return markHandOffs(data);
    case "deadlines": return markDeadlines(data.steps);
    case "systems": return markSystems(data.steps);
  }
}
