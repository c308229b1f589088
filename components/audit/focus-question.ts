import { flushSync } from "react-dom";

/** Where in a question or a section the keyboard goes. */
const PARTS = {
  stop: (id: string) => `[data-question="${id}"] [data-stop]`,
  title: (id: string) => `[data-live-text="questions/${id}/title"]`,
  answer: (id: string) => `[data-live-text="questions/${id}/answer"]`,
  section: (id: string) => `[data-live-text="sections/${id}/title"]`,
  add: (id: string) => `[data-add-question="${id}"]`,
};
export type Part = keyof typeof PARTS;

/** Does something to the audit and puts the keyboard on a part of what has this id; a text with the caret at its end. Whether that is there. */
export function focusAfter(change: () => unknown, id: string, part: Part): boolean {
  flushSync(() => void change());
  const element = document.querySelector<HTMLElement>(PARTS[part](id));
  if (!element) return false;
  element.focus();
  if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length);
  element.closest("[data-question]")?.scrollIntoView({ block: "nearest" });
  return true;
}

/** The questions on the page, from above. */
export const shownQuestions = (): string[] => [...document.querySelectorAll<HTMLElement>("[data-question]")].map((element) => element.dataset.question!);

/** The question `by` further down, or up. */
export function questionBeside(id: string, by: number): string | null {
  const all = shownQuestions();
  return all[all.indexOf(id) + by] ?? null;
}
