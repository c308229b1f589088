import { flushSync } from "react-dom";

/** Where in a goal the focus goes. */
const PARTS = {
  title: (goal: string) => `[data-live-text="goals/${goal}/title"]`,
  main: (goal: string) => `[data-goal="${goal}"] [role="switch"]`,
  baseline: (goal: string) => `[data-goal="${goal}"] [data-figure="baseline"] input`,
};

/** Does something to the goals and, when the page shows it, puts the focus on a part of goal `goal`; without a goal, on the button that adds one. */
export function focusAfter(change: () => unknown, goal: string | null, part: keyof typeof PARTS): void {
  flushSync(() => void change());
  document.querySelector<HTMLElement>(goal === null ? "[data-add-goal]" : PARTS[part](goal))?.focus();
}

/** Brings a goal into sight, and the keyboard to its title. */
export function showGoal(goal: string): void {
  const title = document.querySelector<HTMLElement>(PARTS.title(goal));
  title?.closest("[data-goal]")?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
}
