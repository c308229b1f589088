import { PROJECT_PHASE } from "#model/templates/phase-template.ts";
import type { Activity } from "#model/shape.ts";

/** How many responsibilities of a CRM project need one person who answers for each: the guide's five (`RESPONSIBILITIES` of the template). */
export const KEY_ROLES = 5;

/**
 * The five by words in a row's title, Russian and English, in the order in which they are tried: "Управление бюджетом" is about the budget,
 * "Решения по интеграциям" about the technical part, and whatever only manages is management.
 */
const WORDS: readonly RegExp[] = [
  /бюджет|финанс|затрат|расход|budget|financ|cost/,
  /техни|интеграц|(?<!\p{L})(?:айти|ит|it)(?!\p{L})|technical|technolog|integration/u,
  /данн|справочник|(?<!\p{L})баз[аыуе](?!\p{L})|(?<!\p{L})data/u,
  /настро|решени|конфигур|setting|configur|decision/,
  /управл|руковод|менедж|координ|manag|coordinat|(?<!\p{L})lead/u,
];

/** The rows of the section about the project, by the responsibility that their titles name; several may name one. `other`: those that name none, renamed or the team's own. */
export type KeyRoles = { readonly known: ReadonlyMap<number, readonly Activity[]>; readonly other: readonly Activity[] };

/** Tells the five responsibilities among the rows of the section that every workspace begins with. Reads `activities.phase`, `activities.title`. */
export function keyRolesOf(activities: readonly Activity[]): KeyRoles {
  const known = new Map<number, Activity[]>();
  const other: Activity[] = [];
  for (const row of activities.filter(({ phase }) => phase === PROJECT_PHASE)) {
    const title = row.title.toLowerCase();
    const role = WORDS.findIndex((words) => words.test(title));
    if (role === -1) other.push(row);
    else (known.get(role) ?? known.set(role, []).get(role)!).push(row);
  }
  return { known, other };
}
