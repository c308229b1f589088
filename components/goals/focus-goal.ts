import { flushSync } from "react-dom";

/** Does something to the goals and, when the page shows it, puts the focus on a part of goal `goal`; without a goal, on the button that adds one. */
export function focusAfter(change: () => unknown, goal: string | null, part: "title" | "main"): void {
  flushSync(() => void change());
  const place = goal === null ? "[data-add-goal]" : part === "title" ? `[data-live-text="goals/${goal}/title"]` : `[data-goal="${goal}"] [role="switch"]`;
  document.querySelector<HTMLElement>(place)?.focus();
}
