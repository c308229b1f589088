import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const NAMED = /`([\w./-]+\.(?:test|spec)\.tsx?)`: "([^"]+)"/g;
const rows = readFileSync("docs/security.md", "utf8").split("\n").filter((line) => line.startsWith("| ") && !/^\| (asked|---)/.test(line)).map((line) => line.slice(2, -2).split(" | "));

/** The tests that a text names which are not there. */
const missing = (text: string): string[] => [...text.matchAll(NAMED)].filter(([, file, title]) => !existsSync(file!) || !["\"", "`"].some((quote) => readFileSync(file!, "utf8").includes(quote + title! + quote))).map(([named]) => named);

it("every test that docs/security.md names is there", () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.flatMap((cells) => missing(cells.join(" ")))).toEqual([]);
  expect(missing('`scripts/security-doc.test.ts`: "a test that nobody wrote"'.replace("nobody", "no one"))).toHaveLength(1);
  expect(missing('`scripts/no-such.test.ts`: "x"')).toHaveLength(1);
});

it("every row has a test or a reason", () => {
  for (const cells of rows) {
    const shown = cells[2] ?? "";
    expect({ cells: cells.length, row: cells[0], isShown: [...shown.matchAll(NAMED)].length > 0 || shown.length > 12 || shown === "There is none." }).toEqual({ cells: 3, row: cells[0], isShown: true });
  }
});
