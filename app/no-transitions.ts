import { selection } from "d3-selection";

/** What browsers get in place of d3-transition and d3-interpolate, which React Flow's zooming brings along: the map moves its view itself (canvas/view-move.ts). */
selection.prototype.interrupt = function interrupt() {
  return this;
};
selection.prototype.transition = function transition() {
  throw new Error("There are no transitions: move the view with view-move.ts");
};

const nothing = (): void => {};
export { nothing as interrupt, nothing as interpolate, nothing as interpolateZoom };
