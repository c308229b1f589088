import type { Chapter } from "#model/shape.ts";

/** The chapters of the brief, in its order; a chapter's record in the plan has its code for an id. */
export const CHAPTERS = ["goals", "team", "before", "findings", "after", "data", "requirements", "choosing", "scenarios", "questions", "readiness"] as const;
export type ChapterCode = (typeof CHAPTERS)[number];

/** What the team has decided on a chapter; one that nobody has touched is in, and has no words of theirs. */
export function chapterOf(chapters: readonly Chapter[], code: ChapterCode): Pick<Chapter, "off" | "intro"> {
  return chapters.find(({ id }) => id === code) ?? { off: false, intro: "" };
}
