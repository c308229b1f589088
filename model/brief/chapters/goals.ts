import type { Block, Row } from "#model/brief/blocks.ts";
import { DASH, participantTitle, type BriefInput } from "#model/brief/input.ts";
import { checkInsOf } from "#model/goal-progress.ts";
import type { Goal } from "#model/shape.ts";

/** What the company wants to reach: the main goals, then those for later, each with its measure, term and owner. */
export function goalsBlocks(input: BriefInput): Block[] {
  const { plan: { goals }, words: { t } } = input;
  const [main, later] = [goals.filter((goal) => goal.main), goals.filter((goal) => !goal.main)];
  return [
    ...(main.length > 0 ? [tableOf(input, main, t("briefDocument.goals.main"))] : []),
    ...(later.length > 0 ? [{ kind: "heading" as const, text: t("briefDocument.goals.later") }, tableOf(input, later, t("briefDocument.goals.later"))] : []),
  ];
}

function tableOf(input: BriefInput, goals: readonly Goal[], title: string): Block {
  const { t } = input.words;
  const head = (key: string) => t(`briefDocument.goals.columns.${key}`);
  return {
    kind: "table", title, rows: goals.map((goal) => rowOf(input, goal)),
    columns: [{ title: head("goal"), share: 0.36 }, { title: head("metric"), share: 0.3 }, { title: head("due"), share: 0.15 }, { title: head("owner"), share: 0.19 }],
  };
}

function rowOf(input: BriefInput, goal: Goal): Row {
  const { plan, words } = input;
  const { t } = words;
  const withUnit = (value: number) => (goal.unit.trim() ? `${words.number(value)} ${goal.unit.trim()}` : words.number(value));
  const { baseline, target } = goal;
  const way = baseline !== null && target !== null ? t("briefDocument.goals.way", { baseline: withUnit(baseline), target: withUnit(target) })
    : target !== null ? t("briefDocument.goals.target", { target: withUnit(target) })
    : baseline !== null ? t("briefDocument.goals.baseline", { baseline: withUnit(baseline) }) : "";
  const last = checkInsOf(plan.checkIns, goal.id).at(-1);
  const measured = last ? t("briefDocument.goals.measured", { value: withUnit(last.value), date: words.day(last.at) }) : "";
  return {
    cells: [
      { head: words.title(goal.title), body: goal.why.trim() },
      [goal.metric.trim(), way, measured].filter(Boolean).join("\n") || DASH,
      goal.due === null ? DASH : words.day(goal.due),
      participantTitle(input, goal.owner),
    ],
  };
}
