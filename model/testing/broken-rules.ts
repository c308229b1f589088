import { ID_PATTERN } from "#model/ids.ts";
import { COLLECTION_NAMES, MAP_KEY_PATTERN, type Plan } from "#model/shape.ts";

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
  const [participants, steps, processes, goals, systems, channels, sections] = [
    has(plan.participants), has(plan.steps), has(plan.processes), has(plan.goals), has(plan.systems), has(plan.channels), has(plan.sections),
  ] as const;
  const kindOf = new Map(plan.steps.map((step) => [step.id, step]));
  const lanes = new Set(plan.lanes.map((lane) => `${lane.map}/${lane.participant}`));

  for (const row of plan.activities) {
    say("D1", row, row.accountable === null || typeof row.accountable === "string");
    say("D6", row, participants(row.accountable) && row.steps.every(steps) && row.goals.every(goals));
    say("D2", row, Object.keys(row.letters).every(participants));
  }
  for (const flow of plan.flows) {
    const [from, to] = [kindOf.get(flow.from), kindOf.get(flow.to)];
    say("D3", flow, from !== undefined && to !== undefined && from !== to && from.map === flow.map && to.map === flow.map);
    say("D12", flow, processes(flow.map.split("/")[0]!));
  }
  for (const step of plan.steps) {
    say("D4", step, participants(step.place.lane));
    say("D5", step, step.place.lane === null || lanes.has(`${step.map}/${step.place.lane}`));
    say("D6", step, systems(step.system) && channels(step.channel) && processes(step.linkedProcess));
    say("D12", step, MAP_KEY_PATTERN.test(step.map) && processes(step.map.split("/")[0]!));
  }
  say("D5", plan.lanes, lanes.size === plan.lanes.length);
  for (const lane of plan.lanes) {
    say("D4", lane, participants(lane.participant));
    say("D12", lane, MAP_KEY_PATTERN.test(lane.map) && processes(lane.map.split("/")[0]!));
  }
  for (const goal of plan.goals) say("D6", goal, participants(goal.owner) && goal.processes.every(processes));
  for (const checkIn of plan.checkIns) say("G1", checkIn, goals(checkIn.goal) && checkIn.goal !== null && checkIn.at !== "" && Number.isFinite(checkIn.value));
  for (const process of plan.processes) say("D6", process, participants(process.owner) && process.goals.every(goals));
  for (const person of plan.participants) say("D6", person, participants(person.deputy));
  for (const system of plan.systems) say("D6", system, participants(system.owner) && system.access.every(participants));
  for (const channel of plan.channels) say("D6", channel, participants(channel.owner) && steps(channel.entryStep));
  for (const integration of plan.integrations) say("D6", integration, systems(integration.from) && systems(integration.to));
  for (const question of plan.questions) {
    say("D6", question, participants(question.respondent) && sections(question.section) && question.participants.every(participants));
    say("D6", question, question.steps.every(steps) && question.systems.every(systems) && question.channels.every(channels));
    say("Q1", question, question.status === "open" || question.answer.trim() !== "");
    say("Q1", question, question.status !== "confirmed" || question.respondent !== null);
  }
  for (const name of COLLECTION_NAMES) say("D8", name, plan[name].every((item) => ID_PATTERN.test(item.id)));
  for (const name of COLLECTION_NAMES) say("D7", name, new Set(plan[name].map((item) => item.id)).size === plan[name].length);
  return broken;
}
