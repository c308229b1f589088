import type { Rect } from "#model/map/picture/geometry.ts";
import type { Flow } from "#model/shape.ts";

/**
 * The steps in the order in which work passes through them: from the leftmost step that nothing leads to, along each
 * branch from top to bottom, then the next start; what is only in a loop or joined to nothing comes where it stands.
 */
export function orderByFlow(ids: Iterable<string>, flows: readonly Flow[], rects: ReadonlyMap<string, Rect>): string[] {
  const at = (id: string): Rect => rects.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const leftFirst = (a: string, b: string) => at(a).x - at(b).x || at(a).y - at(b).y || (a < b ? -1 : 1);
  const topFirst = (a: string, b: string) => at(a).y - at(b).y || leftFirst(a, b);
  const next = new Map<string, string[]>();
  const hasIncoming = new Set<string>();
  for (const { from, to } of flows) {
    next.set(from, [...(next.get(from) ?? []), to]);
    hasIncoming.add(to);
  }
  const all = [...ids].sort(leftFirst);
  const known = new Set(all);
  const order = new Set<string>();
  const walk = (start: string) => {
    const stack = [start];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (order.has(id) || !known.has(id)) continue;
      order.add(id);
      // The last pushed is walked first.
      stack.push(...(next.get(id) ?? []).toSorted(topFirst).reverse());
    }
  };
  for (const id of all) if (!hasIncoming.has(id)) walk(id);
  for (const id of all) walk(id);
  return [...order];
}
