import type * as Y from "yjs";
import { root } from "#model/document.ts";
import type { Plan } from "#model/shape.ts";

/** For each member, the rows in which a participant that stands for them has A or R: the row, and that participant. */
export type Standings = ReadonlyMap<string, { readonly accountable: ReadonlyMap<string, string>; readonly responsible: ReadonlyMap<string, string> }>;

export function standingsOf({ participants, activities }: Pick<Plan, "participants" | "activities">): Standings {
  const standings = new Map<string, { accountable: Map<string, string>; responsible: Map<string, string> }>();
  for (const { id, member } of participants) {
    if (member === null) continue;
    const own = standings.get(member) ?? { accountable: new Map(), responsible: new Map() };
    standings.set(member, own);
    for (const activity of activities) {
      if (activity.accountable === id) own.accountable.set(activity.id, id);
      if (activity.letters[id]?.includes("R")) own.responsible.set(activity.id, id);
    }
  }
  return standings;
}

/** One row that a member has come to answer for, or to do: the stronger of the two where they are both. */
export type NewDuty = { readonly member: string; readonly letter: "A" | "R"; readonly activity: string; readonly participant: string };

/** What members have now and had not before, in the order of the rows. */
export function newDuties(before: Standings, after: Standings): NewDuty[] {
  return [...after].flatMap(([member, { accountable, responsible }]) => {
    const had = before.get(member);
    const gained = (letter: "A" | "R", now: ReadonlyMap<string, string>, then: ReadonlyMap<string, string> | undefined) => [...now].filter(([activity]) => !then?.has(activity)).map(([activity, participant]) => ({ member, letter, activity, participant }));
    // Who had the last word and now does the work has lost something, too; who does the work of what they answer for already has not gained a row.
    return [...gained("A", accountable, had?.accountable), ...gained("R", responsible, had?.responsible).filter(({ activity }) => !accountable.has(activity))];
  });
}

/** What of the matrix a transaction may have changed, as keys that `keysOf` looks for: a row's A, a cell's R, a whole row, a participant's link to a member. */
export function touchedDuties({ doc, changed }: Y.Transaction): ReadonlySet<string> {
  const touched = new Set<string>();
  const [cells, activities, participants] = [root(doc, "cells"), root(doc, "activities"), root(doc, "participants")];
  for (const [type, keys] of changed as Map<Y.AbstractType<unknown>, Set<string | null>>) {
    const id = type._item?.parentSub ?? "";
    if (type === cells || type === activities || type === participants) for (const key of keys) touched.add(key ?? "");
    if (type.parent === activities && keys.has("accountable")) touched.add(`${id}/A`);
    if (type.parent === activities && keys.has("gone")) touched.add(id);
    if (type.parent === participants && (keys.has("member") || keys.has("gone"))) touched.add(id);
  }
  return touched;
}

/** What may have brought a duty about, the likeliest first. */
export const keysOf = ({ letter, activity, participant }: NewDuty): readonly string[] => [letter === "A" ? `${activity}/A` : `${activity}/${participant}/R`, activity, participant];
