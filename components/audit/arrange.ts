import type { Question, Section } from "#model/shape.ts";

/** A section of the questionnaire with its questions in order; without a section: those whose section is gone. */
export type Group = { readonly section: Section | null; readonly questions: readonly Question[] };

/** The questionnaire as it is read: every section, also an empty one, and last the questions that stand in none. */
export function groupQuestions(sections: readonly Section[], questions: readonly Question[]): readonly Group[] {
  const loose = questions.filter(({ section }) => section === null);
  const groups: Group[] = sections.map((section) => ({ section, questions: questions.filter((question) => question.section === section.id) }));
  return loose.length > 0 ? [...groups, { section: null, questions: loose }] : groups;
}

/** A place in the questionnaire: before question `index` of a section, counted without the one that comes there. */
export type QuestionPlace = { readonly section: string | null; readonly index: number };

/** The question that `id` must stand behind to come to place `index` of a section's `list`; null: before all. */
export function afterAt(list: readonly Question[], id: string, index: number): string | null {
  return list.filter((question) => question.id !== id)[index - 1]?.id ?? null;
}

/** The place one further up (-1) or down (1), across sections; null at the very ends. */
export function placeBeside(groups: readonly Group[], id: string, by: -1 | 1): QuestionPlace | null {
  const at = groups.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const group = groups[at];
  if (!group) return null;
  const index = group.questions.findIndex((question) => question.id === id) + by;
  if (index >= 0 && index < group.questions.length) return { section: group.section?.id ?? null, index };
  const next = groups[at + by];
  // Nothing is moved into the group of those without a section.
  if (!next?.section) return null;
  return { section: next.section.id, index: by < 0 ? next.questions.length : 0 };
}
