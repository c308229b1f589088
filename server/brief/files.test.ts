import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Block, BriefDocument } from "#model/brief/blocks.ts";
import { briefOfPlan, demo } from "#model/brief/testing/brief-of.ts";
import { textsOf } from "#model/brief/texts.ts";
import { readXlsx } from "#model/staff/read-xlsx.ts";
import { unzip } from "#model/staff/unzip.ts";
import { isTooLarge, makeFile } from "#server/brief/make-brief.ts";

/** A plan with a bit of everything: the demo's, with requirements, candidates and a team's own words. */
const full = (locale: "ru" | "en"): BriefDocument => briefOfPlan(demo(locale, () => [
  { type: "requirement.add", id: "r1", values: { title: "=HYPERLINK(\"http://x\")", statement: "Line one\nLine two", priority: "must", area: "channels" } },
  { type: "requirement.add", id: "r2", values: { title: "Второе", priority: "should" } },
  { type: "candidate.add", id: "c1", values: { title: "One", vendor: "Maker" } },
  { type: "chapter.put", id: "goals", values: { intro: "What we want.\nAll of us.\n\nAnd soon." } },
]), locale);

const words = (text: string): string[] => text.replaceAll("•", " ").split(/\s+/).filter(Boolean);
const office = ["soffice", "libreoffice"].find((name) => {
  try {
    return execFileSync(name, ["--version"], { stdio: "pipe" }).length > 0;
  } catch {
    return false;
  }
});

describe("the Word document", () => {
  test("has headings, a table of contents, tables whose heads come again and whose rows are not cut, and each sheet of a map as vectors with dots behind", async () => {
    const brief = full("en");
    const files = await unzip(await makeFile(brief, "docx"), () => true, 50_000_000);
    const xml = new TextDecoder().decode(files.get("word/document.xml"));
    const tables = brief.chapters.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table");
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(tables.reduce((sum, { rows }) => sum + rows.length + 1, 0));
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(brief.chapters.length);
    expect(xml).toMatch(/TOC \\h \\o/);
    const sheets = brief.chapters.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === "picture" ? block.sheets : []));
    expect(xml.match(/<asvg:svgBlip/g)).toHaveLength(sheets.length);
    expect([...files.keys()].filter((name) => name.startsWith("word/media/")).map((name) => name.split(".").at(-1)).sort()).toEqual([...sheets.map(() => "png"), ...sheets.map(() => "svg")]);
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(sheets.length);
  }, 60_000);

  // Where there is no LibreOffice (.ci/run installs it), this says that it is skipped.
  test.skipIf(!office).each(["ru", "en"] as const)("opens in LibreOffice, and says there what the brief says, in %s", async (locale) => {
    const brief = full(locale);
    const folder = mkdtempSync(join(tmpdir(), "prorab-brief-"));
    try {
      writeFileSync(join(folder, "brief.docx"), await makeFile(brief, "docx"));
      execFileSync(office!, ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, join(folder, "brief.docx")], { stdio: "pipe" });
      // The table of contents has the pages' numbers besides.
      const said = readFileSync(join(folder, "brief.txt"), "utf8").replace(/^\uFEFF/, "").replaceAll(/\t\d+$/gm, "");
      expect(words(said)).toEqual(words(textsOf(brief).join("\n")));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

test("the spreadsheet has the requirements and the matrix, a sheet each, and what looks like a formula is text", async () => {
  const file = await makeFile(full("ru"), "xlsx");
  const files = await unzip(file, () => true, 50_000_000);
  const text = [...files].filter(([name]) => name.endsWith(".xml")).map(([, bytes]) => new TextDecoder().decode(bytes)).join("\n");
  expect(text).toContain('name="Требования"');
  expect(text).toContain('name="Матрица"');
  expect(text).not.toMatch(/<f[ >]/);
  expect(text).toContain("=HYPERLINK(");
  expect((await readXlsx(file, 500)).find(([title]) => title === "Договор")).toEqual(["Договор", "C", "I", "", "R A", "I", ""]);
});

test("a brief without either table is a spreadsheet all the same", async () => {
  const files = await unzip(await makeFile({ ...full("en"), chapters: [] }, "xlsx"), () => true, 50_000_000);
  expect([...files.keys()].filter((name) => name.includes("worksheets/sheet"))).toHaveLength(1);
});

test("a brief of too many rows or sheets is no file", () => {
  const brief = full("en");
  const withBlock = (block: Block): BriefDocument => ({ ...brief, chapters: [{ code: "data", number: 1, title: "Data", intro: [], blocks: [block] }] });
  const rows = Array.from({ length: 6001 }, () => ({ cells: ["x"] }));
  const sheets = Array.from({ length: 61 }, () => ({ width: 1, height: 1, shapes: [] }));
  expect([brief, withBlock({ kind: "table", title: "t", columns: [{ title: "x", share: 1 }], rows }), withBlock({ kind: "picture", caption: "c", sheets })].map(isTooLarge)).toEqual([false, true, true]);
});
