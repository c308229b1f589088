import { FIGURES, type Figure, type FigureName } from "#model/metrics/figures.ts";

/** How much a figure changes, in its own unit, and what that means; `neutral` where nobody can say. */
export type Change = { readonly by: number; readonly means: "better" | "worse" | "same" | "neutral" };

/** What becomes of a figure; null when it is not known on both maps. */
export function compareFigures(name: FigureName, before: Figure, after: Figure): Change | null {
  if (before.value === null || after.value === null) return null;
  const by = after.value - before.value;
  if (Math.abs(by) < 1e-9) return { by: 0, means: "same" };
  const { better } = FIGURES[name];
  // Less time because less of it is known is no gain.
  if (better === null || shareKnown(after) < shareKnown(before)) return { by, means: "neutral" };
  return { by, means: (by < 0) === (better === "less") ? "better" : "worse" };
}

const shareKnown = ({ coverage }: Figure): number => (coverage && coverage.of > 0 ? coverage.known / coverage.of : 1);
