import { expect, test } from "vitest";
import { mapPath, parseShown } from "#components/map/map-path.ts";

test("the address of a map says the variant only when it is not today's, and reads back", () => {
  expect(mapPath("/w/w1", "p1")).toBe("/w/w1/map/p1");
  expect(mapPath("/w/w1", "p1", "to-be")).toBe("/w/w1/map/p1?variant=to-be");
  expect(mapPath("/w/w1", "p1", "both")).toBe("/w/w1/map/p1?variant=both");
  expect(mapPath("/w/w1")).toBe("/w/w1/map");
  expect(parseShown("to-be")).toBe("to-be");
  expect(parseShown("both")).toBe("both");
  expect([null, undefined, "", "as-is", "TO-BE", "../x"].map(parseShown)).toEqual(Array(6).fill("as-is"));
});
