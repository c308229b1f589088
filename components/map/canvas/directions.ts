import { centreOf, type Point, type Rect } from "#model/map/picture/geometry.ts";
import type { Side } from "#model/map/picture/routes.ts";

/** Which way an arrow key points, by its place on the keyboard. */
export const ARROWS: Readonly<Record<string, { readonly side: Side; readonly by: Point }>> = {
  ArrowLeft: { side: "left", by: { x: -1, y: 0 } }, ArrowRight: { side: "right", by: { x: 1, y: 0 } },
  ArrowUp: { side: "top", by: { x: 0, y: -1 } }, ArrowDown: { side: "bottom", by: { x: 0, y: 1 } },
};

/** Being aside counts so much more than being far: what lies straight ahead is meant. */
const ASIDE = 2;

/** The step that one sees next in a direction; null when there is none. */
export function stepTowards(rects: ReadonlyMap<string, Rect>, from: string, side: Side): string | null {
  const start = rects.get(from);
  if (!start) return null;
  const centre = centreOf(start);
  let [found, least]: [string | null, number] = [null, Infinity];
  for (const [id, rect] of rects) {
    if (id === from) continue;
    const [x, y] = [centreOf(rect).x - centre.x, centreOf(rect).y - centre.y];
    const isAcross = side === "left" || side === "right";
    const ahead = side === "right" ? x : side === "left" ? -x : side === "bottom" ? y : -y;
    const aside = Math.abs(isAcross ? y : x);
    const cost = ahead + ASIDE * aside;
    // Not what lies more to the other sides than to this one.
    if (ahead > 0 && aside <= ASIDE * ahead && cost < least) [found, least] = [id, cost];
  }
  return found;
}
