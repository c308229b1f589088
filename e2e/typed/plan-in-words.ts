import * as Y from "yjs";
import { applyCommands } from "#model/commands.ts";
import { createProjector } from "#model/projector.ts";
import type { Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

/** What no two people would write the same: ids, and where things lie on a map. */
const ASIDE = new Set(["id", "place", "bends", "fromSide", "toSide", "height", "collapsed"]);
/** Lists that say "these", in no order. */
const SETS = new Set(["access", "steps", "systems", "channels", "participants", "goals", "processes"]);

/** A plan with the names of things in place of their ids: two plans that say the same are equal. */
export function planInWords(plan: Plan) {
  const names = new Map<string, string>();
  const processes = new Map(plan.processes.map(({ id, title }) => [id, title]));
  const mapOf = (map: string) => map.replace(/^[^/]+/, (process) => processes.get(process) ?? process);
  for (const list of [plan.goals, plan.participants, plan.systems, plan.channels, plan.processes, plan.sections, plan.phases]) for (const { id, title } of list) names.set(id, title);
  for (const { id, map, title } of plan.steps) names.set(id, `${mapOf(map)}: ${title}`);
  const name = (value: unknown): unknown => (typeof value === "string" ? names.get(value) ?? value : value);
  const inWords = (record: object) => Object.fromEntries(Object.entries(record).filter(([field]) => !ASIDE.has(field)).map(([field, value]: [string, unknown]) => {
    if (field === "map") return [field, mapOf(String(value))];
    if (Array.isArray(value)) return [field, SETS.has(field) ? value.map(name).sort() : value.map(name)];
    if (field === "letters") return [field, Object.fromEntries(Object.entries(value as object).map(([participant, letters]) => [name(participant), letters]))];
    return [field, name(value)];
  }));
  const list = (records: readonly object[]) => records.map(inWords);
  const sorted = (records: readonly object[]) => list(records).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  // A new process begins with lanes of its own; on a map without steps they say nothing.
  const lanes = plan.lanes.filter(({ map }) => plan.steps.some((step) => step.map === map));
  const phases = plan.phases.map(({ id }) => id);
  return {
    scheme: plan.scheme,
    goals: list(plan.goals), checkIns: sorted(plan.checkIns), participants: list(plan.participants),
    systems: list(plan.systems), channels: list(plan.channels), integrations: list(plan.integrations),
    sections: list(plan.sections), questions: list(plan.questions),
    phases: list(plan.phases), activities: list(plan.activities.toSorted((a, b) => phases.indexOf(a.phase!) - phases.indexOf(b.phase!))),
    processes: list(plan.processes),
    lanes: Object.fromEntries([...new Set(lanes.map(({ map }) => map))].sort().map((map) => [mapOf(map), lanes.filter((lane) => lane.map === map).map(({ participant }) => name(participant))])),
    steps: sorted(plan.steps.map((step) => ({ ...step, performer: step.place.lane }))),
    flows: sorted(plan.flows),
    requirements: list(plan.requirements), candidates: list(plan.candidates), scores: sorted(plan.scores), chapters: sorted(plan.chapters), rules: sorted(plan.rules), dispositions: sorted(plan.dispositions),
  } satisfies Record<keyof Plan, unknown>;
}

/** The plan that the demo's own commands make. */
export function demoInWords(): ReturnType<typeof planInWords> {
  const doc = new Y.Doc();
  applyCommands(doc, demoPlan("ru"));
  return planInWords(createProjector(doc).plan());
}
