import type { Block, Row } from "#model/brief/blocks.ts";
import { participantTitle, type BriefInput } from "#model/brief/input.ts";
import type { Goal, Plan } from "#model/shape.ts";

/** What has to be settled still: questions of the audit without an answer, and what goals, processes and requirements do not say. */
export function questionsBlocks(input: BriefInput): Block[] {
  const { t } = input.words;
  const [rows, gaps] = [openQuestions(input), gapsOf(input)];
  const head = (key: string) => t(`briefDocument.questions.${key}`);
  return [
    ...(rows.length === 0 ? [] : [{ kind: "heading" as const, text: head("audit") }, { kind: "table" as const, title: head("audit"), rows, columns: [{ title: head("question"), share: 0.68 }, { title: head("respondent"), share: 0.32 }] }]),
    ...(gaps.length === 0 ? [] : [{ kind: "heading" as const, text: head("gaps") }, { kind: "list" as const, items: gaps }]),
  ];
}

function openQuestions(input: BriefInput): Row[] {
  const { plan, words } = input;
  const known = new Set(plan.sections.map(({ id }) => id));
  const sections = [...plan.sections.map(({ id, title }) => ({ id, title: words.title(title) })), { id: null, title: words.t("briefDocument.questions.noSection") }];
  return sections.flatMap(({ id, title }): Row[] => {
    const open = plan.questions.filter(({ status, section }) => status === "open" && (id === null ? section === null || !known.has(section) : section === id));
    return open.length === 0 ? [] : [{ group: title }, ...open.map((question): Row => ({ cells: [words.title(question.title), participantTitle(input, question.respondent)] }))];
  });
}

const GOAL_GAPS: readonly (readonly [string, (goal: Goal) => boolean])[] = [
  ["metric", ({ metric }) => metric.trim() === ""], ["baseline", ({ baseline }) => baseline === null], ["target", ({ target }) => target === null],
  ["due", ({ due }) => due === null], ["owner", ({ owner }) => owner === null],
];

function gapsOf({ plan, words }: BriefInput): string[] {
  const { t } = words;
  const gap = (key: string) => t(`briefDocument.questions.gap.${key}`);
  const goals = plan.goals.flatMap((goal) => {
    const lacks = GOAL_GAPS.filter(([, isMissing]) => isMissing(goal)).map(([name]) => gap(name));
    return goal.main && lacks.length > 0 ? [t("briefDocument.questions.goal", { goal: words.title(goal.title), what: words.list(lacks) })] : [];
  });
  return [...goals, ...processGaps(plan).map(([code, title]) => t(`briefDocument.questions.${code}`, { process: words.title(title) })), ...countsOf(plan).flatMap(([code, count]) => (count === 0 ? [] : [t(`briefDocument.questions.${code}`, { count })]))];
}

function processGaps({ processes, steps }: Plan): (readonly [string, string])[] {
  const main = processes[0];
  return [
    ...processes.flatMap(({ owner, title }) => (owner === null ? [["processOwner", title] as const] : [])),
    ...(main && !steps.some(({ map }) => map === `${main.id}/to-be`) ? [["noToBe", main.title] as const] : []),
  ];
}

function countsOf({ requirements, systems, channels }: Plan): (readonly [string, number])[] {
  return [
    ["withoutPriority", requirements.filter(({ dropped, priority }) => !dropped && priority === null).length],
    ["systemsWithoutOwner", systems.filter(({ owner }) => owner === null).length],
    ["channelsWithoutOwner", channels.filter(({ owner }) => owner === null).length],
  ];
}
