import { flushSync } from "react-dom";

/** Does something to the candidates and puts the keyboard on one's name; without one, on the button that adds one. */
export function focusCandidate(change: () => unknown, id: string | undefined): void {
  flushSync(() => void change());
  const name = id === undefined ? null : document.querySelector<HTMLElement>(`[data-live-text="candidates/${id}/title"]`);
  (name ?? document.querySelector<HTMLElement>("[data-add-candidate]"))?.focus();
}
