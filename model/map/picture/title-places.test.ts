import { expect, test } from "vitest";
import type { Route, Side } from "#model/map/picture/routes.ts";
import { flow, step } from "#model/testing/plan-parts.ts";
import { titlePlaces } from "#model/map/picture/title-places.ts";

const route = (fromSide: Side, toSide: Side): Route => ({ points: [], fromSide, toSide, label: { x: 0, y: 0 }, labelRoom: 160 });
const gateway = (y = 100) => step("g", { y }, "exclusive");
const others = [step("a"), step("b"), step("c")];

function placeOf(y: number, ...sides: Side[]) {
  const flows = sides.map((_, index) => flow("g", ["a", "b", "c"][index]!));
  const routes = new Map(flows.map(({ id }, index) => [id, route(sides[index]!, "left")]));
  return titlePlaces([gateway(y), ...others], flows, routes).get("g") ?? "below";
}

test("a title keeps clear of the flows that leave its form", () => {
  expect(placeOf(100)).toBe("below");
  expect(placeOf(100, "right", "top")).toBe("below");
  expect(placeOf(100, "right", "bottom")).toBe("above");
  expect(placeOf(100, "top", "bottom")).toBe("right");
  expect(placeOf(100, "top", "right", "bottom")).toBe("corner");
});

test("a title above would be cut off at the upper edge of a lane", () => {
  expect(placeOf(0, "bottom")).toBe("right");
  expect(placeOf(0, "bottom", "right")).toBe("lowCorner");
  expect(placeOf(0, "top", "bottom", "right")).toBe("lowCorner");
});

test("a form that holds its title keeps it, whatever leaves it", () => {
  const flows = [flow("a", "b")];
  expect(titlePlaces(others, flows, new Map([[flows[0]!.id, route("bottom", "top")]])).size).toBe(0);
});
