import type { Command } from "#model/commands.ts";
import type { Values } from "#model/commands/values.ts";
import type { Around, Severity } from "#model/findings/finding.ts";
import { mapKey, type Collection, type Letter, type StepKind, type Variant } from "#model/shape.ts";
import type { PhaseKey } from "#model/templates/phase-template.ts";
import { phaseTemplate } from "#model/templates/phase-template.ts";

type Told<C extends Collection> = Values<C> & { readonly id: string };
/** A step in the lane of a participant, or in none; a task unless it says otherwise. */
type ToldStep = Omit<Told<"steps">, "kind"> & { readonly kind?: StepKind; readonly lane: string | null };
type ToldFlow = readonly [from: string, to: string, values?: Values<"flows">];
type ToldMap = { readonly process: string; readonly variant?: Variant; readonly lanes: readonly string[]; readonly steps: readonly ToldStep[]; readonly flows: readonly ToldFlow[] };
/** A row of the matrix; `letters`: a cell for each participant, in their order, apart by spaces, "·" where there is none. */
type ToldRow = { readonly id: string; readonly title: string; readonly phase: PhaseKey; readonly letters: string; readonly steps?: readonly string[] };

/** A company's plan as somebody writes it by hand; all refer to each other by their ids, which say what they are. */
export type Story = {
  readonly name: string;
  readonly participants: readonly Told<"participants">[];
  readonly systems: readonly Told<"systems">[];
  readonly channels: readonly Told<"channels">[];
  readonly integrations?: readonly Told<"integrations">[];
  readonly goals: readonly Told<"goals">[];
  readonly questions?: readonly Told<"questions">[];
  readonly processes: readonly Told<"processes">[];
  readonly maps: readonly ToldMap[];
  readonly rows: readonly ToldRow[];
  readonly requirements?: readonly Told<"requirements">[];
  /** What is around the plan. */
  readonly around: Partial<Around>;
  /** Every finding that the story contains, and no other, named as `nameFindings` names them. */
  readonly expects: Readonly<Record<Severity, readonly string[]>>;
};

/** The commands that make a story's plan, in an order in which all that is referred to is there. */
export function tellStory({ participants, systems, channels, integrations = [], goals, questions = [], processes, maps, rows, requirements = [] }: Story): Command[] {
  return [
    ...participants.map(({ id, ...values }): Command => ({ type: "participant.add", id, values })),
    ...systems.map(({ id, ...values }): Command => ({ type: "system.add", id, values })),
    ...channels.map(({ id, ...values }): Command => ({ type: "channel.add", id, values: { ...values, entryStep: null } })),
    ...processes.map(({ id, ...values }): Command => ({ type: "process.add", id, values })),
    ...goals.map(({ id, ...values }): Command => ({ type: "goal.add", id, values })),
    ...maps.flatMap(tellMap),
    ...channels.flatMap(({ id, entryStep }): Command[] => (entryStep ? [{ type: "channel.set", id, values: { entryStep } }] : [])),
    ...integrations.map(({ id, ...values }): Command => ({ type: "integration.add", id, values })),
    ...questions.map(({ id, ...values }): Command => ({ type: "question.add", id, values })),
    ...phaseTemplate(([ru]) => ru),
    ...rows.flatMap((row) => tellRow(row, participants.map(({ id }) => id))),
    ...requirements.map(({ id, ...values }): Command => ({ type: "requirement.add", id, values })),
  ];
}

function tellMap({ process, variant = "as-is", lanes, steps, flows }: ToldMap): Command[] {
  const map = mapKey(process, variant);
  return [
    ...lanes.map((participant): Command => ({ type: "lane.add", map, participant })),
    ...steps.map(({ id, kind = "task", lane, ...values }, index): Command => ({ type: "step.add", id, map, kind, place: { lane, x: index * 184, y: 32 }, values })),
    ...flows.map(([from, to, values = {}]): Command => ({ type: "flow.connect", id: `${from}${to}`, from, to, values })),
  ];
}

function tellRow({ id, letters, ...values }: ToldRow, participants: readonly string[]): Command[] {
  const cells = letters.split(" ");
  return [
    { type: "activity.add", id, values },
    ...cells.flatMap((cell, column) => [...cell].filter((letter) => letter !== "·").map((letter): Command => (
      { type: "assignment.set", activity: id, participant: participants[column]!, letter: letter as Letter | "A", on: true }))),
  ];
}
