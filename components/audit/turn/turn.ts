import { fold } from "#components/ui/fold.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { addStepAfter } from "#model/map/add-step.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Channel, MapKey, Participant, Plan, Question, System } from "#model/shape.ts";
import type { LinkKind } from "#components/audit/links/link-kinds.ts";

/** What an answer is turned into: a thing of the plan. `lane`: who performs the step, `after`: the step that it follows on, null for the end of its lane. */
export type Turn = { readonly title: string } & (
  | { readonly kind: "steps"; readonly map: MapKey; readonly lane: string | null; readonly after: string | null }
  | { readonly kind: "systems"; readonly is: System["kind"] }
  | { readonly kind: "channels"; readonly is: Channel["account"] }
  | { readonly kind: "participants"; readonly is: Participant["kind"] }
);

/** The record that is called so already, to be linked instead of doubled; steps of one name are different steps. */
export function findNamesake(plan: Plan, kind: LinkKind, title: string): string | null {
  const said = fold(title.trim());
  return kind === "steps" || said === "" ? null : (plan[kind].find((record) => fold(record.title.trim()) === said)?.id ?? null);
}

/** One batch that makes the thing, unless it is there, and links the question to it. */
export function turnCommands(plan: Plan, question: Pick<Question, "id" | LinkKind>, turn: Turn): Command[] {
  const title = turn.title.trim();
  const there = findNamesake(plan, turn.kind, title);
  const id = there ?? newId();
  const links = question[turn.kind];
  return [
    ...(there === null ? makingOf(plan, id, { ...turn, title }) : []),
    ...(links.includes(id) ? [] : [{ type: "question.set" as const, id: question.id, values: { [turn.kind]: [...links, id] } }]),
  ];
}

function makingOf(plan: Plan, id: string, turn: Turn): Command[] {
  const { title } = turn;
  switch (turn.kind) {
    case "steps": return addStepAfter({ map: turn.map, steps: plan.steps, flows: plan.flows }, turn.after, { id, title, lane: turn.lane });
    case "systems": return [{ type: "system.add", id, values: { title, kind: turn.is } }];
    case "channels": return [{ type: "channel.add", id, values: { title, account: turn.is } }];
    case "participants": return [{ type: "participant.add", id, values: { title, kind: turn.is, colour: nextColour(plan.participants) } }];
  }
}

/** Longer than this, units, and an answer is no name: its first sentence may be. */
const NAME_MAX = 100;

/** What to call a thing that comes from an answer: what is selected in it, else the answer itself or its beginning. */
export function nameFrom(answer: string, selected: string): string {
  const text = (selected.trim() || answer.trim()).replace(/\s+/g, " ");
  const name = text.length <= NAME_MAX ? text : (/^.{3,}?[.!?;:](?=\s)/.exec(text)?.[0] ?? text);
  return [...name.replace(/[.,;:]+$/, "")].slice(0, NAME_MAX).join("");
}
