import { expect, test } from "vitest";
import { ALIGNMENTS, arrange, canArrange, type Standing } from "#components/map/canvas/arrange.ts";

const task = (id: string, x: number, y: number, lane: string | null = "sales"): Standing => ({ id, lane, rect: { x, y, width: 136, height: 64 } });
const event = (id: string, x: number, y: number, lane: string | null = "sales"): Standing => ({ id, lane, rect: { x, y, width: 40, height: 40 } });
const spots = (moved: ReturnType<typeof arrange>) => Object.fromEntries([...moved].map(([id, { x, y }]) => [id, [x, y]]));

test.each([
  ["left", { e: [100, 20] }], ["centre", { t: [130, 50], e: [178, 20] }], ["right", { t: [160, 50] }],
  ["top", { t: [100, 20] }], ["middle", { t: [100, 35], e: [256, 47] }], ["bottom", { e: [256, 74] }],
] as const)("to the %s, sizes minded", (how, expected) => {
  expect(spots(arrange([task("t", 100, 50), event("e", 256, 20)], how))).toEqual(expected);
});

test("up and down among those of one lane, left and right among all", () => {
  const steps = [task("a", 0, 20), task("b", 200, 40), task("c", 400, 200, "lawyer"), task("d", 600, 180, "lawyer")];
  expect(spots(arrange(steps, "top"))).toEqual({ b: [200, 20], c: [400, 180] });
  expect(Object.keys(spots(arrange(steps, "left")))).toEqual(["b", "c", "d"]);
});

test("no alignment takes a step out of what its lane's steps already span", () => {
  const steps = [task("a", 0, 20), task("b", 200, 40), task("c", 400, 200, "lawyer")];
  const span = { a: [20, 104], b: [20, 104], c: [200, 264] } as Record<string, [number, number]>;
  for (const how of ALIGNMENTS) for (const [id, rect] of arrange(steps, how)) {
    expect(rect.y, `${how} ${id}`).toBeGreaterThanOrEqual(span[id]![0]);
    expect(rect.y + rect.height, `${how} ${id}`).toBeLessThanOrEqual(span[id]![1]);
  }
});

test("distances become equal between the outer two", () => {
  expect(spots(arrange([task("a", 0, 0), event("b", 150, 0), task("c", 500, 0)], "across"))).toEqual({ b: [298, 0] });
  expect(spots(arrange([task("a", 0, 0), task("b", 0, 100), task("c", 0, 300), task("d", 0, 900, "lawyer")], "down"))).toEqual({ b: [0, 150] });
  expect(spots(arrange([task("a", 0, 0), task("b", 20, 0), task("c", 100, 0)], "across")), "without room, evenly over each other").toEqual({ b: [50, 0] });
});

test("it takes two to align and three to spread, of one lane for up and down", () => {
  const [a, b, c] = [task("a", 0, 0), task("b", 0, 0), task("c", 0, 0, "lawyer")];
  expect([canArrange([a], "left"), canArrange([a, c], "left"), canArrange([a, c], "top"), canArrange([a, b], "top")]).toEqual([false, true, false, true]);
  expect([canArrange([a, b], "across"), canArrange([a, b, c], "across"), canArrange([a, b, c], "down")]).toEqual([false, true, false]);
});
