import { mapKey, type Plan } from "#model/shape.ts";
import { AUDIT } from "#model/templates/audit-template.ts";
import { CLAIM_LINKS_TO_BE, SALES_LINKS } from "#model/templates/demo-links.ts";
import { CLAIM_STEPS_TO_BE, SALES_STEPS } from "#model/templates/demo-map.ts";
import type { Entry, Link } from "#model/templates/demo-types.ts";
import { inLanguage } from "#model/templates/words.ts";

const say = inLanguage("ru");
type Part = { readonly steps: readonly Entry[]; readonly links: readonly Link[] };

/** The steps with these keys, and the ways between them. */
function partOf(steps: readonly Entry[], links: readonly Link[], keys: readonly string[]): Part {
  return { steps: steps.filter(({ key }) => keys.includes(key)), links: links.filter(({ from, to }) => keys.includes(from) && keys.includes(to)) };
}

/** The beginning of the sales process: three ways in, a choice with an end, two performers, and a note. */
export const SALES = partOf(SALES_STEPS, SALES_LINKS, ["call", "form", "chat", "write", "fit", "reject", "clarify", "agree", "send", "visit", "memo"]);
/** The claims as they are to be, all of them. */
export const CLAIMS: Part = { steps: CLAIM_STEPS_TO_BE, links: CLAIM_LINKS_TO_BE };

export type SectionKey = (typeof AUDIT)[number]["key"];
/** Whose answers are typed. */
export const ASKED = ["requests", "channels", "integrations"] as const satisfies readonly SectionKey[];

/** Of the demo's plan what is typed: its lists whole, of its maps and its audit the part above. */
export function keepPart(plan: Plan): Plan {
  const [sales, claims] = plan.processes.map(({ id }) => id) as [string, string];
  const titles = new Map([[mapKey(sales, "as-is"), SALES], [mapKey(claims, "to-be"), CLAIMS]].map(([map, part]) => [map as string, new Set((part as Part).steps.map(({ title }) => say(title)))]));
  const steps = plan.steps.filter(({ map, title }) => titles.get(map)?.has(title));
  const kept = new Set(steps.map(({ id }) => id));
  const asked = new Set(AUDIT.filter(({ key }) => (ASKED as readonly SectionKey[]).includes(key)).map(({ title }) => say(title)));
  const sections = new Set(plan.sections.filter(({ title }) => asked.has(title)).map(({ id }) => id));
  return {
    ...plan, steps,
    flows: plan.flows.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    lanes: plan.lanes.filter(({ map }) => titles.has(map)),
    questions: plan.questions.map((question) => (sections.has(question.section ?? "")
      ? { ...question, steps: question.steps.filter((id) => kept.has(id)) }
      : { ...question, answer: "", respondent: null, status: "open", steps: [], systems: [], channels: [], participants: [] })),
    // Which steps a row covers is told by the proposals from the map alone, never by hand.
    activities: plan.activities.map((row) => ({ ...row, steps: [] })),
  };
}
