import { boundsOf, centreOf, type Rect } from "#model/map/picture/geometry.ts";

export const ALIGNMENTS = ["left", "centre", "right", "top", "middle", "bottom"] as const;
export const DISTRIBUTIONS = ["across", "down"] as const;
export type Arrangement = (typeof ALIGNMENTS)[number] | (typeof DISTRIBUTIONS)[number];
/** A step as it stands, and the lane it keeps. */
export type Standing = { readonly id: string; readonly rect: Rect; readonly lane: string | null };

const WITHIN_LANE: ReadonlySet<Arrangement> = new Set(["top", "middle", "bottom", "down"]);

/** Where steps stand once they are arranged; up and down only among those of one lane, so that none leaves its own. What stays is left out. */
export function arrange(steps: readonly Standing[], how: Arrangement): ReadonlyMap<string, Rect> {
  const groups = WITHIN_LANE.has(how) ? [...Map.groupBy(steps, ({ lane }) => lane).values()] : [steps];
  return new Map(groups.flatMap((group) => (how === "across" || how === "down" ? distribute(group, how) : align(group, how))).filter(([id, rect]) => {
    const before = steps.find((step) => step.id === id)!.rect;
    return before.x !== rect.x || before.y !== rect.y;
  }));
}

/** Whether arranging so would do anything: two steps that can be aligned, three that can be spread. */
export function canArrange(steps: readonly Standing[], how: Arrangement): boolean {
  const least = how === "across" || how === "down" ? 3 : 2;
  const largest = WITHIN_LANE.has(how) ? Math.max(0, ...[...Map.groupBy(steps, ({ lane }) => lane).values()].map((group) => group.length)) : steps.length;
  return largest >= least;
}

function align(steps: readonly Standing[], how: Exclude<Arrangement, "across" | "down">): (readonly [string, Rect])[] {
  const bounds = boundsOf(steps.map(({ rect }) => rect));
  if (!bounds || steps.length < 2) return [];
  const centre = centreOf(bounds);
  const at = (rect: Rect): Partial<Rect> => {
    switch (how) {
      case "left": return { x: bounds.x };
      case "centre": return { x: Math.round(centre.x - rect.width / 2) };
      case "right": return { x: bounds.x + bounds.width - rect.width };
      case "top": return { y: bounds.y };
      case "middle": return { y: Math.round(centre.y - rect.height / 2) };
      case "bottom": return { y: bounds.y + bounds.height - rect.height };
    }
  };
  return steps.map(({ id, rect }) => [id, { ...rect, ...at(rect) }] as const);
}

/** The outer two stay, those between stand at equal distances; where they do not fit between them, they overlap evenly. */
function distribute(steps: readonly Standing[], how: "across" | "down"): (readonly [string, Rect])[] {
  if (steps.length < 3) return [];
  const [start, length] = how === "across" ? (["x", "width"] as const) : (["y", "height"] as const);
  const sorted = steps.toSorted((a, b) => centreOf(a.rect)[start] - centreOf(b.rect)[start] || (a.id < b.id ? -1 : 1));
  const [first, last] = [sorted[0]!.rect, sorted.at(-1)!.rect];
  const taken = sorted.reduce((sum, { rect }) => sum + rect[length], 0);
  const gap = (last[start] + last[length] - first[start] - taken) / (sorted.length - 1);
  let next = first[start];
  return sorted.map(({ id, rect }) => {
    const at = next;
    next += rect[length] + gap;
    return [id, { ...rect, [start]: Math.round(at) }] as const;
  });
}
