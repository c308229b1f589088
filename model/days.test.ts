import { expect, test } from "vitest";
import { dayOf, daysBetween } from "#model/days.ts";

test("a moment falls on different days in different places", () => {
  const at = new Date("2027-03-01T22:30:00Z");
  expect(dayOf(at, "UTC")).toBe("2027-03-01");
  expect(dayOf(at, "Europe/Moscow")).toBe("2027-03-02");
  expect(dayOf(at, "America/New_York")).toBe("2027-03-01");
});

test("days are counted over months, leap days and clock changes", () => {
  expect(daysBetween("2027-03-01", "2027-03-01")).toBe(0);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
  expect(daysBetween("2027-03-01", "2027-02-27")).toBe(-2);
});
