import type { Plan } from "#model/shape.ts";

/** What a section is called; empty when it has no name, or is no phase. */
export const phaseTitle = ({ phases }: Pick<Plan, "phases">, phase: string): string => phases.find(({ id }) => id === phase)?.title ?? "";
