import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES } from "#model/findings/rules.ts";
import { FINDINGS_DOC, writeFindingsDoc } from "./findings-doc.ts";
import { HOME } from "./home.mjs";

test("docs/findings.md says what the rules say today (npm run docs:findings writes it)", () => {
  expect(readFileSync(join(HOME, FINDINGS_DOC), "utf8")).toBe(writeFindingsDoc());
});

test("every rule is on the page once, with what it looks for", () => {
  const page = writeFindingsDoc();
  for (const { code } of RULES) expect(page.split(`### ${code}\n`)).toHaveLength(2);
});
