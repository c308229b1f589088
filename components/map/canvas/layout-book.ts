import { layoutMap, type Layout } from "#model/map/picture/layout.ts";
import type { Lane, Step } from "#model/shape.ts";

/** Lays one map out, again and again; what did not move keeps its identity from one time to the next. */
export class LayoutBook {
  #last: Layout | undefined;

  layout(lanes: readonly Lane[], steps: readonly Step[]): Layout {
    const [last, next] = [this.#last, layoutMap(lanes, steps, this.#last)];
    if (!last || last.bands !== next.bands || last.rects !== next.rects || last.hidden !== next.hidden || last.width !== next.width || last.height !== next.height) this.#last = next;
    return this.#last!;
  }
}
