import { mainSteps } from "#model/findings/map-flow.ts";
import type { MapView } from "#model/map/map-views.ts";
import type { Step } from "#model/shape.ts";
import { isEnd, isWork } from "#model/step-kinds.ts";

/** The work of people on the main path of a map that is drawn through to an end; none on one that is only being drawn, and no step that has no title yet. */
export function pathWork(map: MapView): readonly Step[] {
  const path = mainSteps(map);
  const last = path.at(-1);
  return last && isEnd(last.kind) ? path.filter(({ kind, title }) => isWork(kind) && kind !== "serviceTask" && title.trim() !== "") : [];
}
