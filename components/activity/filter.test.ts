import { expect, test } from "vitest";
import { readFilter, writeFilter, type Filter } from "#components/activity/filter.ts";

const NONE: Filter = { actor: null, place: null, kind: null, thing: null };
const read = (address: string) => readFilter(new URLSearchParams(address));

test("a filter is read from the address that it was written to", () => {
  const filter: Filter = { actor: "m1", place: "map/sales/to-be", kind: "step", thing: "cell/a/p" };
  expect(writeFilter(filter)).toBe("?who=m1&where=map/sales/to-be&what=step&thing=cell/a/p");
  expect(read(writeFilter(filter))).toEqual(filter);
  expect(writeFilter(NONE)).toBe("");
});

test("what an address cannot mean is left out", () => expect(read("?who=&where=%00&what=everything&thing=" + "x".repeat(200))).toEqual(NONE));
