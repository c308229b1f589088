import type { Chord } from "#components/ui/chord.ts";
import { changeLook, OVERLAYS, type Overlay } from "#components/map/map-look.ts";

/** Alt with 1 to 7, in the order of the list. */
export const keysOf = (overlay: Overlay): Chord => `Alt+Digit${OVERLAYS.indexOf(overlay) + 1}`;

/** The overlay that a key stands for with Alt, by its code. */
export function overlayOfKey(code: string): Overlay | null {
  const digit = /^Digit([1-7])$/.exec(code);
  return digit ? OVERLAYS[Number(digit[1]) - 1]! : null;
}

/** Lays it over, or takes it away when it is there already. */
export function toggleOverlay(overlay: Overlay, now: Overlay | null): void {
  changeLook({ overlay: overlay === now ? null : overlay });
}
