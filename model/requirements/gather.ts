import type { Named, Params } from "#model/findings/finding.ts";
import { TEMPLATE_CODES, TEMPLATES, type Proposal, type TemplateCode } from "#model/requirements/proposal.ts";
import { inWorkOrder } from "#model/requirements/work-order.ts";
import type { Plan } from "#model/shape.ts";

/** A requirement keeps no more sources than these (`model/shape.ts`), and is linked to no more steps than anybody would look at. */
const MOST_SOURCES = 50;

/** Where what people wrote stands line by line; elsewhere it is told in a row. */
const LINES: ReadonlySet<TemplateCode> = new Set(["pain", "figures", "report"]);

/** Another reason for a requirement. `of`: what it is about, by which alike ones are gathered. `texts`: what people wrote of it, gathered under `text`. */
export type Reason = {
  readonly template: TemplateCode;
  readonly of: string;
  readonly source: string;
  readonly isError?: boolean;
  readonly params?: Params;
  readonly text?: string;
  readonly steps?: readonly string[];
  readonly systems?: readonly string[];
};

type Draft = { template: TemplateCode; of: string; params: Params; isError: boolean; sources: Set<string>; texts: Set<string>; steps: Set<string>; systems: Set<string> };

/** Makes one proposal of all reasons with the same template and the same `of`. */
export class Gathered {
  readonly #drafts = new Map<string, Draft>();

  add({ template, of, source, isError = false, params = {}, text = "", steps = [], systems = [] }: Reason): void {
    const key = `${template}/${of}`;
    const draft = this.#drafts.get(key) ?? { template, of, params: {}, isError: false, sources: new Set(), texts: new Set(), steps: new Set(), systems: new Set() };
    this.#drafts.set(key, draft);
    draft.params = { ...draft.params, ...params };
    draft.isError ||= isError;
    draft.sources.add(source);
    if (text.trim()) draft.texts.add(text.trim());
    for (const id of steps) draft.steps.add(id);
    for (const id of systems) draft.systems.add(id);
  }

  has(template: TemplateCode, of: string): boolean {
    return this.#drafts.has(`${template}/${of}`);
  }

  /** In the templates' order, those of one in the order in which they were first added. */
  proposals(plan: Pick<Plan, "processes" | "steps" | "flows" | "lanes" | "systems" | "activities">): readonly Proposal[] {
    const found = [...this.#drafts].toSorted(([, a], [, b]) => TEMPLATE_CODES.indexOf(a.template) - TEMPLATE_CODES.indexOf(b.template));
    const inOrder = inWorkOrder(plan);
    return found.map(([key, draft]): Proposal => {
      const { area, priority } = TEMPLATES[draft.template];
      const steps = inOrder.flatMap(({ id }) => (draft.steps.has(id) ? [id] : []));
      const systems = plan.systems.flatMap(({ id }) => (draft.systems.has(id) ? [id] : []));
      const texts = [...draft.texts];
      return {
        key, template: draft.template, area, priority: draft.isError ? "must" : priority, sources: [...draft.sources].slice(0, MOST_SOURCES), goals: goalsOf(plan, draft.steps), steps, systems,
        params: { ...draft.params, steps: named("steps", steps), stepCount: steps.length, systems: named("systems", systems), systemCount: systems.length, text: texts.join(LINES.has(draft.template) ? "\n" : ", "), has: texts.length > 0 ? "yes" : "no" },
      };
    });
  }
}

const named = (list: "steps" | "systems", ids: readonly string[]): readonly Named[] => ids.map((id) => ({ in: list, id }));

/** The goals for which the rows of the matrix work that cover these steps. */
const goalsOf = ({ activities }: Pick<Plan, "activities">, steps: ReadonlySet<string>): readonly string[] =>
  [...new Set(activities.filter((activity) => activity.steps.some((step) => steps.has(step))).flatMap(({ goals }) => goals))];
