import { dataItems } from "#model/data-items.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { intakesOf } from "#model/findings/intakes.ts";
import { mainPathOn } from "#model/findings/map-flow.ts";
import { cutText } from "#model/legible.ts";
import { hasAnswer } from "#model/questions.ts";
import type { Gathered } from "#model/requirements/gather.ts";
import { parseMapKey, type Plan, type Question, type Step } from "#model/shape.ts";
import { inWorkOrder } from "#model/requirements/work-order.ts";
import { isEnd, isWork } from "#model/step-kinds.ts";

type Read = Pick<Plan, "processes" | "steps" | "flows" | "lanes" | "channels" | "participants" | "integrations" | "sections" | "questions">;

/** A title that names a report. */
const REPORT = /отч[её]т|сводк|report|dashboard/i;
/** As much of an answer as a requirement quotes, UTF-16 units. */
const QUOTE = 400;

/** Gathers what the plan itself asks of a CRM: its channels, exchange to come, reports, data that must be there, conditions of stages, pains and outcomes. */
export function gatherFromPlan(plan: Read, into: Gathered): void {
  for (const { id, account } of plan.channels) {
    into.add({ template: "channel", of: id, source: `channel/${id}`, params: { channel: { in: "channels", id } } });
    if (account === "personal") into.add({ template: "companyAccounts", of: "plan", source: `channel/${id}/account` });
  }
  gatherExchange(plan, into);
  gatherReports(plan, into);
  for (const step of intakesOf(plan)) {
    const data = dataItems(step.dataOut).map(({ name }) => name).join(", ");
    if (data) into.add({ template: "requiredFields", of: step.id, source: `step/${step.id}/dataOut`, text: data, ...aboutStep(step) });
  }
  for (const step of inWorkOrder(plan)) {
    if (!isWork(step.kind) && !step.pain.trim()) continue;
    if (step.exitCriteria.trim()) into.add({ template: "stageGate", of: step.id, source: `step/${step.id}/exitCriteria`, text: step.exitCriteria, ...aboutStep(step) });
    if (step.pain.trim() && parseMapKey(step.map).variant === "as-is") gatherPain(step, into);
  }
  for (const { process, step } of lossesOf(plan)) into.add({ template: "lossReasons", of: process, source: `step/${step}/outcome`, steps: [step], params: { process: { in: "processes", id: process } } });
}

const aboutStep = ({ id, system }: Step) => ({ steps: [id], systems: system === null ? [] : [system], params: { step: { in: "steps" as const, id } } });

/** What is in the way in one process today is one requirement, however many steps it is felt at. */
function gatherPain({ id, map, title, pain }: Step, into: Gathered): void {
  const { process } = parseMapKey(map);
  into.add({ template: "pain", of: process, source: `step/${id}/pain`, text: title.trim() ? `${title.trim()}: ${pain.trim()}` : pain, steps: [id], params: { process: { in: "processes", id: process } } });
}

/** Exchange between systems as it has to be. */
function gatherExchange({ integrations }: Read, into: Gathered): void {
  for (const { id, variant, from, to, title, bothWays, interval, frequency, master } of integrations) {
    if (variant !== "to-be" || from === null || to === null) continue;
    const name = (system: string) => ({ in: "systems" as const, id: system });
    into.add({
      template: "exchange", of: id, source: `integration/${id}`, text: title, systems: [from, to],
      params: { from: name(from), to: name(to), bothWays: bothWays ? "yes" : "no", interval, frequency: frequency.trim(), saysFrequency: frequency.trim() ? "yes" : "no", master: master ?? "none" },
    });
  }
}

/** Reports that a step makes, with what the audit says of that step; and what else it says of reports. */
function gatherReports(plan: Read, into: Gathered): void {
  const { sections, questions } = plan;
  const about = questions.filter((question) => hasAnswer(question) && (REPORT.test(question.title) || REPORT.test(sections.find(({ id }) => id === question.section)?.title ?? "")));
  const said = new Set<Question>();
  for (const step of inWorkOrder(plan)) {
    if (!isWork(step.kind) || !REPORT.test(`${step.title} ${step.document}`)) continue;
    into.add({ template: "report", of: step.id, source: `step/${step.id}/report`, ...aboutStep(step) });
    for (const question of about.filter((one) => one.steps.includes(step.id))) {
      said.add(question);
      into.add({ template: "report", of: step.id, source: `question/${question.id}`, text: quote(question.answer) });
    }
  }
  for (const question of about) if (!said.has(question)) into.add({ template: "figures", of: "plan", source: `question/${question.id}`, text: quote(question.answer) });
}

function quote(answer: string): string {
  const text = answer.trim().replace(/\s+/g, " ");
  return text.length > QUOTE ? `${cutText(text, text.lastIndexOf(" ", QUOTE) + 1 || QUOTE).trim()}…` : text;
}

/** How the main process ends beside its main path, where it can end in several ways. */
function lossesOf(plan: Read): readonly { readonly process: string; readonly step: string }[] {
  return mapsOf(plan).filter(({ process }) => process === plan.processes[0]).flatMap((map) => {
    const { graph, process } = map;
    const ends = graph.steps.filter(({ kind }) => isEnd(kind));
    const main = ends.length > 1 ? mainPathOn(map) : null;
    const won = main && graph.steps[main.steps.at(-1)!];
    return won ? ends.filter((end) => end !== won).map(({ id }) => ({ process: process.id, step: id })) : [];
  });
}
