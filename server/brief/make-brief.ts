import { assembleBrief } from "#model/brief/assemble-brief.ts";
import type { BriefDocument } from "#model/brief/blocks.ts";
import { briefWords, type BriefLocale } from "#model/brief/words.ts";
import { writeMarkdown } from "#model/brief/write-markdown.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { judgeFindings } from "#model/findings/judge.ts";
import { aroundOf } from "#model/findings/known-around.ts";
import { legibleValue } from "#model/legible.ts";
import { sayIn } from "#server/brief/say-in.ts";
import type { BriefSource } from "#server/services/brief/read.ts";

export const FORMATS = ["docx", "md", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** A file is made in one go, while others wait: no longer than this. Sheets of maps are drawn one by one, and rows are laid out for their page numbers. */
const MOST = { sheets: 60, rows: 6000 };

/** The brief in a language, as of a day, `YYYY-MM-DD`. */
export async function briefOf({ plan, name, minutesPerDay, memberNames, around }: BriefSource, locale: BriefLocale, today: string): Promise<BriefDocument> {
  const findings = checkPlan(plan, around ? aroundOf({ ...around, today }, plan) : { ...NOTHING_AROUND, today });
  return assembleBrief({ plan, findings: judgeFindings(plan, findings, today), memberNames, name, today, words: briefWords(locale, await sayIn(locale), minutesPerDay) });
}

/** Whether a brief is more than one file is made of. */
export function isTooLarge({ chapters }: BriefDocument): boolean {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return sum(blocks.map((block) => (block.kind === "picture" ? block.sheets.length : 0))) > MOST.sheets || sum(blocks.map((block) => (block.kind === "table" ? block.rows.length : 0))) > MOST.rows;
}

/** The brief as a file. The libraries are loaded when they are first needed: most processes never make one. */
export async function makeFile(source: BriefDocument, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  // The names of people and of the workspace come from elsewhere than the plan.
  const brief = legibleValue(source);
  if (format === "docx") return new Uint8Array(await (await import("#server/brief/write-docx.ts")).writeDocx(brief));
  if (format === "xlsx") return new Uint8Array(await (await import("#server/brief/write-xlsx.ts")).writeXlsx(brief));
  return new TextEncoder().encode(writeMarkdown(brief));
}
