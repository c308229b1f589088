import type { Activity, Flow, Step } from "#model/shape.ts";

/** Something that a figure counts, and what is to be said of it there. */
export type Place = { readonly note?: string | undefined } & (
  | { readonly step: Step }
  | { readonly flow: Flow }
  | { readonly activity: Activity }
);

export const stepPlaces = (steps: readonly Step[]): Place[] => steps.map((step) => ({ step }));
