import type { Command } from "#model/commands.ts";
import type { Fields, RefTarget } from "#model/fields.ts";
import { idFor } from "#model/id-for.ts";
import { COLLECTIONS, mapKey, QUESTION_STATUSES, SCHEME_NAMES, type Plan } from "#model/shape.ts";

/** A seeded source of numbers in [0, 1) (mulberry32): the same seed tells the same story. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LETTERS = ["R", "A", "C", "I", "S"] as const;
const TITLES = ["Звонок", "Договор", "Call back", "Счёт в 1С", "🪟 Замер", "", "A long title that people shorten later"];

/** The nouns whose records are listed in order; steps and flows have commands of their own beside. */
const LISTS = { goal: "goals", participant: "participants", system: "systems", channel: "channels", integration: "integrations", section: "sections", question: "questions", phase: "phases", activity: "activities", process: "processes", requirement: "requirements", candidate: "candidates" } as const;
/** Those whose records are made by being put. */
const PUTS = { score: "scores", chapter: "chapters", rule: "rules", disposition: "dispositions" } as const;
const NOUNS = { ...LISTS, ...PUTS, checkIn: "checkIns", step: "steps", flow: "flows" } as const;
/** What was removed, and by which noun: the plan no longer shows it. */
export type Removed = { noun: keyof typeof NOUNS; id: string }[];

/**
 * One random, mostly sensible command against what `plan` shows; ids come from `random` too, so that a seed repeats whole. What it removes it notes in
 * `removed`, from which it restores.
 */
export function randomCommand(random: () => number, plan: Plan, removed: Removed = []): Command {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const id = () => Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join("");
  const title = () => pick(TITLES)!;
  const [participant, other, activity, process, step, next, flow, goal, question] = [
    pick(plan.participants), pick(plan.participants), pick(plan.activities), pick(plan.processes), pick(plan.steps), pick(plan.steps), pick(plan.flows), pick(plan.goals), pick(plan.questions),
  ];
  const [checkIn, requirement, candidate] = [pick(plan.checkIns), pick(plan.requirements), pick(plan.candidates)];
  const day = () => `2031-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const place = () => ({ lane: random() < 0.1 ? null : (participant?.id ?? null), x: Math.floor(random() * 2000), y: Math.floor(random() * 300) });
  const map = process ? mapKey(process.id, random() < 0.8 ? "as-is" : "to-be") : null;

  const candidates: (Command | null | undefined | false)[] = [
    { type: "goal.add", id: id(), values: { title: title(), target: Math.floor(random() * 100) } },
    goal && { type: "goal.set", id: goal.id, values: { metric: title(), main: random() < 0.5, owner: participant?.id ?? null, processes: process ? [process.id] : [] } },
    goal && { type: "goal.move", id: goal.id, after: random() < 0.3 ? null : (pick(plan.goals.filter((item) => item !== goal))?.id ?? null) },
    goal && random() < 0.3 && { type: "goal.remove", ids: [goal.id] },
    goal && { type: "checkIn.add", id: id(), goal: goal.id, at: day(), value: Math.floor(random() * 100), values: { note: title() } },
    checkIn && { type: "checkIn.set", id: checkIn.id, values: random() < 0.5 ? { at: day() } : { value: Math.floor(random() * 100) - 50 } },
    checkIn && random() < 0.5 && { type: "checkIn.remove", ids: [checkIn.id] },
    { type: "participant.add", id: id(), values: { title: title() } },
    participant && { type: "participant.set", id: participant.id, values: { title: title(), deputy: other?.id ?? null } },
    participant && random() < 0.2 && { type: "participant.remove", ids: [participant.id] },
    { type: "activity.add", id: id(), values: { title: title() } },
    activity && step && { type: "activity.set", id: activity.id, values: { title: title(), steps: [step.id] } },
    activity && random() < 0.2 && { type: "activity.remove", ids: [activity.id] },
    activity && participant && { type: "assignment.set", activity: activity.id, participant: participant.id, letter: pick(LETTERS)!, on: random() < 0.7 },
    activity && participant && { type: "assignment.clear", cells: [{ activity: activity.id, participant: participant.id }] },
    random() < 0.4 && { type: "process.add", id: id(), values: { title: title() } },
    process && random() < 0.1 && { type: "process.remove", ids: [process.id] },
    map && participant && { type: "lane.add", map, participant: participant.id },
    map && participant && random() < 0.3 && { type: "lane.remove", map, participant: participant.id },
    map && { type: "step.add", id: id(), map, kind: pick(["task", "start", "end", "exclusive", "note"] as const)!, place: place(), values: { title: title() } },
    step && { type: "step.move", moves: [{ id: step.id, place: place() }] },
    step && { type: "step.set", id: step.id, values: { title: title(), waiting: Math.floor(random() * 1000), kind: "userTask" } },
    step && random() < 0.4 && { type: "step.remove", ids: [step.id] },
    step && next && step !== next && step.map === next.map && !step.kind.startsWith("end") && !next.kind.startsWith("start") && { type: "flow.connect", id: id(), from: step.id, to: next.id },
    flow && next && next.map === flow.map && next.id !== flow.from && !next.kind.startsWith("start") && { type: "flow.reconnect", id: flow.id, to: next.id },
    flow && { type: "flow.set", id: flow.id, values: { title: title(), waiting: Math.floor(random() * 1000) } },
    flow && random() < 0.3 && { type: "flow.remove", ids: [flow.id] },
    step && { type: "text.edit", collection: "steps", id: step.id, field: "title", at: Math.floor(random() * 10), remove: Math.floor(random() * 4), insert: random() < 0.5 ? "ж" : "" },
    goal && { type: "text.edit", collection: "goals", id: goal.id, field: "notes", at: Math.floor(random() * 10), remove: 0, insert: title() },
    question && { type: "question.set", id: question.id, values: { status: pick(QUESTION_STATUSES)!, answer: title(), respondent: participant?.id ?? null } },
    question && { type: "text.edit", collection: "questions", id: question.id, field: "answer", at: Math.floor(random() * 10), remove: Math.floor(random() * 4), insert: random() < 0.5 ? "ж" : "" },
    { type: "scheme.set", scheme: pick(SCHEME_NAMES)! },
    requirement && candidate && { type: "score.put", id: idFor(`${requirement.id}/${candidate.id}`), values: { requirement: requirement.id, candidate: candidate.id, score: Math.floor(random() * 4), note: title() } },
    { type: "chapter.put", id: "goals", values: { off: random() < 0.5, intro: title() } },
    { type: "rule.put", id: idFor("GOAL-COUNT"), values: { code: "GOAL-COUNT", off: random() < 0.5, limits: { most: Math.floor(random() * 5) } } },
    goal && { type: "disposition.put", id: idFor(`GOAL-NO-OWNER/goal/${goal.id}`), values: { finding: `GOAL-NO-OWNER/goal/${goal.id}`, accepted: random() < 0.5, reason: title(), by: participant?.id ?? null, review: day() } },
    ...(Object.keys(PUTS) as (keyof typeof PUTS)[]).map((noun): Command | undefined => {
      const put = pick<{ id: string }>(plan[PUTS[noun]]);
      return put && { type: `${noun}.remove`, ids: [put.id] };
    }),
    map && participant && { type: "lane.set", map, participant: participant.id, values: { height: random() < 0.5 ? null : 40 + Math.floor(random() * 400), collapsed: random() < 0.5 } },
    map && participant && { type: "lane.move", map, participant: participant.id, after: random() < 0.5 ? null : (other?.id ?? null) },
    ...listCommands(random, plan), ...listCommands(random, plan), ...listCommands(random, plan),
  ];
  const command = (random() < 0.12 && restore(random, removed)) || pick(candidates.filter((candidate): candidate is Command => Boolean(candidate)))!;
  const [noun, verb] = command.type.split(".") as [keyof typeof NOUNS, string];
  if (verb === "remove" && "ids" in command) removed.push(...command.ids.map((id) => ({ noun, id })));
  return command;
}

/** Any of the commands that every list has, on one list, with values for one or two of its fields. */
function listCommands(random: () => number, plan: Plan): Command[] {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const noun = pick(Object.keys(LISTS) as (keyof typeof LISTS)[])!;
  const record = pick<{ id: string }>(plan[LISTS[noun]]);
  const values = randomValues(random, plan, LISTS[noun]);
  const after = random() < 0.4 ? null : (pick<{ id: string }>(plan[LISTS[noun]])?.id ?? null);
  const id = Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join("");
  // The noun is chosen at random, so the compiler cannot match it with its values; the schema does, when the command is applied.
  return [
    { type: `${noun}.add`, id, values, ...(random() < 0.5 && { after }) },
    ...(record ? [{ type: `${noun}.set`, id: record.id, values }, { type: `${noun}.move`, id: record.id, after: after === record.id ? null : after }] : []),
    ...(record && random() < 0.5 ? [{ type: `${noun}.remove`, ids: [record.id] }] : []),
  ] as Command[];
}

function restore(random: () => number, removed: Removed): Command | undefined {
  const nouns = [...new Set(removed.map(({ noun }) => noun))];
  const of = removed.filter(({ noun }) => noun === nouns[Math.floor(random() * nouns.length)]);
  const gone = of[Math.floor(random() * of.length)];
  return gone && { type: `${gone.noun}.restore`, ids: [gone.id] };
}

/** Values for one or two of a collection's texts, references and sets. */
function randomValues(random: () => number, plan: Plan, collection: keyof typeof COLLECTIONS): Record<string, unknown> {
  const fields = Object.entries(COLLECTIONS[collection] as Fields).filter(([, field]) => field.kind !== "value");
  const chosen = [0, 1].map(() => fields[Math.floor(random() * fields.length)]!);
  const some = (to: RefTarget) => plan[to].filter(() => random() < 0.3).slice(0, 4).map(({ id }) => id);
  return Object.fromEntries(chosen.map(([name, field]) => {
    if (field.kind === "text") return [name, TITLES[Math.floor(random() * TITLES.length)]];
    if (field.kind === "ref") return [name, some(field.to)[0] ?? null];
    return [name, field.kind === "refs" ? some(field.to) : []];
  }));
}
