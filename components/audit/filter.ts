import type { Group } from "#components/audit/arrange.ts";
import { hasWords } from "#components/ui/words.ts";
import type { Plan, Question, QuestionStatus } from "#model/shape.ts";

/** Stand for "asked of me" and "asked of nobody yet" among the ids of participants, none of which holds a "+". */
export const ME = "+me";
export const NOBODY = "+nobody";

export type Filter = {
  readonly status: QuestionStatus | "all";
  /** A participant's id, `ME`, `NOBODY`, or null for everybody's. */
  readonly respondent: string | null;
  readonly text: string;
};
export const NO_FILTER: Filter = { status: "all", respondent: null, text: "" };

export const isFiltering = ({ status, respondent, text }: Filter): boolean => status !== "all" || respondent !== null || text.trim() !== "";

/** The participants that stand for a member. */
export function participantsOf({ participants }: Pick<Plan, "participants">, member: string): ReadonlySet<string> {
  return new Set(participants.filter((participant) => participant.member === member).map(({ id }) => id));
}

/** The questions that fit, in their sections; sections without any are left out. `kept` stays in any case: what one is at does not vanish under one's hands. */
export function filterGroups(groups: readonly Group[], filter: Filter, mine: ReadonlySet<string>, kept: string | null): readonly Group[] {
  if (!isFiltering(filter)) return groups;
  const fits = (question: Question) => question.id === kept || (fitsStatus(question, filter) && fitsRespondent(question, filter, mine) && hasWords(`${question.title} ${question.answer}`, filter.text));
  return groups.map(({ section, questions }) => ({ section, questions: questions.filter(fits) })).filter(({ questions }) => questions.length > 0);
}

const fitsStatus = ({ status }: Question, filter: Filter): boolean => filter.status === "all" || status === filter.status;

function fitsRespondent({ respondent }: Question, filter: Filter, mine: ReadonlySet<string>): boolean {
  if (filter.respondent === null) return true;
  if (filter.respondent === NOBODY) return respondent === null;
  return filter.respondent === ME ? respondent !== null && mine.has(respondent) : respondent === filter.respondent;
}
