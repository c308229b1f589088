import type { Collection } from "#model/shape.ts";

/** In a plan, of each kind of record; of steps and flows: on one map. */
export const RECORD_QUOTAS: Readonly<Record<Collection, number>> = {
  goals: 500, checkIns: 10_000, participants: 500, systems: 500, channels: 300, integrations: 1000, sections: 200, questions: 3000, phases: 200, activities: 2000, processes: 300,
  steps: 5000, flows: 15_000, requirements: 2000, candidates: 50, scores: 50_000, chapters: 100, rules: 200, dispositions: 10_000,
};

/**
 * How much there may be of each thing. Far above what a company of 500 people describes (the largest published process maps have some hundred steps, the largest
 * matrices some hundred rows), and low enough that whatever fits can be opened, checked and exported on a small server: the benches go to 2,000 steps and 500 × 30 cells.
 * A figure may be raised; what is there already is never refused.
 */
export const QUOTAS = {
  /** In a workspace. */
  members: 500, openInvitations: 500, threads: 10_000, versions: 500, workingLinks: 200,
  commentsPerThread: 1000, guestsPerLink: 1000, reviewsPerVersion: 100, workspacesPerPerson: 100,
  /** Bytes of a plan's document as it is kept: text, history and removed things together. */
  document: 16 * 1024 * 1024,
} as const;

/** Whether a change may be taken: one that adds nothing to a plan that is over its bounds, such as a removal within a few bytes, still may. */
export const fitsDocument = (before: number, after: number): boolean => after <= QUOTAS.document || after <= before;
