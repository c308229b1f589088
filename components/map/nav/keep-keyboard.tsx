"use client";
import { useEffect, type RefObject } from "react";

/** So many frames are left to whatever else puts the keyboard somewhere. */
const FRAMES = 4;

type Held = { readonly element: HTMLElement; readonly x: number; readonly y: number; readonly isAside: boolean };

/** Keeps the keyboard on the page of a map. Draws nothing. */
export function KeepKeyboard({ page }: { page: RefObject<HTMLElement | null> }) {
  useEffect(() => (page.current ? keepKeyboard(page.current) : undefined), [page]);
  return null;
}

/**
 * When what had the keyboard goes, something else of the map gets it: a step that is undone, a view that is closed, a button that is no
 * longer offered. Where someone has let go of it themselves, it stays with nobody. Returns how to stop.
 */
function keepKeyboard(root: HTMLElement): () => void {
  let held: Held | null = null;
  let frame = 0;
  const isLost = () => held !== null && document.hasFocus() && (document.activeElement === document.body || document.activeElement === null);
  const hold = (element: HTMLElement) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    held = { element, x: x + width / 2, y: y + height / 2, isAside: element.closest("aside") !== null };
  };
  const give = (frames: number) => {
    frame = 0;
    if (!held || !isLost()) return;
    if (frames > 0) frame = requestAnimationFrame(() => give(frames - 1));
    else heirOf(root, held)?.focus({ preventScroll: true });
  };
  const onFocusIn = ({ target }: FocusEvent) => target instanceof HTMLElement || target instanceof SVGElement ? hold(target as HTMLElement) : undefined;
  // Later: what is taken away with the keyboard in it may say so too.
  const onFocusOut = ({ target }: FocusEvent) => void setTimeout(() => {
    if (held?.element === target && held?.element.isConnected && isLost()) held = null;
  });
  // Where it was when it went: the view may have moved since it got the keyboard.
  const onKey = () => held?.element.isConnected && hold(held.element);
  const watch = new MutationObserver(() => {
    if (frame === 0 && isLost()) frame = requestAnimationFrame(() => give(FRAMES));
  });

  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener("focusin", onFocusIn, { signal });
  document.addEventListener("focusout", onFocusOut, { signal });
  document.addEventListener("keydown", onKey, { signal, capture: true });
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    stop.abort();
    watch.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** What gets the keyboard after something that had it has gone. */
function heirOf(root: HTMLElement, { element, x, y, isAside }: Held): HTMLElement | null {
  if (element.isConnected) return element;
  const aside = isAside && root.querySelector<HTMLElement>("aside");
  if (aside) return aside.querySelector<HTMLElement>("[data-facts]") ?? aside.querySelector("button");
  const view = root.querySelector<HTMLElement>("[data-map-view]");
  const cell = view?.querySelector<HTMLElement>("[role=gridcell][tabindex='0'], [data-first-row]");
  if (cell) return cell;
  const steps = [...(view?.querySelectorAll<HTMLElement>(".react-flow__node") ?? [])].filter((step) => step.getBoundingClientRect().width > 0);
  const selected = steps.find((step) => step.classList.contains("selected"));
  return selected ?? nearest(steps, x, y) ?? view;
}

function nearest(elements: readonly HTMLElement[], x: number, y: number): HTMLElement | null {
  let [best, least]: [HTMLElement | null, number] = [null, Infinity];
  for (const element of elements) {
    const rect = element.getBoundingClientRect();
    const distance = Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y);
    if (distance < least) [best, least] = [element, distance];
  }
  return best;
}
