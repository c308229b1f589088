import type { Command } from "#model/commands.ts";
import type { Flow, Place, Step, StepKind } from "#model/shape.ts";
import { isArtefact, isEnd, isStart } from "#model/step-kinds.ts";

type Change = {
  /** The steps to change. */
  readonly steps: readonly Step[];
  readonly kind: StepKind;
  /** The flows of their map; those that touch none of them do not matter. */
  readonly flows: readonly Flow[];
  /** The kind of any step of the map. */
  readonly kindOf: (id: string) => StepKind | undefined;
  /** Where a step stands once it is of the new kind, px. */
  readonly placeOf: (step: Step, kind: StepKind) => Place;
};

/** What a change of kind does: `commands`, one undo step; `lost`, the flows that go with it; `back`, what brings just that back. */
export type KindChange = { readonly commands: readonly Command[]; readonly lost: readonly Flow[]; readonly back: readonly Command[] };

/** Gives steps another kind; facts stay, and so do the flows that rule D3 allows. A note's or data's flow is turned round where that saves it. */
export function changeKind({ steps: all, kind, flows, kindOf, placeOf }: Change): KindChange {
  const steps = all.filter((step) => step.kind !== kind);
  const changed = new Set(steps.map(({ id }) => id));
  const kindAfter = (id: string) => (changed.has(id) ? kind : (kindOf(id) ?? "task"));
  const isPossible = (from: string, to: string) => !isEnd(kindAfter(from)) && !isStart(kindAfter(to));
  const broken = flows.filter(({ from, to }) => (changed.has(from) || changed.has(to)) && !isPossible(from, to));
  const turned = broken.filter(({ from, to }) => (isArtefact(kindAfter(from)) || isArtefact(kindAfter(to))) && isPossible(to, from));
  const lost = broken.filter((flow) => !turned.includes(flow));

  const moved = steps.flatMap((step) => {
    const place = placeOf(step, kind);
    return place.x === step.place.x && place.y === step.place.y ? [] : [{ step, place }];
  });
  const commands: Command[] = steps.map(({ id }) => ({ type: "step.set", id, values: { kind } }));
  const back: Command[] = steps.map(({ id, kind: before }) => ({ type: "step.set", id, values: { kind: before } }));
  if (moved.length > 0) {
    commands.push({ type: "step.move", moves: moved.map(({ step, place }) => ({ id: step.id, place })) });
    back.push({ type: "step.move", moves: moved.map(({ step }) => ({ id: step.id, place: step.place })) });
  }
  for (const { id, from, to } of turned) {
    commands.push({ type: "flow.reconnect", id, from: to, to: from });
    back.push({ type: "flow.reconnect", id, from, to });
  }
  if (lost.length > 0) {
    commands.push({ type: "flow.remove", ids: lost.map(({ id }) => id) });
    back.push({ type: "flow.restore", ids: lost.map(({ id }) => id) });
  }
  return { commands, lost, back };
}
