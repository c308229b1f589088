import type { StepKind } from "#model/shape.ts";

const among = (...kinds: readonly StepKind[]): ((kind: string) => boolean) => {
  const those: ReadonlySet<string> = new Set(kinds);
  return (kind) => those.has(kind);
};

/** Where work begins; rule D3: no flow leads into it. */
export const isStart = among("start", "startMessage", "startTimer");

/** Where work ends; rule D3: no flow leads out of it. */
export const isEnd = among("end", "endMessage");

/** An event in mid-flow, which stands for waiting. */
export const isWaiting = among("intermediate", "message", "timer");

/** Where somebody or something works, BPMN's activity: a task of any sort, or a sub-process. Events and gateways take no effort. */
export const isWork = among("task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask", "subProcess");

/** Where work takes one way of several, or several at once. */
export const isGateway = among("exclusive", "parallel", "inclusive");

/** Notes and data: joined to steps by a dotted association, which has no direction to lose; no part of the flow of work. */
export const isArtefact = among("note", "dataObject", "dataStore");

/** Whether work can go on from a step of this kind. */
export const canContinue = (kind: string): boolean => !isEnd(kind) && !isArtefact(kind);
