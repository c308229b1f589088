import { expect, test } from "vitest";
import type { BriefDocument } from "#model/brief/blocks.ts";
import { briefOfPlan, demo } from "#model/brief/testing/brief-of.ts";
import { textsOf } from "#model/brief/texts.ts";
import { writeMarkdown } from "#model/brief/write-markdown.ts";

const empty: BriefDocument = { locale: "en", title: "T", subject: "S", dated: "D", contents: "C", fileName: "F", chapters: [] };

test("Markdown has headings, GitHub's tables with their groups, lists and the captions of maps", () => {
  const brief: BriefDocument = {
    ...empty,
    chapters: [{
      code: "data", number: 1, title: "Data", intro: ["One\ntwo"],
      blocks: [
        { kind: "heading", text: "Systems" }, { kind: "list", items: ["a", "b"] }, { kind: "picture", caption: "Selling · As is", sheets: [] },
        { kind: "table", title: "t", columns: [{ title: "What", share: 0.5 }, { title: "How many", share: 0.5, align: "right" }], rows: [{ group: "First" }, { cells: [{ head: "Sheet", body: "of\nrequests" }, "3"] }] },
      ],
    }],
  };
  expect(writeMarkdown(brief)).toBe([
    "# T", "", "**S**  ", "D", "", "## C", "", "1. Data", "", "## 1. Data", "", "One  ", "two", "", "### Systems", "", "- a", "- b", "", "*Selling · As is*", "",
    "| What | How many |", "| --- | ---: |", "| **First** |  |", "| **Sheet**<br>of<br>requests | 3 |", "",
  ].join("\n"));
});

test.each(["# no heading", "- no list", "1. no number", "a | b", "<b>no tag</b>", "*no* _marks_ `here` ~~at~~ all", "[no](http://link)", "+ plus", "back\\slash"])("what people typed stays text: %s", (typed) => {
  const written = writeMarkdown({ ...empty, chapters: [{ code: "data", number: 1, title: "Data", intro: [typed], blocks: [] }] }).split("\n").at(-2)!;
  expect(written.replaceAll(/\\(?=[\\`*_[\]<>|~&#+.)-])/g, "")).toBe(typed);
  expect(written).toMatch(/\\/);
});

test.each(["ru", "en"] as const)("every text of the demo's brief is in the Markdown, in %s", (locale) => {
  const brief = briefOfPlan(demo(locale), locale);
  const plain = writeMarkdown(brief).replaceAll(/\\(.)/g, "$1").replaceAll("<br>", "\n");
  for (const text of textsOf(brief)) expect(plain).toContain(text);
});
