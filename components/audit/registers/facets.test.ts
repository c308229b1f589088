import { expect, test } from "vitest";
import { ALL, countFacet, filterRecords, isChoosing, UNSAID, type Facet } from "#components/audit/registers/facets.ts";

const records = [{ title: "Учёт 1С", owner: "accounting" }, { title: "Mail", owner: null }, { title: "Mail of accounting", owner: "accounting" }];
const owner: Facet<(typeof records)[number]> = { id: "owner", label: "", all: "", options: [], of: (record) => record.owner };
const titles = (text: string, value: string | null = null) => filterRecords(records, { text, facets: { owner: value } }, [owner], ({ title }) => title).map(({ title }) => title);

test("words, in any order and case, and facets narrow together; nothing chosen shows all", () => {
  expect(titles("  ")).toHaveLength(3);
  expect(titles("accounting MAIL")).toEqual(["Mail of accounting"]);
  expect(titles("учет")).toEqual(["Учёт 1С"]);
  expect(titles("mail", "accounting")).toEqual(["Mail of accounting"]);
  expect(titles("", UNSAID)).toEqual(["Mail"]);
});

test("a facet counts its values, and what says none", () => {
  expect([...countFacet(records, owner)]).toEqual([["accounting", 2], [UNSAID, 1]]);
});

test("an emptied choice is none", () => {
  expect([ALL, { text: " ", facets: { owner: null } }, { text: "", facets: { owner: UNSAID } }].map(isChoosing)).toEqual([false, false, true]);
});
