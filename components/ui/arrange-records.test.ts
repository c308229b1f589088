import { expect, test } from "vitest";
import { holdOrder, nextSort, sortRecords, type SortKey } from "#components/ui/arrange-records.ts";

const named = (...keys: SortKey[]) => keys.map((key, index) => ({ id: `r${index}`, key }));
const sorted = (keys: SortKey[], isDown: boolean, locale = "en") => sortRecords(named(...keys), ({ key }) => key, isDown, locale).map(({ key }) => key);

test("a head orders upwards, downwards, and not at all; another one begins anew", () => {
  const up = nextSort(null, "title");
  expect(up).toEqual({ column: "title", isDown: false });
  const down = nextSort(up, "title");
  expect(down).toEqual({ column: "title", isDown: true });
  expect(nextSort(down, "title")).toBeNull();
  expect(nextSort(down, "owner")).toEqual({ column: "owner", isDown: false });
});

test("numbers go by size, words by the reader's alphabet, and what is not known comes last both ways", () => {
  expect(sorted([90, null, 1800, 7], false)).toEqual([7, 90, 1800, null]);
  expect(sorted([90, null, 1800, 7], true)).toEqual([1800, 90, 7, null]);
  expect(sorted(["Яндекс", "", "ёлка", "Ель", "1С 10", "1С 9"], false, "ru")).toEqual(["1С 9", "1С 10", "ёлка", "Ель", "Яндекс", ""]);
});

test("equals stay in the plan's order, downwards too", () => {
  expect(sortRecords(named("a", "a", "a"), ({ key }) => key, true, "en").map(({ id }) => id)).toEqual(["r0", "r1", "r2"]);
});

test("what somebody is at keeps its place and stays, though it no longer fits; what came goes to the end, what went is gone", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => ({ id })) as [{ id: string }, { id: string }, { id: string }, { id: string }];
  expect(holdOrder([c.id, a.id, b.id], [a, b, d], [d, a])).toEqual([a, b, d]);
});
