import type { Command } from "#model/commands.ts";
import { MAP_KEY_PATTERN, mapKey, type Plan } from "#model/shape.ts";

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

/** One random, mostly sensible command against what `plan` shows; ids come from `random` too, so that a seed repeats whole. */
export function randomCommand(random: () => number, plan: Plan): Command {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const id = () => Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join("");
  const title = () => pick(TITLES)!;
  const [participant, other, activity, process, step, next, flow, goal] = [
    pick(plan.participants), pick(plan.participants), pick(plan.activities), pick(plan.processes), pick(plan.steps), pick(plan.steps), pick(plan.flows), pick(plan.goals),
  ];
  const place = () => ({ lane: random() < 0.1 ? null : (participant?.id ?? null), x: Math.floor(random() * 2000), y: Math.floor(random() * 300) });
  const map = process ? mapKey(process.id, random() < 0.8 ? "as-is" : "to-be") : null;

  const candidates: (Command | null | undefined | false)[] = [
    { type: "goal.add", id: id(), values: { title: title(), target: Math.floor(random() * 100) } },
    goal && { type: "goal.set", id: goal.id, values: { metric: title(), main: random() < 0.5, owner: participant?.id ?? null, processes: process ? [process.id] : [] } },
    goal && { type: "goal.move", id: goal.id, after: random() < 0.3 ? null : (pick(plan.goals.filter((item) => item !== goal))?.id ?? null) },
    goal && random() < 0.3 && { type: "goal.remove", ids: [goal.id] },
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
    flow && random() < 0.3 && { type: "flow.remove", ids: [flow.id] },
    step && { type: "text.edit", collection: "steps", id: step.id, field: "title", at: Math.floor(random() * 10), remove: Math.floor(random() * 4), insert: random() < 0.5 ? "ж" : "" },
    goal && { type: "text.edit", collection: "goals", id: goal.id, field: "notes", at: Math.floor(random() * 10), remove: 0, insert: title() },
    { type: "scheme.set", scheme: random() < 0.5 ? "RACI" : "RASCI" },
  ];
  return pick(candidates.filter((command): command is Command => Boolean(command)))!;
}

/** Every way in which `plan` breaks a rule that must hold after any merge; each line starts with the rule's id. */
export function brokenRules(plan: Plan): string[] {
  const broken: string[] = [];
  const say = (rule: string, what: unknown, holds: boolean) => {
    if (!holds) broken.push(`${rule}: ${JSON.stringify(what)}`);
  };
  const has = (items: readonly { id: string }[]) => {
    const ids = new Set(items.map((item) => item.id));
    return (id: string | null) => id === null || ids.has(id);
  };
  const [participants, steps, processes, goals, systems, channels] = [
    has(plan.participants), has(plan.steps), has(plan.processes), has(plan.goals), has(plan.systems), has(plan.channels),
  ] as const;
  const kindOf = new Map(plan.steps.map((step) => [step.id, step]));

  for (const row of plan.activities) {
    say("D6", row, participants(row.accountable) && row.steps.every(steps));
    say("D2", row, Object.keys(row.letters).every(participants));
  }
  for (const flow of plan.flows) {
    const [from, to] = [kindOf.get(flow.from), kindOf.get(flow.to)];
    say("D3", flow, from !== undefined && to !== undefined && from !== to && from.map === flow.map && to.map === flow.map);
  }
  for (const step of plan.steps) {
    say("D4", step, participants(step.place.lane));
    say("D5", step, step.place.lane === null || plan.lanes.some((lane) => lane.map === step.map && lane.participant === step.place.lane));
    say("D6", step, systems(step.system) && channels(step.channel) && processes(step.linkedProcess));
    say("D12", step, MAP_KEY_PATTERN.test(step.map) && processes(step.map.split("/")[0]!));
  }
  say("D5", plan.lanes, new Set(plan.lanes.map((lane) => lane.id)).size === plan.lanes.length);
  for (const lane of plan.lanes) {
    say("D4", lane, participants(lane.participant));
    say("D12", lane, processes(lane.map.split("/")[0]!));
  }
  for (const goal of plan.goals) say("D6", goal, participants(goal.owner) && goal.processes.every(processes));
  for (const process of plan.processes) say("D6", process, participants(process.owner) && process.goals.every(goals));
  for (const person of plan.participants) say("D6", person, participants(person.deputy));
  for (const list of [plan.goals, plan.participants, plan.activities, plan.steps, plan.flows]) say("D7", list, new Set(list.map((item) => item.id)).size === list.length);
  return broken;
}
