import { expect, test } from "vitest";
import type { Rect } from "#model/map/picture/geometry.ts";
import { countHits, pathOf, routeFlow, sideAt, type Route } from "#model/map/picture/routes.ts";

const task = (x: number, y: number): Rect => ({ x, y, width: 136, height: 64 });
const gateway = (x: number, y: number): Rect => ({ x, y, width: 48, height: 48 });
const sidesOf = ({ fromSide, toSide }: Route) => [fromSide, toSide];

function isRightAngled({ points }: Route): boolean {
  return points.every((point, index) => index === 0 || point.x === points[index - 1]!.x || point.y === points[index - 1]!.y);
}

test("two steps in a row are joined by a straight line from right to left", () => {
  const route = routeFlow({ rect: task(0, 0) }, { rect: task(184, 0) }, []);
  expect(route.points).toEqual([{ x: 136, y: 32 }, { x: 184, y: 32 }]);
  expect(route.label).toEqual({ x: 160, y: 32 });
});

test("a step straight below is entered from above", () => {
  expect(sidesOf(routeFlow({ rect: task(0, 0) }, { rect: task(0, 128) }, []))).toEqual(["bottom", "top"]);
});

test("a gateway branches downwards with one corner", () => {
  const route = routeFlow({ rect: gateway(0, 0), branches: true }, { rect: task(120, 100) }, []);
  expect(sidesOf(route)).toEqual(["bottom", "left"]);
  expect(route.points).toHaveLength(3);
});

test("a flow goes around a step that stands in its way", () => {
  const wall = task(184, 0);
  const route = routeFlow({ rect: task(0, 0) }, { rect: task(368, 0) }, [wall]);
  expect(countHits(route.points, [wall])).toBe(0);
  expect(isRightAngled(route)).toBe(true);
});

test("a flow back to an earlier step passes over or under those between", () => {
  const between = [task(184, 0), task(368, 0)];
  const route = routeFlow({ rect: task(552, 0) }, { rect: task(0, 0) }, between);
  expect(countHits(route.points, between)).toBe(0);
  expect(isRightAngled(route)).toBe(true);
});

test("through a crowd of steps a way is found that crosses none", () => {
  const crowd = [0, 1, 2, 3].flatMap((column) => [0, 1, 2].map((row) => task(200 + column * 184, row * 104)));
  const route = routeFlow({ rect: task(0, 104) }, { rect: task(1000, 104) }, crowd);
  expect(countHits(route.points, crowd)).toBe(0);
});

test("a line never runs through the steps that it joins", () => {
  for (let x = -400; x <= 400; x += 56) for (let y = -200; y <= 200; y += 40) {
    const [from, to] = [task(0, 0), task(x, y)];
    if (Math.abs(x) < 176 && Math.abs(y) < 104) continue;
    const route = routeFlow({ rect: from }, { rect: to }, []);
    const inside = [from, to].map((rect) => ({ x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2 }));
    expect(countHits(route.points, inside), `${x}, ${y}`).toBe(0);
    expect(isRightAngled(route), `${x}, ${y}`).toBe(true);
  }
});

test("fixed sides are kept", () => {
  expect(sidesOf(routeFlow({ rect: task(0, 0), side: "top" }, { rect: task(184, 0), side: "bottom" }, []))).toEqual(["top", "bottom"]);
});

test("a path rounds its corners by no more than half a short segment", () => {
  expect(pathOf([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 40 }])).toBe("M0,0L2,0Q4,0 4,2L4,40");
  expect(pathOf([])).toBe("");
});

test("near an edge of a step its side is meant, in the middle none", () => {
  const at = (x: number, y: number) => sideAt(task(0, 0), { x, y });
  expect([at(68, 4), at(130, 32), at(68, 70), at(-4, 32), at(68, 32), at(30, 32)]).toEqual(["top", "right", "bottom", "left", null, null]);
  expect(sideAt(gateway(0, 0), { x: 24, y: 24 })).toBeNull();
});
