import type { Block, Row } from "#model/brief/blocks.ts";
import { participantTitle, type BriefInput } from "#model/brief/input.ts";
import { scenariosOf } from "#model/choosing/scenarios.ts";
import type { Scenario, ScenarioStep } from "#model/choosing/scenario.ts";
import { nameParams } from "#model/name-params.ts";

/** What a vendor has to play on the company's own process: its main way, and its hardest branches. */
export function scenariosBlocks(input: BriefInput): Block[] {
  const { t } = input.words;
  const scenarios = scenariosOf(input.plan);
  return scenarios.length === 0 ? [] : [{ kind: "paragraph", text: t("briefDocument.scenarios.lead") }, ...scenarios.flatMap((scenario, index) => blocksOf(input, scenario, index + 1))];
}

function blocksOf(input: BriefInput, scenario: Scenario, number: number): Block[] {
  const { plan, words } = input;
  const { kind, condition, from, share, handOffs } = scenario;
  const start = words.title(plan.steps.find(({ id }) => id === from)?.title);
  const title = words.t("briefDocument.scenarios.title", { number, name: words.t(`briefDocument.scenarios.kind.${kind}`, { from: start }) });
  const about = [
    ...(condition ? [words.t("briefDocument.scenarios.condition", { condition })] : []),
    ...(share === null ? [] : [words.t("briefDocument.scenarios.share", { share: words.percent(share) })]),
    ...(handOffs > 0 ? [words.t("briefDocument.scenarios.handOffs", { count: handOffs })] : []),
  ];
  const head = (key: string) => words.t(`briefDocument.scenarios.columns.${key}`);
  return [
    { kind: "heading", text: title },
    ...(about.length > 0 ? [{ kind: "paragraph" as const, text: about.join(" "), quiet: true }] : []),
    {
      kind: "table", title, rows: scenario.steps.map((step, index) => rowOf(input, step, index + 1)),
      columns: [{ title: head("number"), share: 0.05, align: "right" }, { title: head("step"), share: 0.25 }, { title: head("who"), share: 0.16 }, { title: head("data"), share: 0.22 }, { title: head("see"), share: 0.32 }],
    },
  ];
}

function rowOf(input: BriefInput, { step: id, performer, condition, takes, gives, see }: ScenarioStep, number: number): Row {
  const { plan, words } = input;
  const step = plan.steps.find((found) => found.id === id);
  const data = [
    ...(takes.length > 0 ? [words.t("briefDocument.scenarios.takes", { data: takes.join(", ") })] : []),
    ...(gives.length > 0 ? [words.t("briefDocument.scenarios.gives", { data: gives.join(", ") })] : []),
  ];
  return {
    cells: [
      words.number(number), { head: words.title(step?.title), body: condition }, participantTitle(input, performer), data.join("\n"),
      see.map(({ code, params }) => words.t(`scenarios.see.${code}`, nameParams(plan, params, words.sayings))).join("\n"),
    ],
  };
}
