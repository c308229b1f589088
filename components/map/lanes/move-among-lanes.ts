import type { KeyboardEvent } from "react";

const STOP = "[data-lane-stop]";
const CONTROL = "button, textarea, [role=separator]";
const LANES: Readonly<Record<string, (at: number, last: number) => number>> = { ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, Home: () => 0, End: (_, last) => last };
const ACROSS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The keys of the lanes' heads: up and down lead from lane to lane, right into a head's controls and on among them, Escape back to the head, Enter into its name. */
export function moveAmongLanes(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, code } = event;
  // What a head has opened lives elsewhere, though React sends its keys here.
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const stop = target.closest<HTMLElement>(STOP);
  if (!stop) return;
  const next = target === stop ? fromStop(stop, currentTarget, code) : fromControl(target, stop, code);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

const stopsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>(STOP)];
const controlsOf = (stop: HTMLElement) => [...stop.querySelectorAll<HTMLElement>(CONTROL)].filter((control) => control.offsetParent !== null);

function fromStop(stop: HTMLElement, list: HTMLElement, code: string): HTMLElement | undefined {
  const stops = stopsOf(list);
  const to = LANES[code]?.(stops.indexOf(stop), stops.length - 1);
  if (to !== undefined) return stops[to];
  const controls = controlsOf(stop);
  if (code === "ArrowRight") return controls[0];
  return code === "Enter" || code === "NumpadEnter" || code === "F2" ? (controls.find((control) => control.matches("textarea")) ?? controls[0]) : undefined;
}

function fromControl(control: HTMLElement, stop: HTMLElement, code: string): HTMLElement | undefined {
  if (code === "Escape") return stop;
  const by = control.matches("textarea") ? undefined : ACROSS[code];
  if (by === undefined) return undefined;
  const controls = controlsOf(stop);
  const to = controls.indexOf(control) + by;
  return to < 0 ? stop : controls[to];
}
