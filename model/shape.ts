import * as z from "#model/schema.ts";
import { amount, day, figure, FIGURE_MAX, flag, longText, minutes, numberWithin, oneOf, oneOfOrNone, percent, ref, refs, text, value, word, type Fields, type RecordOf } from "#model/fields.ts";

/** Major number of the document's shape: a browser with an older one must reload (see `migrate.ts`). */
export const SHAPE = 1;

export const VARIANTS = ["as-is", "to-be"] as const;
export type Variant = (typeof VARIANTS)[number];
/** Names one map: `<process id>/<variant>`. */
export type MapKey = `${string}/${Variant}`;
export const mapKey = (process: string, variant: Variant): MapKey => `${process}/${variant}`;
/** The process and the variant that a map's key names; a key without a known variant is today's. */
export function parseMapKey(map: string): { process: string; variant: Variant } {
  const [process = "", variant] = map.split("/");
  return { process, variant: variant === "to-be" ? "to-be" : "as-is" };
}
export const MAP_KEY_PATTERN = /^[0-9a-z]{1,24}\/(as-is|to-be)$/;

export const PARTICIPANT_KINDS = ["department", "position", "person", "external"] as const;
export const INVOLVEMENT_GROUPS = ["configure", "requirements", "testAndLearn"] as const;
export const SYSTEM_KINDS = ["spreadsheet", "messenger", "accounting", "mail", "telephony", "site", "crm", "documents", "other"] as const;
export const EXCHANGES = ["none", "once", "periodic", "constant"] as const;
/** How often data passes between two systems. */
export const INTERVALS = ["once", "periodic", "constant"] as const;
export const ENTRIES = ["manual", "copyPaste", "automatic"] as const;
export const MEDIA = ["system", "email", "messenger", "spoken", "paper"] as const;
/** How far a question of the audit is; see `model/questions.ts` for when a plan says so. */
export const QUESTION_STATUSES = ["open", "answered", "confirmed"] as const;
export const PARTICIPANT_COLOURS = ["slate", "blue", "teal", "green", "amber", "orange", "rose", "violet"] as const;

/** BPMN's subset that business people use. `SIMPLE_STEP_KINDS` are the six a beginner needs first. */
export const STEP_KINDS = [
  "start", "startMessage", "startTimer",
  "intermediate", "message", "timer",
  "end", "endMessage",
  "task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask",
  "exclusive", "parallel", "inclusive",
  "subProcess", "dataObject", "dataStore", "note",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
export const SIMPLE_STEP_KINDS = ["start", "task", "exclusive", "timer", "end", "note"] as const satisfies readonly StepKind[];

/** Where a step stands: `lane` is the participant whose lane it is in (null: in none), x from the map's left edge, y from the lane's top, px. */
export type Place = { readonly lane: string | null; readonly x: number; readonly y: number };
export const placeSchema = z.object({
  lane: z.string().max(24).nullable(),
  x: z.number().min(-100_000).max(100_000),
  y: z.number().min(-100_000).max(100_000),
});
/** A flow's corners, px from the centre of the step it leaves: they stay with it when it or its lane is moved, copied or pasted. */
const pointsSchema = z.array(z.object({ x: z.number().min(-100_000).max(100_000), y: z.number().min(-100_000).max(100_000) })).max(30);

/** A matrix letter other than A, which is the activity's single `accountable` register. */
export const LETTERS = ["R", "C", "I", "S"] as const;
export type Letter = (typeof LETTERS)[number];
/** Letters as they are kept; DACI's Driver is R (docs/decisions/0032). */
export const SCHEMES = { RACI: ["R", "A", "C", "I"], RASCI: ["R", "A", "S", "C", "I"], DACI: ["R", "A", "C", "I"] } as const;
export const SCHEME_NAMES = ["RACI", "RASCI", "DACI"] as const satisfies readonly (keyof typeof SCHEMES)[];

/** How much a requirement matters: MoSCoW (DSDM). */
export const PRIORITIES = ["must", "should", "could", "wont"] as const;
/** What a requirement is about. */
export const REQUIREMENT_AREAS = ["channels", "data", "process", "control", "documents", "reports", "integrations", "access", "migration", "other"] as const;
/** How a candidate meets a requirement: 0 not at all, 1 with development, 2 with settings, 3 as it comes. */
export const SCORE_MAX = 3;

/** Every collection of records and its fields: the one table that storage, projection, commands and types are derived from. */
export const COLLECTIONS = {
  goals: {
    title: text(), why: longText(), metric: text(), unit: word(40), baseline: figure(), target: figure(), due: day(),
    owner: ref("participants"), main: flag(true), processes: refs("processes"), notes: longText(),
  },
  checkIns: { goal: ref("goals"), at: value<string>(z.iso.date(), ""), value: value<number | null>(numberWithin(FIGURE_MAX), null), note: longText() },
  participants: {
    title: text(120), kind: oneOf(PARTICIPANT_KINDS, "department"), member: value<string | null>(z.string().max(64).nullable(), null),
    group: oneOfOrNone(INVOLVEMENT_GROUPS), headcount: amount(1_000_000), hourlyCost: amount(), deputy: ref("participants"),
    colour: oneOf(PARTICIPANT_COLOURS, "slate"),
  },
  systems: {
    title: text(120), kind: oneOf(SYSTEM_KINDS, "other"), owner: ref("participants"), access: refs("participants"), holds: longText(),
    records: amount(), masterOf: text(), personalData: flag(), exchange: oneOf(EXCHANGES, "none"), direction: oneOfOrNone(["in", "out", "both"]),
    frequency: text(120), notes: longText(),
  },
  channels: {
    title: text(120), owner: ref("participants"), account: oneOf(["company", "personal"], "company"), entryStep: ref("steps"),
  },
  integrations: {
    title: text(300), from: ref("systems"), to: ref("systems"), bothWays: flag(), variant: oneOf(VARIANTS, "as-is"), entry: oneOfOrNone(ENTRIES),
    interval: oneOf(INTERVALS, "periodic"), frequency: text(120), master: oneOfOrNone(["from", "to"]), notes: longText(),
  },
  sections: { title: text(120) },
  questions: {
    section: ref("sections"), title: text(500), answer: longText(), respondent: ref("participants"),
    status: oneOf(QUESTION_STATUSES, "open"), confirmedAs: word(),
    steps: refs("steps"), systems: refs("systems"), channels: refs("channels"), participants: refs("participants"),
  },
  phases: { title: text(120) },
  activities: {
    title: text(), phase: ref("phases"), accountable: ref("participants"), steps: refs("steps"), goals: refs("goals"), due: day(), notes: longText(),
  },
  processes: {
    title: text(160), purpose: longText(), owner: ref("participants"), goals: refs("goals"), volumePerMonth: amount(1e9),
  },
  steps: {
    map: value<string>(z.string().regex(MAP_KEY_PATTERN), ""), kind: oneOf(STEP_KINDS, "task"), title: text(200),
    place: value<Place>(placeSchema, { lane: null, x: 0, y: 0 }),
    performerNote: text(), system: ref("systems"), channel: ref("channels"), linkedProcess: ref("processes"), dataIn: text(1000), dataOut: text(1000),
    entry: oneOfOrNone(ENTRIES), processing: minutes(), waiting: minutes(), deadline: minutes(), completeAccurate: percent(), cost: amount(),
    approval: flag(), document: text(), pain: longText(), exitCriteria: text(1000),
  },
  flows: {
    map: value<string>(z.string().regex(MAP_KEY_PATTERN), ""), from: ref("steps"), to: ref("steps"), title: text(120), condition: text(300),
    fromSide: oneOfOrNone(["top", "right", "bottom", "left"]), toSide: oneOfOrNone(["top", "right", "bottom", "left"]),
    bends: value<readonly { x: number; y: number }[]>(pointsSchema, []),
    probability: percent(), medium: oneOfOrNone(MEDIA), data: text(1000), waiting: minutes(),
  },
  requirements: {
    title: text(200), statement: longText(), priority: oneOfOrNone(PRIORITIES), area: oneOf(REQUIREMENT_AREAS, "other"),
    sources: value<readonly string[]>(z.array(z.string().max(160)).max(50), []), dropped: flag(), goals: refs("goals"), steps: refs("steps"), systems: refs("systems"),
  },
  candidates: { title: text(120), vendor: text(120), price: text(200), notes: longText() },
  scores: {
    requirement: ref("requirements"), candidate: ref("candidates"), score: value<number | null>(z.number().int().min(0).max(SCORE_MAX).nullable(), null), note: text(1000),
  },
  chapters: { off: flag(), intro: longText() },
  rules: { code: word(60), off: flag(), limits: value<Readonly<Record<string, number>>>(z.record(numberWithin(FIGURE_MAX)), {}) },
  dispositions: {
    finding: word(160), assignee: ref("participants"), accepted: flag(), reason: longText(), by: ref("participants"), review: day(), as: word(40),
  },
} as const satisfies Record<string, Fields>;

export type Collection = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as Collection[];

/** Collections whose records people put in order; the others have no order of their own. */
export const ORDERED = ["goals", "participants", "systems", "channels", "integrations", "sections", "questions", "phases", "activities", "processes", "requirements", "candidates"] as const satisfies readonly Collection[];
/** Collections whose records are named by what they are about, not at random (`model/id-for.ts`): written with `put`, which makes the record when it is not there. */
export const PUT = ["scores", "chapters", "rules", "dispositions"] as const satisfies readonly Collection[];

type Shape = typeof COLLECTIONS;
export type Goal = RecordOf<Shape["goals"]>;
/** What a goal's metric was on a day, `YYYY-MM-DD`, in the goal's unit. Those without a goal, a day or a value never reach the plan. */
export type CheckIn = Omit<RecordOf<Shape["checkIns"]>, "goal" | "value"> & { readonly goal: string; readonly value: number };
export type Participant = RecordOf<Shape["participants"]>;
export type System = RecordOf<Shape["systems"]>;
export type Channel = RecordOf<Shape["channels"]>;
/** Data that passes between two systems: today, or as it has to; `title` is what data. `master`: which of the two is right where they disagree. */
export type Integration = RecordOf<Shape["integrations"]>;
export type Section = RecordOf<Shape["sections"]>;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];
export type StoredQuestion = RecordOf<Shape["questions"]>;
/** A question of the audit; `status` is what holds, not what was last set. */
export type Question = Omit<StoredQuestion, "confirmedAs">;
/** A section of the matrix. */
export type Phase = RecordOf<Shape["phases"]>;
export type Process = RecordOf<Shape["processes"]>;
export type Step = RecordOf<Shape["steps"]>;
/** A flow whose two ends exist; others never reach the plan. */
export type Flow = Omit<RecordOf<Shape["flows"]>, "from" | "to"> & { readonly from: string; readonly to: string };
/** A row of the matrix; `letters` holds, per participant that exists, its letters without A, in the order of `LETTERS`. */
export type Activity = RecordOf<Shape["activities"]> & { readonly letters: { readonly [participant: string]: readonly Letter[] } };
/** What the CRM must do, or, `dropped`, what somebody decided it need not. `sources`: the keys of what in the plan it comes from (`model/requirements/`). */
export type Requirement = RecordOf<Shape["requirements"]>;
/** A CRM that may be chosen. */
export type Candidate = RecordOf<Shape["candidates"]>;
/** How a candidate meets a requirement, 0 to `SCORE_MAX`. */
export type Score = RecordOf<Shape["scores"]>;
/** What the team says of a chapter of the brief; its id is the chapter's. */
export type Chapter = RecordOf<Shape["chapters"]>;
/** What a workspace has set otherwise for a rule of the findings. */
export type RuleSetting = RecordOf<Shape["rules"]>;
/** What people decided on a finding: who looks into it; or that it is accepted, by whom, why and until when. `as`: what its thing said then. */
export type Disposition = RecordOf<Shape["dispositions"]>;
/** A lane is its participant on one map; `height` in px, null when derived from its steps. */
export type Lane = { readonly id: string; readonly map: string; readonly participant: string; readonly height: number | null; readonly collapsed: boolean };

/** The co-edited content of a workspace, plain and immutable; lists are in their order. */
export type Plan = {
  readonly goals: readonly Goal[];
  readonly checkIns: readonly CheckIn[];
  readonly participants: readonly Participant[];
  readonly systems: readonly System[];
  readonly channels: readonly Channel[];
  readonly integrations: readonly Integration[];
  /** The parts of the audit. */
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  /** The sections of the matrix. */
  readonly phases: readonly Phase[];
  readonly activities: readonly Activity[];
  readonly processes: readonly Process[];
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly requirements: readonly Requirement[];
  readonly candidates: readonly Candidate[];
  readonly scores: readonly Score[];
  readonly chapters: readonly Chapter[];
  readonly rules: readonly RuleSetting[];
  readonly dispositions: readonly Disposition[];
  readonly scheme: keyof typeof SCHEMES;
};
