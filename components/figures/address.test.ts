import { expect, test } from "vitest";
import { figuresAddress, scopeOf, viewOf } from "#components/figures/address.ts";

test.each([["handoffs", "as-is", "/w/w1/figures"], ["load", "as-is", "/w/w1/figures?view=load"], ["handoffs", "to-be", "/w/w1/figures?map=to-be"], ["data", "p1/to-be", "/w/w1/figures?view=data&map=p1/to-be"]] as const)("%s over %s is at %s, and read from there", (view, scope, address) => {
  expect(figuresAddress("/w/w1", view, scope)).toBe(address);
  const asked = new URL(address, "http://x").searchParams;
  expect([viewOf(asked.get("view")), scopeOf(asked.get("map"))]).toEqual([view, scope]);
});

test("what an address names and there is not is what one begins with", () => {
  expect([viewOf("x"), viewOf(null), scopeOf("x/y"), scopeOf("as-is"), scopeOf(null)]).toEqual(["handoffs", "handoffs", "as-is", "as-is", "as-is"]);
});
