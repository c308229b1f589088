import { expect, test } from "vitest";
import { overlaps, type Rect } from "#model/map/picture/geometry.ts";
import { RectGrid } from "#model/map/picture/rect-grid.ts";

const rects = new Map(Array.from({ length: 200 }, (_, index): [string, Rect] => [`s${index}`, { x: (index * 173) % 4000 - 500, y: (index * 97) % 1600 - 200, width: 136, height: 64 }]));

test("finds what overlaps, all of it and nothing else, in the order given", () => {
  const grid = new RectGrid(rects);
  for (const area of [{ x: -600, y: -300, width: 700, height: 700 }, { x: 511, y: 511, width: 2, height: 2 }, { x: 0, y: 0, width: 4000, height: 1600 }, { x: 9000, y: 0, width: 10, height: 10 }]) {
    expect(grid.within(area).map(({ id }) => id)).toEqual([...rects].flatMap(([id, rect]) => (overlaps(rect, area) ? [id] : [])));
  }
});
