import * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { createFindingsEngine } from "#model/findings/engine.ts";
import type { Around } from "#model/findings/finding.ts";
import { createProjector } from "#model/projector.ts";
import type { Plan } from "#model/shape.ts";

/** How long one check took, ms: on the clock, and of the thread's own time, which depends less on what else the machine does. */
export type Time = { readonly clock: number; readonly own: number };
/** Times of one kind of check, and how many rules it ran. */
export type Timed = { readonly name: string; readonly times: readonly Time[]; readonly rules: number };
/** A change to a plan, as somebody makes it; `turn` makes each a change indeed. */
export type Edit = { readonly name: string; make(plan: Plan, turn: number): Command };

/** Times the first check of a plan, each time of a document read anew, so that nothing about it is known. */
export function timeFirst(state: Uint8Array, around: Around, repetitions: number): Timed & { readonly found: number } {
  const times: Time[] = [];
  let [rules, found] = [0, 0];
  for (let turn = 0; turn < repetitions; turn++) {
    const { projector, engine } = open(state);
    const plan = projector.plan();
    const stop = startClock();
    found = engine.check(plan, around).length;
    times.push(stop());
    rules = engine.ran().length;
    projector.destroy();
  }
  return { name: "first check", times, rules, found };
}

/** Times the check after each of many changes of one kind; making the change and reading the plan is not counted. */
export function timeEdit(state: Uint8Array, around: Around, edit: Edit, repetitions: number): Timed {
  const { doc, projector, engine } = open(state);
  const times: Time[] = [];
  engine.check(projector.plan(), around);
  for (let turn = 0; turn < repetitions; turn++) {
    applyCommands(doc, [edit.make(projector.plan(), turn)]);
    const plan = projector.plan();
    const stop = startClock();
    engine.check(plan, around);
    times.push(stop());
  }
  projector.destroy();
  return { name: edit.name, times, rules: engine.ran().length };
}

function open(state: Uint8Array) {
  const doc = createDocument();
  Y.applyUpdate(doc, state);
  return { doc, projector: createProjector(doc), engine: createFindingsEngine() };
}

/** Starts to measure; what it returns says how long it has been. */
export function startClock(): () => Time {
  const before = process.threadCpuUsage();
  const began = performance.now();
  return () => {
    const clock = performance.now() - began;
    const { user, system } = process.threadCpuUsage(before);
    return { clock, own: (user + system) / 1000 };
  };
}
