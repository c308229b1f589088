import type * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { NOUNS, type Noun } from "#model/commands/context.ts";
import { createDocument } from "#model/document.ts";
import { ORDERED, type Collection, type Plan } from "#model/shape.ts";

/** Fields that are no business of `<noun>.set`: they come with commands of their own. */
const APART = new Set(["id", "accountable", "letters", "confirmedAs", "map", "place", "from", "to"]);

/** A document with a plan in it, made by commands alone; for plans of tests, whose references all point at something. Check-ins and what is put are left out. */
export function documentOf(plan: Plan): Y.Doc {
  const doc = createDocument();
  const nouns = Object.keys(NOUNS) as Noun[];
  const listed = nouns.filter((noun) => (ORDERED as readonly Collection[]).includes(NOUNS[noun]));
  const each = (of: readonly Noun[], make: (noun: Noun, record: { readonly id: string }) => unknown) => of.flatMap((noun) => plan[NOUNS[noun]].map((record) => make(noun, record)));
  // The nouns are gone through in a loop, in which the compiler cannot match them with their values; the schemas do, when the commands are applied.
  applyCommands(doc, [
    ...each(listed, (noun, { id }) => ({ type: `${noun}.add`, id })),
    ...plan.lanes.map(({ map, participant }) => ({ type: "lane.add", map, participant })),
    ...plan.steps.map(({ id, map, kind, place }) => ({ type: "step.add", id, map, kind, place })),
    ...plan.flows.map(({ id, from, to }) => ({ type: "flow.connect", id, from, to })),
    ...each([...listed, "step", "flow"], (noun, record) => ({ type: `${noun}.set`, id: record.id, values: valuesOf(noun, record) })),
    ...plan.activities.flatMap(({ id, accountable, letters }) => [...(accountable ? [["A", accountable]] : []), ...Object.entries(letters).flatMap(([participant, set]) => set.map((letter) => [letter, participant]))]
      .map(([letter, participant]) => ({ type: "assignment.set", activity: id, participant, letter, on: true }))),
    { type: "scheme.set", scheme: plan.scheme },
  ] as Command[]);
  return doc;
}

const valuesOf = (noun: Noun, record: object) => Object.fromEntries(Object.entries(record).filter(([field]) => !APART.has(field) || (noun === "integration" && field !== "id")));
