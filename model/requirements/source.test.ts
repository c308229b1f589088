import { expect, test } from "vitest";
import { spotKey, type Spot } from "#model/findings/spot.ts";
import { parseSource } from "#model/requirements/source.ts";

test.each([
  { kind: "step", id: "s1" }, { kind: "integration", id: "i" }, { kind: "cell", activity: "a", participant: "p" }, { kind: "lane", map: "p1/as-is", participant: "x" }, { kind: "map", map: "p1/to-be" }, { kind: "page", page: "goals" },
] as const satisfies readonly Spot[])("a finding's key is read back as its code and its spot: %o", (spot) => {
  expect(parseSource(`DATA-NO-OWNER/${spotKey(spot)}`)).toEqual({ code: "DATA-NO-OWNER", spot, field: null });
});

test("what a thing says is read with its field", () => {
  expect(parseSource("step/s1/pain")).toEqual({ code: null, spot: { kind: "step", id: "s1" }, field: "pain" });
  expect(parseSource("channel/c")).toEqual({ code: null, spot: { kind: "channel", id: "c" }, field: null });
});

test("anything else is no source", () => {
  for (const text of ["", "x", "step", "step/", "nothing/a", "map/p1", "map/p1/later", "cell/a", "page/nowhere", "DATA-NO-OWNER", "DATA-NO-OWNER/"]) expect(parseSource(text), text).toBeNull();
});
