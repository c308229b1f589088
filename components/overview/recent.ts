/** One row of the activity, as the API gives it. */
export type Entry = { readonly id: number; readonly at: string; readonly actorName: string | null; readonly action: string; readonly params: Readonly<Record<string, string | number>> };

export const AREAS = ["goals", "team", "audit", "map", "matrix"] as const;
export type Area = (typeof AREAS)[number];
export const EVENTS = [
  "workspace.created", "workspace.updated", "member.joined", "member.left", "member.removed", "member.roleChanged", "invitation.created", "invitation.revoked",
] as const;
type EventName = (typeof EVENTS)[number];

/** Edits of one person in one sitting, or one thing that happened; `at` is when it last did. */
export type Line = { readonly id: number; readonly at: string; readonly actor: string | null } & (
  | { readonly kind: "edits"; readonly areas: readonly Area[] }
  | { readonly kind: "event"; readonly event: EventName; readonly params: Entry["params"] }
);

/** The parts of the plan that people know, of the collections that the activity names. */
const AREA_OF: Readonly<Record<string, Area>> = {
  "goals.changed": "goals", "checkIns.changed": "goals", "participants.changed": "team", "systems.changed": "audit", "channels.changed": "audit", "integrations.changed": "audit", "sections.changed": "audit", "questions.changed": "audit",
  "activities.changed": "matrix", "phases.changed": "matrix", "cells.changed": "matrix", "processes.changed": "map", "steps.changed": "map", "flows.changed": "map", "lanes.changed": "map",
};
/** Edits further apart than this, ms, are two sittings. */
const SITTING = 60 * 60 * 1000;

/** The newest `limit` lines that `entries`, newest first, make; what has no words is left out. */
export function tellRecent(entries: readonly Entry[], limit: number): readonly Line[] {
  const lines: Line[] = [];
  for (const { id, at, actorName: actor, action, params } of entries) {
    const event = EVENTS.find((known) => known === action);
    const area = AREA_OF[action];
    const last = lines.at(-1);
    if (event) lines.push({ id, at, actor, kind: "event", event, params });
    else if (area && last?.kind === "edits" && last.actor === actor && Date.parse(last.at) - Date.parse(at) < SITTING) {
      lines[lines.length - 1] = { ...last, areas: AREAS.filter((known) => known === area || last.areas.includes(known)) };
    } else if (area) lines.push({ id, at, actor, kind: "edits", areas: [area] });
  }
  return lines.slice(0, limit);
}
