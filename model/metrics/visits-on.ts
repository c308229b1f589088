import { componentsOn, orderOn } from "#model/findings/map-flow.ts";
import type { MapView } from "#model/map/map-views.ts";
import { onceFor } from "#model/once-for.ts";
import { expectedVisits } from "#model/metrics/visits.ts";

/** How often each step of a map's graph is done per case, on average; null when a loop has no way out. See `expectedVisits`. */
export const visitsOn = onceFor((map: MapView): Float64Array | null => expectedVisits(map.graph, componentsOn(map), orderOn(map)));
