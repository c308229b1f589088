/** A canvas narrower than this has slim heads, px: the `@max-[700px]/map` of what is drawn in them. */
const SLIM_BELOW = 700;

/** Whether a canvas of this width, px, is narrow. */
export const isSlim = (canvas: number): boolean => canvas < SLIM_BELOW;

/** How wide lanes' heads are on a canvas of this width, px: the `--head` of its style. */
export const headWidth = (canvas: number): number => (isSlim(canvas) ? 28 : 176);
