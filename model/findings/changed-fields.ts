import type { Place, Plan } from "#model/shape.ts";

type Listed = { readonly id: string };

/** What differs between two plans: `<collection>` where records came, went or changed places, `<collection>.<field>` where only a field did; `steps.place.lane` apart from `steps.place`, and `scheme`. */
export function changedFields(before: Plan, after: Plan): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const name of Object.keys(after) as (keyof Plan)[]) {
    const [old, now] = [before[name], after[name]];
    if (old === now) continue;
    if (typeof now === "string" || typeof old === "string") changed.add(name);
    else compareLists(name, old, now, changed);
  }
  return changed;
}

function compareLists(name: string, old: readonly Listed[], now: readonly Listed[], changed: Set<string>): void {
  if (old.length !== now.length || now.some(({ id }, index) => id !== old[index]!.id)) changed.add(name);
  else now.forEach((record, index) => record !== old[index] && compareRecords(name, old[index]!, record, changed));
}

function compareRecords(name: string, old: Listed, now: Listed, changed: Set<string>): void {
  for (const [field, value] of Object.entries(now) as [string, unknown][]) {
    const had = (old as Readonly<Record<string, unknown>>)[field];
    if (isSame(had, value)) continue;
    changed.add(`${name}.${field}`);
    if (field === "place" && (had as Place).lane !== (value as Place).lane) changed.add(`${name}.place.lane`);
  }
}

/** Values of a record are words, numbers, and small lists and objects of these. */
const isSame = (a: unknown, b: unknown): boolean => Object.is(a, b) || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
