import type { Block, BriefChapter, BriefDocument } from "#model/brief/blocks.ts";
import { CHAPTERS, chapterOf, type ChapterCode } from "#model/brief/chapter-codes.ts";
import { choosingBlocks } from "#model/brief/chapters/choosing.ts";
import { dataBlocks } from "#model/brief/chapters/data.ts";
import { findingsBlocks } from "#model/brief/chapters/findings.ts";
import { goalsBlocks } from "#model/brief/chapters/goals.ts";
import { processBlocks } from "#model/brief/chapters/process.ts";
import { questionsBlocks } from "#model/brief/chapters/questions.ts";
import { readinessBlocks } from "#model/brief/chapters/readiness.ts";
import { requirementsBlocks } from "#model/brief/chapters/requirements.ts";
import { scenariosBlocks } from "#model/brief/chapters/scenarios.ts";
import { teamBlocks } from "#model/brief/chapters/team.ts";
import type { BriefInput } from "#model/brief/input.ts";

const BLOCKS: Readonly<Record<ChapterCode, (input: BriefInput) => readonly Block[]>> = {
  goals: goalsBlocks, team: teamBlocks, before: (input) => processBlocks(input, "as-is"), findings: findingsBlocks, after: (input) => processBlocks(input, "to-be"),
  data: dataBlocks, requirements: requirementsBlocks, choosing: choosingBlocks, scenarios: scenariosBlocks, questions: questionsBlocks, readiness: readinessBlocks,
};

/** What each chapter says of the plan, whether it is in the document or not: nothing of it depends on what the team has decided on chapters. */
export const writeChapters = (input: BriefInput): ReadonlyMap<ChapterCode, readonly Block[]> => new Map(CHAPTERS.map((code) => [code, BLOCKS[code](input)]));

/**
 * Assembles the brief from a plan, in the language of `words`: its chapters in their order, without those that are switched off and those that have nothing to say.
 * Pure: the same input makes the same document. `written`: what its chapters say, where that is known already.
 */
export function assembleBrief(input: BriefInput, written = writeChapters(input)): BriefDocument {
  const { plan, words, name, today } = input;
  const chapters: BriefChapter[] = [];
  for (const code of CHAPTERS) {
    const { off, intro } = chapterOf(plan.chapters, code);
    if (off) continue;
    const [said, blocks] = [paragraphsOf(intro), written.get(code)!];
    if (said.length > 0 || blocks.length > 0) chapters.push({ code, number: chapters.length + 1, title: words.t(`briefDocument.chapters.${code}`), intro: said, blocks });
  }
  return {
    locale: words.locale, title: words.t("briefDocument.title"), subject: words.title(name), dated: words.t("briefDocument.dated", { date: words.day(today) }),
    contents: words.t("briefDocument.contents"), fileName: words.t("briefDocument.file", { name: words.title(name) }), chapters,
  };
}

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).map((part) => part.trim()).filter(Boolean);
