import type { View } from "#components/map/canvas/map-view.ts";
import { isSameView, viewBetween } from "#components/map/canvas/views.ts";

type Flow = { getViewport(): View; setViewport(view: View): unknown };

/** Moves a view over some time, ms; whatever else moves it meanwhile, a gesture or another such movement, takes over. */
export function createViewMove(flow: Flow): (to: View, duration: number) => void {
  let frame = 0;
  return (to, duration) => {
    cancelAnimationFrame(frame);
    if (duration === 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) return void flow.setViewport(to);
    const from = flow.getViewport();
    const start = performance.now();
    let last = from;
    const draw = (now: number) => {
      if (!isSameView(flow.getViewport(), last)) return;
      const share = Math.min(1, Math.max(0, (now - start) / duration));
      flow.setViewport(share === 1 ? to : viewBetween(from, to, ease(share)));
      last = flow.getViewport();
      if (share < 1) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
  };
}

/** Slow at both ends. */
const ease = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
