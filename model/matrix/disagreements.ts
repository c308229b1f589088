import type { Activity, Plan, Step } from "#model/shape.ts";
import { stepsById } from "#model/map/steps-by-id.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** `noLetter`: performs steps that the row covers, and has no R in it; `noStep`: has R, and performs none of them. */
export type Disagreement = "noLetter" | "noStep";
type Parts = Pick<Plan, "activities" | "participants" | "steps">;

/** The steps a row covers that somebody performs. */
function performed(steps: readonly Step[], activity: Activity): Step[] {
  if (activity.steps.length === 0) return [];
  const byId = stepsById(steps);
  return activity.steps.flatMap((id) => byId.get(id) ?? []).filter(({ kind, place }) => place.lane !== null && !isArtefact(kind));
}

/** Who performs the steps that a row covers, on all maps. */
export const performersOf = ({ steps }: Pick<Plan, "steps">, activity: Activity): ReadonlySet<string> => new Set(performed(steps, activity).map(({ place }) => place.lane!));

export const NO_DISAGREEMENTS: ReadonlyMap<string, Disagreement> = new Map();

/** Whether two rows' disagreements are the same ones. */
export const isSameDisagreements = (a: ReadonlyMap<string, Disagreement>, b: ReadonlyMap<string, Disagreement>): boolean =>
  a === b || (a.size === b.size && [...a].every(([participant, kind]) => b.get(participant) === kind));

/** The cells of a row in which it and the maps say different things, by participant. Empty for a row that covers no step in a lane. */
export function disagreementsOf({ steps }: Pick<Plan, "steps">, activity: Activity): ReadonlyMap<string, Disagreement> {
  const performers = performersOf({ steps }, activity);
  if (performers.size === 0) return NO_DISAGREEMENTS;
  const found = new Map<string, Disagreement>();
  for (const participant of performers) if (!isResponsible(activity, participant)) found.set(participant, "noLetter");
  for (const participant of Object.keys(activity.letters)) if (isResponsible(activity, participant) && !performers.has(participant)) found.set(participant, "noStep");
  return found;
}

/** In how many cells the matrix and the maps say different things. */
export const countDisagreements = ({ activities, steps }: Pick<Plan, "activities" | "steps">): number =>
  activities.reduce((count, activity) => count + disagreementsOf({ steps }, activity).size, 0);

const isResponsible = ({ letters }: Activity, participant: string): boolean => letters[participant]?.includes("R") ?? false;

/** One cell's disagreement, and what would end it. */
export type CellDisagreement = {
  readonly kind: Disagreement;
  /** The steps it is about: those the participant performs, or those that could be theirs. */
  readonly steps: readonly Step[];
  /** To whose lane the steps can be moved; empty where that would only make another disagreement. */
  readonly lanes: readonly string[];
};

/** What the map and the matrix disagree on in one cell; null when they agree. */
export function disagreementAt({ activities, participants, steps }: Parts, activityId: string, participant: string): CellDisagreement | null {
  const activity = activities.find(({ id }) => id === activityId);
  const kind = activity && disagreementsOf({ steps }, activity).get(participant);
  if (!activity || !kind) return null;
  const all = performed(steps, activity);
  if (kind === "noLetter") {
    const lanes = participants.map(({ id }) => id).filter((id) => isResponsible(activity, id));
    return { kind, steps: all.filter(({ place }) => place.lane === participant), lanes };
  }
  // Only what is in the lane of somebody without an R: a step of one who has it would be taken from where it belongs.
  const strays = all.filter(({ place }) => !isResponsible(activity, place.lane!));
  return { kind, steps: strays, lanes: strays.length > 0 ? [participant] : [] };
}
