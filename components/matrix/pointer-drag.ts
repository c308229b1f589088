import { followPointer, type Position } from "#components/ui/follow-pointer.ts";

type Drag = {
  /** What is scrolled when the pointer comes near its edge. */
  box: HTMLElement;
  onMove(at: Position): void;
  /** The pointer was let go, or the drag given up. */
  onEnd(isDrop: boolean): void;
};

/** px from an edge at which the box begins to scroll, and how far per frame at most. */
const EDGE = 40;
const SPEED = 12;

/** Follows the pointer, in the window's coordinates, until it is let go or Escape is pressed; scrolls the box at its edges. */
export function followInBox({ box, onMove, onEnd }: Drag): void {
  let at: Position | null = null;
  let isOver = false;
  const pull = (position: number, low: number, high: number): number =>
    Math.max(-1, Math.min(1, (Math.max(0, position - (high - EDGE)) - Math.max(0, low + EDGE - position)) / EDGE));
  const scroll = () => {
    if (isOver) return;
    if (at) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const [x, y] = [box.scrollLeft, box.scrollTop];
      box.scrollBy(pull(at.x, left, right) * SPEED, pull(at.y, top, bottom) * SPEED);
      if (x !== box.scrollLeft || y !== box.scrollTop) onMove(at);
    }
    requestAnimationFrame(scroll);
  };
  followPointer({
    onMove: (position) => onMove((at = position)),
    onEnd(isDrop) {
      isOver = true;
      onEnd(isDrop && at !== null);
    },
  });
  requestAnimationFrame(scroll);
}
