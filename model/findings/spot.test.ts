import { expect, test } from "vitest";
import { parseSpot, spotKey, type Spot } from "#model/findings/spot.ts";

const SPOTS: readonly Spot[] = [
  { kind: "step", id: "s1" }, { kind: "integration", id: "i1" }, { kind: "requirement", id: "r1" }, { kind: "cell", activity: "a1", participant: "p1" },
  { kind: "lane", map: "m1/to-be", participant: "p1" }, { kind: "map", map: "m1/as-is" }, { kind: "page", page: "goals" },
];
test.each(SPOTS.map((spot) => [spotKey(spot), spot] as const))("%s is read back", (key, spot) => expect(parseSpot(key)).toEqual(spot));

test.each(["", "step", "step/", "step/S1", "step/s1/s2", "cell/a1", "cell/a1/p1/x", "lane/m1/as-is", "lane/m1/other/p1", "map/m1", "map/m1/as-is/x", "page/nowhere", "version/v1"])("%j is no spot", (key) => expect(parseSpot(key)).toBeNull());
