import type { Question, QuestionStatus } from "#model/shape.ts";

/** How many questions there are, and how many of them have an answer and a confirmed one; those confirmed are answered too. */
export function countQuestions(questions: readonly Pick<Question, "status">[]): { readonly all: number; readonly answered: number; readonly confirmed: number } {
  const count = (...wanted: readonly QuestionStatus[]) => questions.filter(({ status }) => wanted.includes(status)).length;
  return { all: questions.length, answered: count("answered", "confirmed"), confirmed: count("confirmed") };
}
