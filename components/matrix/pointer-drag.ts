type Point = { readonly x: number; readonly y: number };
type Drag = {
  /** What is scrolled when the pointer comes near its edge. */
  box: HTMLElement;
  onMove(at: Point): void;
  /** The pointer was let go, or the drag given up. */
  onEnd(isDrop: boolean): void;
};

/** px from an edge at which the box begins to scroll, and how far per frame at most. */
const EDGE = 40;
const SPEED = 12;

/** Follows the pointer, in the window's coordinates, until it is let go or Escape is pressed; scrolls the box at its edges. */
export function followPointer({ box, onMove, onEnd }: Drag): void {
  const stop = new AbortController();
  let at: Point | null = null;
  const pull = (position: number, low: number, high: number): number =>
    Math.max(-1, Math.min(1, (Math.max(0, position - (high - EDGE)) - Math.max(0, low + EDGE - position)) / EDGE));
  const scroll = () => {
    if (stop.signal.aborted) return;
    if (at) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const [x, y] = [box.scrollLeft, box.scrollTop];
      box.scrollBy(pull(at.x, left, right) * SPEED, pull(at.y, top, bottom) * SPEED);
      if (x !== box.scrollLeft || y !== box.scrollTop) onMove(at);
    }
    requestAnimationFrame(scroll);
  };
  const end = (isDrop: boolean) => {
    stop.abort();
    onEnd(isDrop && at !== null);
  };
  const { signal } = stop;
  addEventListener("pointermove", ({ clientX, clientY }) => onMove((at = { x: clientX, y: clientY })), { signal });
  addEventListener("pointerup", () => end(true), { signal });
  addEventListener("pointercancel", () => end(false), { signal });
  addEventListener("keydown", (event) => {
    if (event.code !== "Escape") return;
    event.stopPropagation();
    end(false);
  }, { signal, capture: true });
  requestAnimationFrame(scroll);
}
