import type { Change } from "#model/activity/change.ts";

/** More of one sort than this are said as one, with their number. */
const APART = 3;
const NAMED = 3;
/** Things that a change of many is found by. */
const KEPT_THINGS = 500;

/** Many changes of one sort, made in one go, as one: what was pasted, tidied, filled. The others stay as they are. */
export function gather(changes: readonly Change[]): Change[] {
  const sorts = new Map<string, Change[]>();
  for (const change of changes) {
    const sort = sortOf(change);
    const found = sorts.get(sort);
    if (found) found.push(change);
    else sorts.set(sort, [change]);
  }
  return [...sorts.values()].flatMap((alike) => (alike.length > APART && alike[0]!.action !== "arranged" ? [together(alike)] : alike));
}

const sortOf = ({ action, place, params: { kind, field, on } }: Change): string => [action, place, kind, field, on].join(" ");

function together(changes: readonly Change[]): Change {
  const { action, place, params: { kind, field, as, on, to } } = changes[0]!;
  const isSame = changes.every(({ params }) => params.to === to);
  const names = [...new Set(changes.map(({ params }) => String(params.name ?? "")).filter(Boolean))];
  return {
    action, place, things: [...new Set(changes.flatMap(({ things }) => things))].slice(0, KEPT_THINGS),
    params: {
      count: changes.length, names: names.slice(0, NAMED).join("\n"),
      ...(kind !== undefined && { kind }), ...(field !== undefined && { field }), ...(on !== undefined && { on }), ...(isSame && to !== undefined && { to, ...(as !== undefined && { as }) }),
    },
  };
}
