import { expect, test } from "vitest";
import { isHandOff } from "#model/map/hand-off.ts";
import { step } from "#model/testing/plan-parts.ts";

test.each([
  ["from one participant to another", step("a", { lane: "sales" }), step("b", { lane: "service" }), true],
  ["within one lane", step("a", { lane: "sales" }), step("b", { lane: "sales" }), false],
  ["to a step of nobody yet", step("a", { lane: "sales" }), step("b"), false],
  ["to a note in another lane", step("a", { lane: "sales" }), step("b", { lane: "service" }, "note"), false],
  ["to a step that is gone", step("a", { lane: "sales" }), undefined, false],
])("a flow %s", (_, from, to, is) => {
  expect(isHandOff(from, to)).toBe(is);
});
