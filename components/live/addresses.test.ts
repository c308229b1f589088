import { expect, test } from "vitest";
import { addressOf, mapAddress, ownHistoryState, thingsOfHash } from "#components/live/addresses.ts";

test("a map's address names its process, its variant when it is not today's, and a step of it", () => {
  expect(mapAddress("/w/w1", "p1/as-is")).toBe("/w/w1/map/p1");
  expect(mapAddress("/w/w1", "p1/to-be", "s1")).toBe("/w/w1/map/p1?variant=to-be#step=s1");
  expect(mapAddress("/w/w1", "p1/as-is", "s1", "f1")).toBe("/w/w1/map/p1#step=s1.f1");
});

test("only the hash of steps and flows is taken for some", () => {
  expect(thingsOfHash("#step=s1")).toEqual(["s1"]);
  expect(thingsOfHash("#step=s1.f1.s2")).toEqual(["s1", "f1", "s2"]);
  for (const hash of ["", "#name", "#step=", "#step=a b", "#step=<x>", "#step=a.", "#step=.a"]) expect(thingsOfHash(hash)).toEqual([]);
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
