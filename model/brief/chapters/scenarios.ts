import type { Block, Row } from "#model/brief/blocks.ts";
import { participantTitle, type BriefInput } from "#model/brief/input.ts";
import { scenariosOf } from "#model/choosing/scenarios.ts";
import type { Scenario, ScenarioStep } from "#model/choosing/scenario.ts";
import { nameParams } from "#model/name-params.ts";
import { parseMapKey } from "#model/shape.ts";

/** What a vendor has to play on the company's own process: its main way, and its hardest branches. */
export function scenariosBlocks(input: BriefInput): Block[] {
  const { t } = input.words;
  const scenarios = scenariosOf(input.plan);
  return scenarios.length === 0 ? [] : [{ kind: "paragraph", text: t("scenarios.lead") }, ...scenarios.flatMap((scenario, index) => blocksOf(input, scenario, index + 1))];
}

function blocksOf(input: BriefInput, scenario: Scenario, number: number): Block[] {
  const { plan, words } = input;
  const { kind, condition, map, from, share, handOffs, steps } = scenario;
  const { process, variant } = parseMapKey(map);
  const name = kind === "main" ? words.t("scenarios.titles.main", { process: words.title(plan.processes.find(({ id }) => id === process)?.title) })
    : words.t("scenarios.titles.branch", { step: words.title(plan.steps.find(({ id }) => id === from)?.title), condition: condition || words.t("scenarios.otherWay") });
  const title = words.t("briefDocument.scenarios.title", { number, name });
  const facts = [words.t(`scenarios.kinds.${kind}`), words.t("scenarios.facts", { steps: steps.length, handOffs }), ...(share === null ? [] : [words.t("scenarios.share", { share: words.percent(share) })]), words.t(`scenarios.variants.${variant}`)];
  const head = (key: string) => words.t(`briefDocument.scenarios.columns.${key}`);
  return [
    { kind: "heading", text: title },
    { kind: "paragraph", text: `${facts.join(" · ")}\n${words.t(`scenarios.why.${kind}`)}`, quiet: true },
    {
      kind: "table", title, rows: steps.map((step, index) => rowOf(input, step, index + 1)),
      columns: [{ title: head("number"), share: 0.05, align: "right" }, { title: head("step"), share: 0.23 }, { title: head("who"), share: 0.15 }, { title: head("data"), share: 0.19 }, { title: words.t("scenarios.seeLabel"), share: 0.38 }],
    },
  ];
}

function rowOf(input: BriefInput, { step: id, performer, condition, takes, gives, see }: ScenarioStep, number: number): Row {
  const { plan, words } = input;
  const step = plan.steps.find((found) => found.id === id);
  const data = [
    ...(takes.length > 0 ? [words.t("scenarios.takes", { data: takes.join(", ") })] : []),
    ...(gives.length > 0 ? [words.t("scenarios.gives", { data: gives.join(", ") })] : []),
  ];
  return {
    cells: [
      words.number(number), { head: words.title(step?.title), body: condition && words.t("scenarios.condition", { condition }) }, participantTitle(input, performer), data.join("\n"),
      see.map(({ code, params }) => words.t(`scenarios.see.${code}`, nameParams(plan, params, words.sayings))).join("\n"),
    ],
  };
}
