import { expect, test } from "vitest";
import { addressOf, mapAddress, ownHistoryState, stepOfHash } from "#components/live/addresses.ts";

test("a map's address names its process, its variant when it is not today's, and a step of it", () => {
  expect(mapAddress("/w/w1", "p1/as-is")).toBe("/w/w1/map/p1");
  expect(mapAddress("/w/w1", "p1/to-be", "s1")).toBe("/w/w1/map/p1?variant=to-be#step=s1");
});

test("only the hash of a step is taken for one", () => {
  expect(stepOfHash("#step=s1")).toBe("s1");
  for (const hash of ["", "#name", "#step=", "#step=a b", "#step=<x>"]) expect(stepOfHash(hash)).toBeNull();
});

test("what the framework keeps in the history stays its own", () => {
  expect(ownHistoryState({ __NA: true, __PRIVATE_TREE: [], _N: 1, trail: ["x"] })).toEqual({ trail: ["x"] });
  expect([null, undefined, 1].map(ownHistoryState)).toEqual([{}, {}, {}]);
});

test("where someone is has an address", () => {
  expect(addressOf("/w/w1", { page: "map", map: "p1/to-be" })).toBe("/w/w1/map/p1?variant=to-be");
  expect(addressOf("/w/w1", { page: "map" })).toBe("/w/w1/map");
  expect(addressOf("/w/w1", { page: "goals" })).toBe("/w/w1/goals");
  expect(addressOf("/w/w1", { page: "overview" })).toBe("/w/w1");
});
