export type Position = { readonly x: number; readonly y: number };
type Follow = {
  /** In the window's coordinates. */
  onMove(at: Position): void;
  /** The pointer was let go, or the gesture given up. */
  onEnd(isDrop: boolean): void;
};

/** Follows the pointer until it is let go, or Escape gives the gesture up. Returns what gives it up as well. */
export function followPointer({ onMove, onEnd }: Follow): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const end = (isDrop: boolean) => {
    stop.abort();
    onEnd(isDrop);
  };
  addEventListener("pointermove", ({ clientX, clientY }) => onMove({ x: clientX, y: clientY }), { signal });
  addEventListener("pointerup", () => end(true), { signal });
  addEventListener("pointercancel", () => end(false), { signal });
  addEventListener("keydown", (event) => {
    if (event.code !== "Escape") return;
    event.stopPropagation();
    end(false);
  }, { signal, capture: true });
  return () => end(false);
}
