import type { Step, StepKind } from "#model/shape.ts";

/** A fact of a step that the map does not draw: everything but its kind, title, place and map. */
export type StepFact = Exclude<keyof Step, "id" | "map" | "kind" | "title" | "place">;

const WORK: readonly StepFact[] = [
  "performerNote", "system", "channel", "entry", "dataIn", "dataOut", "document",
  "processing", "waiting", "deadline", "completeAccurate", "cost", "approval", "exitCriteria", "pain",
];
const BEGIN: readonly StepFact[] = ["channel", "dataOut", "document", "pain"];
const PAUSE: readonly StepFact[] = ["waiting", "deadline", "pain"];
const DECISION: readonly StepFact[] = ["performerNote", "document", "pain"];

const FACTS: Readonly<Record<StepKind, readonly StepFact[]>> = {
  start: BEGIN, startMessage: BEGIN, startTimer: ["pain"],
  intermediate: PAUSE, message: ["system", "channel", "entry", "dataIn", "document", ...PAUSE], timer: PAUSE,
  end: ["pain"], endMessage: ["channel", "dataOut", "document", "pain"],
  task: WORK, userTask: WORK, manualTask: WORK, serviceTask: WORK, sendTask: WORK, receiveTask: WORK,
  exclusive: DECISION, parallel: DECISION, inclusive: DECISION,
  subProcess: ["linkedProcess", ...WORK],
  dataObject: ["system", "document", "pain"], dataStore: ["system", "pain"], note: [],
};

/** Whether a fact makes sense for a step of this kind: work takes time and has a system, a choice does not. */
export const takesFact = (kind: StepKind, fact: StepFact): boolean => FACTS[kind].includes(fact);

/** Whether a step is to be shown with a fact: its kind takes it, or it is known all the same, from before its kind was changed. */
export function hasFact(step: Step, fact: StepFact): boolean {
  const value = step[fact];
  return takesFact(step.kind, fact) || (value !== null && value !== "" && value !== false);
}
