import { layoutMap, type Layout } from "#components/map/layout.ts";
import type { Lane, Step } from "#model/shape.ts";

/** Lays one map out, again and again; what did not move keeps its identity from one time to the next. */
export class LayoutBook {
  #last: Layout | undefined;

  layout(lanes: readonly Lane[], steps: readonly Step[]): Layout {
    this.#last = layoutMap(lanes, steps, this.#last);
    return this.#last;
  }
}
