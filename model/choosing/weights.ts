import type { Requirement } from "#model/shape.ts";

/** What a requirement weighs in the choice by its priority; one that nobody has given a priority weighs as little as any that counts. Ours, the same for all workspaces (docs/decisions/0053). */
const WEIGHTS = { must: 3, should: 2, could: 1, wont: 0 } as const;
const UNDECIDED = 1;

export const weightOf = ({ priority }: Pick<Requirement, "priority">): number => (priority === null ? UNDECIDED : WEIGHTS[priority]);
