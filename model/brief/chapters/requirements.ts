import type { Block, Cell, Row } from "#model/brief/blocks.ts";
import { sayingSources } from "#model/brief/chapters/sources.ts";
import { DASH, type BriefInput } from "#model/brief/input.ts";
import { PRIORITIES, REQUIREMENT_AREAS, type Plan, type Requirement } from "#model/shape.ts";

/** A requirement and the number that the brief gives it. */
export type Numbered = { readonly requirement: Requirement; readonly number: number };

/** What the CRM must do, numbered in the order of the brief: the weightiest first, area by area within a priority. Without what was dropped. */
export function numberRequirements({ requirements }: Pick<Plan, "requirements">): readonly Numbered[] {
  const rank = ({ priority, area }: Requirement) => (priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority)) * REQUIREMENT_AREAS.length + REQUIREMENT_AREAS.indexOf(area);
  return requirements.filter(({ dropped }) => !dropped).toSorted((a, b) => rank(a) - rank(b)).map((requirement, index) => ({ requirement, number: index + 1 }));
}

/** What the CRM must do, each requirement with the why it comes from. */
export function requirementsBlocks(input: BriefInput): Block[] {
  const { plan, words: { t } } = input;
  const numbered = numberRequirements(plan);
  if (numbered.length === 0) return [];
  const saySources = sayingSources(input);
  const rows = [...PRIORITIES, null].flatMap((priority): Row[] => {
    const own = numbered.filter(({ requirement }) => requirement.priority === priority);
    return own.length === 0 ? [] : [{ group: t(`requirements.priorities.${priority ?? "none"}`) }, ...own.map((one) => rowOf(input, one, saySources(one.requirement.sources)))];
  });
  const dropped = plan.requirements.length - numbered.length;
  const head = (key: string) => t(`briefDocument.requirements.columns.${key}`);
  return [
    {
      kind: "table", title: t("briefDocument.chapters.requirements"), sheet: t("briefDocument.sheets.requirements"), rows,
      columns: [{ title: head("number"), share: 0.06, align: "right" }, { title: head("requirement"), share: 0.47 }, { title: head("area"), share: 0.14 }, { title: head("why"), share: 0.33 }],
    },
    ...(dropped > 0 ? [{ kind: "paragraph" as const, text: t("briefDocument.requirements.dropped", { count: dropped }), quiet: true }] : []),
  ];
}

function rowOf(input: BriefInput, { requirement, number }: Numbered, sources: readonly string[]): Row {
  const { words } = input;
  const { title, statement, area } = requirement;
  return { cells: [words.number(number), { head: words.title(title), body: statement.trim() } satisfies Cell, words.t(`requirements.areas.${area}`), whyOf(input, requirement, sources)] };
}

/** The reasons of a requirement, one a line: the goals it serves, and what in the plan it comes from; else the steps and systems that it is about. */
function whyOf(input: BriefInput, { goals, steps, systems }: Requirement, sources: readonly string[]): string {
  const { plan, words } = input;
  const named = (key: string, records: readonly { readonly id: string; readonly title: string }[], ids: readonly string[]) => {
    const titles = records.filter(({ id }) => ids.includes(id)).map(({ title }) => words.quote(words.title(title)));
    return titles.length === 0 ? [] : [words.t(`briefDocument.requirements.${key}`, { count: titles.length, names: words.list(titles) })];
  };
  const why = [...named("goals", plan.goals, goals), ...sources];
  return (why.length > 0 ? why : [...named("steps", plan.steps, steps), ...named("systems", plan.systems, systems)]).join("\n") || DASH;
}
