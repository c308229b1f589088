import type { Step } from "#model/shape.ts";

/** Whether the steps are of several maps, so that each must say of which. */
export const isOfMany = (steps: readonly Step[]): boolean => steps.some(({ map }) => map !== steps[0]?.map);
