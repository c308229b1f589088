import { expect, test } from "vitest";
import { badgesOf } from "#components/map/findings/places.ts";
import type { Judged } from "#model/findings/judge.ts";
import type { Route } from "#model/map/picture/routes.ts";

const found = (severity: Judged["severity"]) => [{ severity } as Judged];
const rects = new Map([["s1", { x: 10, y: 20, width: 100, height: 40 }]]);
const routes = new Map<string, Route>([["f1", { points: [{ x: 0, y: 0 }, { x: 100, y: 0 }], fromSide: "right", toSide: "left", label: { x: 50, y: 0 }, labelRoom: 80 }]]);

test("findings are marked at a step's corner, half-way along a flow, and once for the map; what is on another map or in a folded lane is not", () => {
  const open = new Map([["step/s1", found("warning")], ["step/s9", found("error")], ["flow/f1", found("info")], ["map/p1/as-is", found("warning")], ["map/p1/to-be", found("warning")], ["goal/g1", found("error")], ["row/a1", found("error")]]);
  expect(badgesOf(open, "p1/as-is", rects, routes)).toEqual([
    { place: "step/s1", at: { x: 10, y: 20 }, step: "s1", isRemark: false },
    { place: "flow/f1", at: { x: 50, y: 0 }, step: null, isRemark: true },
    { place: "map/p1/as-is", at: { x: 0, y: 0 }, step: null, isRemark: false },
  ]);
});
