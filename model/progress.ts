import { isHandOff } from "#model/map/hand-off.ts";
import { countQuestions } from "#model/question-counts.ts";
import { mapKey, type Flow, type Plan, type Step } from "#model/shape.ts";
import { isArtefact, isEnd, isStart, isWork } from "#model/step-kinds.ts";

/** The guide's path, in its order. */
export const PATH = ["goals", "team", "audit", "process", "map", "responsibility", "brief"] as const;
export type Milestone = (typeof PATH)[number];

/** What a note can say: a key of `messages.overview.notes`. */
export type NoteCode =
  | `goals.${"have" | "noMain" | "tooManyMain" | "unnamed" | "withoutTarget" | "withoutDue" | "withoutOwner"}`
  | `team.${"have" | "unnamed" | "withoutGroup" | "nobodyConfigures"}`
  | `audit.${"have" | "open" | "unnamed" | "withoutRespondent"}`
  | `process.${"have" | "unnamed" | "withoutOwner" | "withoutStart" | "withoutEnd" | "fewStages"}`
  | `map.${"have" | "withoutPerformer" | "unconnected" | "handOffsWithoutMedium" | "noToBe"}`
  | `responsibility.${"have" | "withoutAccountable" | "withoutResponsible" | "idle"}`
  | `brief.${"have" | "unnamed" | "withoutPriority" | "fewCandidates" | "unscored"}`;
/** Something there is, or something that is still to do, and how many of it. */
export type Note = { readonly code: NoteCode; readonly count: number };
/** How far one milestone is: `done` when nothing is missing, `empty` when nothing is there. */
export type Progress = { readonly milestone: Milestone; readonly state: "empty" | "started" | "done"; readonly have: Note; readonly missing: readonly Note[] };

/** More main goals than this and none of them is main: the guide's limit. */
export const MAIN_GOALS_MAX = 3;
/** A choice is made between so many at least. */
const CANDIDATES_MIN = 2;
/** Stages that a described process has at least: something happens between its start and its end. */
const STAGES_MIN = 3;

/** How far along the guide's path a plan is, and what is missing, all of it counted from the plan; nothing is ever ticked by hand. */
export function measureProgress(plan: Plan): readonly Progress[] {
  return [ofGoals(plan), ofTeam(plan), ofAudit(plan), ofProcess(plan), ofMap(plan), ofResponsibility(plan), ofBrief(plan)];
}

function ofGoals({ goals }: Plan): Progress {
  const main = goals.filter((goal) => goal.main);
  return assess("goals", { code: "goals.have", count: goals.length }, [
    { code: "goals.noMain", count: goals.length > 0 && main.length === 0 ? 1 : 0 },
    { code: "goals.tooManyMain", count: main.length > MAIN_GOALS_MAX ? main.length : 0 },
    { code: "goals.unnamed", count: count(goals, ({ title }) => !title.trim()) },
    { code: "goals.withoutTarget", count: count(main, ({ target }) => target === null) },
    { code: "goals.withoutDue", count: count(main, ({ due }) => due === null) },
    { code: "goals.withoutOwner", count: count(main, ({ owner }) => owner === null) },
  ]);
}

function ofTeam({ participants }: Plan): Progress {
  const inside = participants.filter(({ kind }) => kind !== "external");
  return assess("team", { code: "team.have", count: participants.length }, [
    { code: "team.unnamed", count: count(participants, ({ title }) => !title.trim()) },
    { code: "team.withoutGroup", count: count(inside, ({ group }) => group === null) },
    { code: "team.nobodyConfigures", count: inside.length > 0 && !inside.some(({ group }) => group === "configure") ? 1 : 0 },
  ]);
}

/** Today's work is known when every question about it is answered; whose answer it is says whom to ask again. */
function ofAudit({ questions }: Plan): Progress {
  const { answered, all } = countQuestions(questions);
  return assess("audit", { code: "audit.have", count: answered }, [
    { code: "audit.open", count: all - answered },
    { code: "audit.unnamed", count: count(questions, ({ title }) => !title.trim()) },
    { code: "audit.withoutRespondent", count: count(questions, ({ status, respondent }) => status !== "open" && respondent === null) },
  ]);
}

/** The main process is the first one; it is described from the arrival of a request to its end, stage by stage. */
function ofProcess(plan: Plan): Progress {
  const main = plan.processes[0];
  if (!main) return assess("process", { code: "process.have", count: 0 }, []);
  const { steps } = asIsOf(plan, main.id);
  const stages = count(steps, ({ kind }) => isWork(kind));
  return assess("process", { code: "process.have", count: stages }, [
    { code: "process.unnamed", count: main.title.trim() ? 0 : 1 },
    { code: "process.withoutOwner", count: main.owner === null ? 1 : 0 },
    { code: "process.withoutStart", count: steps.some(({ kind }) => isStart(kind)) ? 0 : 1 },
    { code: "process.withoutEnd", count: steps.some(({ kind }) => isEnd(kind)) ? 0 : 1 },
    { code: "process.fewStages", count: Math.max(0, STAGES_MIN - stages) },
  ]);
}

/** The main process's map shows how information moves between people: every step has a performer and its ways in and out, every hand-off its means. */
function ofMap(plan: Plan): Progress {
  const main = plan.processes[0];
  if (!main) return assess("map", { code: "map.have", count: 0 }, []);
  const { steps, flows } = asIsOf(plan, main.id);
  const work = steps.filter(({ kind }) => !isArtefact(kind));
  const joined = new Set(flows.flatMap(({ from, to }) => [from, to]));
  return assess("map", { code: "map.have", count: flows.length }, [
    { code: "map.withoutPerformer", count: count(work, ({ place }) => place.lane === null) },
    { code: "map.unconnected", count: count(work, ({ id }) => !joined.has(id)) },
    { code: "map.handOffsWithoutMedium", count: count(handOffs(steps, flows), ({ medium }) => medium === null) },
    { code: "map.noToBe", count: plan.steps.some(({ map }) => map === mapKey(main.id, "to-be")) ? 0 : 1 },
  ]);
}

function ofResponsibility({ activities, participants }: Plan): Progress {
  const busy = new Set(activities.flatMap(({ accountable, letters }) => [accountable, ...Object.keys(letters).filter((id) => letters[id]!.length > 0)]));
  const assigned = count(activities, ({ accountable, letters }) => accountable !== null || Object.values(letters).some((set) => set.length > 0));
  return assess("responsibility", { code: "responsibility.have", count: assigned }, [
    { code: "responsibility.withoutAccountable", count: count(activities, ({ accountable }) => accountable === null) },
    { code: "responsibility.withoutResponsible", count: count(activities, ({ letters }) => !Object.values(letters).some((set) => set.includes("R"))) },
    { code: "responsibility.idle", count: assigned > 0 ? count(participants, ({ id }) => !busy.has(id)) : 0 },
  ]);
}

/** What the CRM must do is settled, and at least two candidates are held against all of it that is a must. */
function ofBrief({ requirements, candidates, scores }: Plan): Progress {
  const taken = requirements.filter(({ dropped }) => !dropped);
  const musts = new Set(taken.flatMap(({ id, priority }) => (priority === "must" ? [id] : [])));
  const scored = count(scores, ({ requirement, candidate, score }) => score !== null && candidate !== null && requirement !== null && musts.has(requirement));
  return assess("brief", { code: "brief.have", count: taken.length }, [
    { code: "brief.unnamed", count: count(taken, ({ title }) => !title.trim()) },
    { code: "brief.withoutPriority", count: count(taken, ({ priority }) => priority === null) },
    { code: "brief.fewCandidates", count: taken.length === 0 ? 0 : Math.max(0, CANDIDATES_MIN - candidates.length) },
    { code: "brief.unscored", count: candidates.length === 0 ? 0 : musts.size * candidates.length - scored },
  ]);
}

/** The flows along which work passes from one lane to another. */
function handOffs(steps: readonly Step[], flows: readonly Flow[]): readonly Flow[] {
  const stepById = new Map(steps.map((step) => [step.id, step]));
  return flows.filter(({ from, to }) => isHandOff(stepById.get(from), stepById.get(to)));
}

function asIsOf(plan: Plan, process: string): { steps: readonly Step[]; flows: readonly Flow[] } {
  const key = mapKey(process, "as-is");
  return { steps: plan.steps.filter(({ map }) => map === key), flows: plan.flows.filter(({ map }) => map === key) };
}

function assess(milestone: Milestone, have: Note, notes: readonly Note[]): Progress {
  const missing = notes.filter((note) => note.count > 0);
  const state = have.count === 0 ? "empty" : missing.length > 0 ? "started" : "done";
  return { milestone, state, have, missing };
}

const count = <T>(list: readonly T[], is: (item: T) => boolean): number => list.filter(is).length;
