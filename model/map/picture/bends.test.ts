import { expect, test } from "vitest";
import type { Point, Rect } from "#model/map/picture/geometry.ts";
import { cornersOf, dragSegment, placeBends, routeThrough, segmentsToDrag, storeBends } from "#model/map/picture/bends.ts";
import { countHits, routeFlow } from "#model/map/picture/routes.ts";

const task = (x: number, y: number): Rect => ({ x, y, width: 136, height: 64 });
const at = (x: number, y: number): Point => ({ x, y });
const [near, far] = [task(0, 0), task(400, 200)];
const isRightAngled = (points: readonly Point[]) => points.every((point, index) => index === 0 || point.x === points[index - 1]!.x || point.y === points[index - 1]!.y);

test("a way goes through its corners, and those next to a step meet it where it stands", () => {
  const corners = [at(300, 32), at(300, 232)];
  expect(routeThrough({ rect: near }, { rect: far }, corners)!.points).toEqual([at(136, 32), ...corners, at(400, 232)]);
  const lower = routeThrough({ rect: task(0, 40) }, { rect: task(400, 160) }, corners)!;
  expect(lower.points, "the upright line stays").toEqual([at(136, 72), at(300, 72), at(300, 192), at(400, 192)]);
});

test("[M2] corners are stored from the centre of the step that the flow leaves, and go where it goes", () => {
  const stored = storeBends([at(300, 32), at(300, 232)], at(68, 32));
  expect(stored).toEqual([at(232, 0), at(232, 200)]);
  expect(placeBends(stored, at(168, 82))).toEqual([at(400, 82), at(400, 282)]);
});

test("a step that went past its corner is left on the other side", () => {
  const route = routeThrough({ rect: task(600, 0) }, { rect: far }, [at(300, 32), at(300, 232)])!;
  expect(route.fromSide).toBe("left");
  expect(route.points[0]).toEqual(at(600, 32));
});

test("a corner that a step stands on is passed over", () => {
  const route = routeThrough({ rect: task(250, 0) }, { rect: far }, [at(300, 32), at(300, 232)])!;
  expect(route.points).toEqual([at(318, 64), at(318, 232), at(400, 232)]);
  expect(routeThrough({ rect: task(400, 0) }, { rect: far }, [at(460, 32), at(460, 232)]), "none is left").toBeNull();
});

test("wherever the steps go, the way stays right-angled and out of both", () => {
  for (let x = -600; x <= 600; x += 72) for (let y = -300; y <= 300; y += 56) {
    const [from, to] = [task(0, 0), task(x, y)];
    if (Math.abs(x) < 176 && Math.abs(y) < 104) continue;
    const route = routeThrough({ rect: from }, { rect: to }, [at(300, 32), at(300, 132), at(500, 132), at(500, 300)]);
    if (!route) continue;
    expect(isRightAngled(route.points), `${x}, ${y}`).toBe(true);
    expect(countHits(route.points.slice(0, 2), [{ ...from, x: from.x + 1, y: from.y + 1, width: 134, height: 62 }]), `${x}, ${y}`).toBe(0);
  }
});

test("a chosen side is kept, around the step if need be", () => {
  const up = routeThrough({ rect: near, side: "top" }, { rect: far }, [at(300, 32), at(300, 232)])!;
  expect(up.points).toEqual([at(68, 0), at(68, -16), at(300, -16), at(300, 232), at(400, 232)]);
  const back = routeThrough({ rect: near, side: "left" }, { rect: far }, [at(300, 32), at(300, 232)])!;
  expect(back.points).toEqual([at(0, 32), at(-16, 32), at(-16, 80), at(300, 80), at(300, 232), at(400, 232)]);
});

test("an inner segment is dragged across itself, on the grid, and its neighbours follow", () => {
  const points = [at(136, 32), at(268, 32), at(268, 232), at(400, 232)];
  expect(dragSegment(points, 1, at(37, 90))).toEqual([at(136, 32), at(304, 32), at(304, 232), at(400, 232)]);
});

test("a segment at a step gets corners of its own, so that its end stays", () => {
  const straight = routeFlow({ rect: near }, { rect: task(400, 0) }, []).points;
  expect(dragSegment(straight, 0, at(5, 80))).toEqual([at(136, 32), at(152, 32), at(152, 112), at(384, 112), at(384, 32), at(400, 32)]);
});

test("what is dragged is what is drawn afterwards", () => {
  const straight = routeFlow({ rect: near }, { rect: task(400, 0) }, []).points;
  const dragged = dragSegment(straight, 0, at(0, 80));
  const route = routeThrough({ rect: near }, { rect: task(400, 0) }, dragged.slice(1, -1))!;
  expect(route.points).toEqual(dragged);
  expect(placeBends(storeBends(cornersOf(route), at(68, 32)), at(68, 32))).toEqual(dragged.slice(1, -1));
});

test("a line dragged back into the others has fewer corners", () => {
  const points = [at(136, 32), at(152, 32), at(152, 112), at(384, 112), at(384, 32), at(400, 32)];
  expect(dragSegment(points, 2, at(0, -80))).toEqual([at(136, 32), at(400, 32)]);
});

test("corners stored askew are drawn right-angled", () => {
  expect(isRightAngled(routeThrough({ rect: near }, { rect: far }, [at(200, 50), at(260, 120)])!.points)).toBe(true);
  expect(routeThrough({ rect: near }, { rect: far }, [])).toBeNull();
});

test("segments between corners can be taken hold of, else those at the steps, beside a label, where there is room", () => {
  const points = [at(136, 32), at(268, 32), at(268, 232), at(400, 232)];
  expect(segmentsToDrag(points, 1, null)).toEqual([{ index: 1, at: at(268, 132), isLevel: false }]);
  expect(segmentsToDrag(points, 1, at(268, 132))[0]!.at).toEqual(at(268, 192));
  expect(segmentsToDrag(points.slice(0, 2), 1, null)).toEqual([{ index: 0, at: at(202, 32), isLevel: true }]);
  expect(segmentsToDrag(points, 0.1, null)).toEqual([]);
});
