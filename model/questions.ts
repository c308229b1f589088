import { readField, writeField, type Entry } from "#model/document.ts";
import { hashOf } from "#model/text-hash.ts";
import { COLLECTIONS, type Question, type QuestionStatus, type StoredQuestion } from "#model/shape.ts";

/** Whether a question may be called answered: its answer says something. */
export const hasAnswer = ({ answer }: Pick<Question, "answer">): boolean => answer.trim() !== "";

/** What holds of a question, of what was last set (rule Q1): nothing is answered without words, and a confirmation ends with the answer or the respondent that it was given for. */
export function statusOf(question: Pick<StoredQuestion, "status" | "answer" | "respondent" | "confirmedAs">): QuestionStatus {
  const { status, answer, respondent, confirmedAs } = question;
  if (status === "open" || !hasAnswer(question)) return "open";
  return status === "confirmed" && respondent && confirmedAs === confirmationOf(answer, respondent) ? "confirmed" : "answered";
}

/** Writes down what a stored question is confirmed as: its answer and respondent as they are now. */
export function writeConfirmation(entry: Entry): void {
  const { answer, respondent, confirmedAs } = COLLECTIONS.questions;
  writeField(entry, "confirmedAs", confirmedAs, confirmationOf(`${readField(entry, "answer", answer)}`, readField(entry, "respondent", respondent)));
}

/** What tells later whether an answer and who gave it are still the same: of the words, without the space around them. */
const confirmationOf = (answer: string, respondent: unknown): string => `${respondent}/${hashOf(answer.trim())}`;
