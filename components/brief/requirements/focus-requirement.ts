import { flushSync } from "react-dom";

const titleOf = (id: string) => document.querySelector<HTMLElement>(`[data-live-text="requirements/${id}/title"]`);

/** Does something to the requirements and, when the page shows it, puts the keyboard on one's title; without one, on the button that adds one. */
export function focusAfter(change: () => unknown, id: string | null | undefined): void {
  flushSync(() => void change());
  const title = id ? titleOf(id) : null;
  (title ?? document.querySelector<HTMLElement>("[data-add-requirement]"))?.focus();
}

/** Brings a requirement into sight, and the keyboard to its title. */
export function showRequirement(id: string): void {
  const title = titleOf(id);
  title?.closest("[data-requirement]")?.scrollIntoView({ block: "center" });
  title?.focus({ preventScroll: true });
}

/** The requirement that stands so far from another on the page. */
export function besideRequirement(id: string, by: 1 | -1): string | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-requirement]")].map(({ dataset }) => dataset.requirement);
  return shown[shown.indexOf(id) + by];
}
