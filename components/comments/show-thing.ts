import type { Comments } from "#components/comments/comments.ts";
import type { AnchorKey } from "#model/anchor-key.ts";

/** Opens what is said of a thing: its only thread, or all of them. */
export function showThing({ view, marks, discuss }: Comments, anchor: AnchorKey): void {
  const [only, ...more] = marks.get(anchor)?.threads ?? [];
  if (only !== undefined && more.length === 0) view.set({ kind: "thread", thread: only });
  else discuss(anchor);
}
