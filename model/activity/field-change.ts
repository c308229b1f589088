import { recordOf, type Found, type ValueForm } from "#model/activity/change.ts";
import type { Field } from "#model/fields.ts";
import { cutText } from "#model/legible.ts";
import { COLLECTIONS, type Collection, type Plan } from "#model/shape.ts";

/** Longer texts are said to have been edited, and not what they say. */
const SHORT_FIELD = 300;
const CLIPPED = 120;
const LISTED = 3;

const FORMS: Readonly<Record<string, ValueForm>> = {
  "steps.kind": "stepKind", "steps.processing": "minutes", "steps.waiting": "minutes", "steps.deadline": "minutes", "flows.waiting": "minutes", "steps.cost": "money", "participants.hourlyCost": "money",
  "steps.completeAccurate": "percent", "flows.probability": "percent", "goals.due": "day", "activities.due": "day", "goals.unit": "text",
};

export const fieldOf = (collection: Collection, name: string): Field | undefined => (COLLECTIONS[collection] as Readonly<Record<string, Field>>)[name];

/** Whether a field holds prose. */
export const isProse = (collection: Collection, name: string): boolean => {
  const field = fieldOf(collection, name);
  return field?.kind === "text" && field.max > SHORT_FIELD;
};

/** The beginning of a text, in one line. */
export function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > CLIPPED ? `${cutText(line, CLIPPED - 1)}…` : line;
}

/** What a field was and what it is, as params; null when it says the same. An end that says nothing is left out. */
export function fieldChange(before: Plan, after: Plan, collection: Collection, name: string, old: Found, now: Found): Record<string, string | number> | null {
  const field = fieldOf(collection, name);
  if (!field) return null;
  const [from, to] = [say(before, field, old[name]), say(after, field, now[name])];
  if (from === to) return null;
  const form = FORMS[`${collection}.${name}`] ?? (field.kind !== "value" ? "text" : typeof (to ?? from) === "number" ? "number" : "code");
  return { field: name, as: form, ...(from !== null && { from }), ...(to !== null && { to }) };
}

function say(plan: Plan, field: Field, value: unknown): string | number | null {
  if (value === null || value === undefined || value === "") return null;
  if (field.kind === "ref") return String(recordOf(plan, field.to, String(value))?.title ?? "");
  if (field.kind === "refs") {
    const ids = value as readonly string[];
    if (ids.length === 0) return null;
    const names = ids.slice(0, LISTED).map((id) => String(recordOf(plan, field.to, id)?.title ?? ""));
    return `${names.join(", ")}${ids.length > LISTED ? ` +${ids.length - LISTED}` : ""}`;
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? value : clip(String(value));
}

/** What a record is before anything is written into it. */
export function blank(collection: Collection, like: Found): Found {
  const fields = Object.entries(COLLECTIONS[collection] as Readonly<Record<string, Field>>).map(([name, field]) => [name, field.kind === "text" ? "" : field.kind === "value" ? field.fallback : field.kind === "ref" ? null : []] as const);
  // Where it is, and what it joins, is what it is.
  return { ...Object.fromEntries(fields), ...(collection === "steps" || collection === "flows" ? { map: like.map, from: like.from, to: like.to } : {}), id: like.id };
}
