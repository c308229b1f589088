import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { outlineOf } from "#model/map/outline.ts";
import { Ways } from "#model/map/ways.ts";
import { mapKey, parseMapKey, VARIANTS, type Activity, type Letter, type MapKey, type Plan, type Step } from "#model/shape.ts";
import { isWaiting, isWork } from "#model/step-kinds.ts";

type Given = { readonly participant: string; readonly letter: Letter | "A" };
/** What a map has to say of one row of the matrix: only what the row does not have yet. */
export type RowProposal = {
  /** The row that gains it; null for a new row. */
  readonly row: string | null;
  readonly title: string;
  readonly steps: readonly string[];
  readonly letters: readonly Given[];
  /** Whether nobody of the company performs any of its steps. */
  readonly isOutside: boolean;
};
/** `agreed`: the rows that cover steps of the map and have nothing to gain from it. */
export type Proposal = { readonly rows: readonly RowProposal[]; readonly agreed: number };

/** The maps that have work on them, a process's to-be before its as-is: the matrix says who will answer. */
export function mapsWithWork({ processes, steps }: Pick<Plan, "processes" | "steps">): readonly MapKey[] {
  const worked = new Set(steps.filter(({ kind }) => isWork(kind)).map(({ map }) => map));
  return processes.flatMap(({ id }) => VARIANTS.toReversed().map((variant) => mapKey(id, variant))).filter((map) => worked.has(map));
}

/**
 * The rows that the work of a map would have, in the order in which work passes through it; steps of one name are one row. A step goes to the
 * row that covers it, else to the row of its name, else to a new one. The performer gets R; the performer of an approval that the step is, or
 * leads to without a choice in between, A, else the process's owner; whom the step hands work over to, I (docs/decisions/0023). What a row has
 * stays: its A is not moved, and nobody with a letter gets an I besides.
 */
export function proposeRows(plan: Plan, map: MapKey): Proposal {
  const steps = plan.steps.filter((step) => step.map === map);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const flows = plan.flows.filter((flow) => flow.map === map);
  const work = outlineOf(steps, flows).map(({ step }) => byId.get(step)!).filter(({ kind }) => isWork(kind));
  const outside = new Set(plan.participants.filter(({ kind }) => kind === "external").map(({ id }) => id));
  const ways = new Ways(byId, flows);
  const owner = plan.processes.find(({ id }) => id === parseMapKey(map).process)?.owner ?? null;
  const rows = groupSteps(plan.activities, work).map(({ row, covered }) => {
    const performers = covered.flatMap(({ place }) => (place.lane === null ? [] : [place.lane]));
    return {
      row: row?.id ?? null, title: row?.title ?? covered[0]!.title.trim(),
      steps: covered.map(({ id }) => id).filter((id) => !row?.steps.includes(id)),
      letters: gained(row, performers, approverOf(ways, covered) ?? owner, covered.flatMap((step) => ways.handedTo(step)).flatMap(({ place }) => place.lane ?? [])),
      isOutside: performers.length > 0 && performers.every((id) => outside.has(id)),
    };
  });
  const news = rows.filter(({ row, steps: added, letters }) => row === null || added.length > 0 || letters.length > 0);
  return { rows: news, agreed: rows.length - news.length };
}

function groupSteps(activities: readonly Activity[], work: readonly Step[]): { row: Activity | null; covered: Step[] }[] {
  const groups = new Map<string, { row: Activity | null; covered: Step[] }>();
  for (const step of work) {
    const name = nameOf(step.title);
    const row = activities.find(({ steps }) => steps.includes(step.id)) ?? (name ? activities.find(({ title }) => nameOf(title) === name) : undefined) ?? null;
    if (!row && !name) continue;
    const key = row ? `row ${row.id}` : `new ${name}`;
    const group = groups.get(key);
    if (group) group.covered.push(step);
    else groups.set(key, { row, covered: [step] });
  }
  return [...groups.values()];
}

const nameOf = (title: string): string => title.trim().replace(/\s+/g, " ").toLowerCase();

function gained(row: Activity | null, performers: readonly string[], accountable: string | null, receivers: readonly string[]): Given[] {
  const has = (participant: string) => (row?.letters[participant]?.length ?? 0) > 0 || row?.accountable === participant;
  const letters: Given[] = [...new Set(performers)].filter((id) => !row?.letters[id]?.includes("R")).map((participant) => ({ participant, letter: "R" }));
  if (accountable !== null && (row?.accountable ?? null) === null) letters.push({ participant: accountable, letter: "A" });
  for (const participant of new Set(receivers)) if (!has(participant) && !letters.some((given) => given.participant === participant)) letters.push({ participant, letter: "I" });
  return letters;
}

function approverOf(ways: Ways, covered: readonly Step[]): string | null {
  const approvals = [...covered, ...covered.flatMap(({ id }) => ways.after(id, isWaiting))].filter(({ approval, place }) => approval && place.lane !== null);
  return approvals[0]?.place.lane ?? null;
}

/** The commands that take proposals: new rows in their order behind the last row of the phase in which rows cover steps, else of the working process of the guide, else of the last phase, and what rows that are there gain. */
export function takeProposals({ activities, phases }: Pick<Plan, "activities" | "phases">, taken: readonly RowProposal[]): Command[] {
  const phase = phaseForWork(activities, phases);
  let after = activities.findLast((activity) => activity.phase === phase)?.id ?? activities.at(-1)?.id ?? null;
  return taken.flatMap(({ row, title, steps, letters }): Command[] => {
    const known = activities.find(({ id }) => id === row);
    if (row !== null && !known) return [];
    const activity = known?.id ?? newId();
    const commands: Command[] = [];
    if (known) {
      if (steps.length > 0) commands.push({ type: "activity.set", id: activity, values: { steps: [...known.steps, ...steps] } });
    } else {
      commands.push({ type: "activity.add", id: activity, values: { title, phase, steps: [...steps] }, after });
      after = activity;
    }
    return [...commands, ...letters.map(({ participant, letter }): Command => ({ type: "assignment.set", activity, participant, letter, on: true }))];
  });
}

function phaseForWork(activities: readonly Activity[], phases: Plan["phases"]): string | null {
  const known = new Set(phases.map(({ id }) => id));
  const covering = activities.findLast(({ steps, phase }) => steps.length > 0 && phase !== null && known.has(phase));
  return covering?.phase ?? (known.has("process") ? "process" : (phases.at(-1)?.id ?? null));
}
