/** A step or flow that has just been brought into sight is drawn within so many frames. */
const FRAMES = 30;

/** Puts the keyboard on a step or flow of the map in `box`, once it is drawn. */
export function focusElement(box: HTMLElement | null, id: string, frames = FRAMES): void {
  const element = box?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  if (element) element.focus({ preventScroll: true });
  else if (box && frames > 0) requestAnimationFrame(() => focusElement(box, id, frames - 1));
}
