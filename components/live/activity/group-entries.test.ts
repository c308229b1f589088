import { describe, expect, it, test } from "vitest";
import { groupEntries, parseAction, type Entry } from "#components/live/activity/group-entries.ts";
import { KIND_OF, PLAN_ACTIONS } from "#model/activity/change.ts";
import { COLLECTION_NAMES, COLLECTIONS, ENTRIES, EXCHANGES, INTERVALS, INVOLVEMENT_GROUPS, MEDIA, PARTICIPANT_COLOURS, PARTICIPANT_KINDS, SYSTEM_KINDS, VARIANTS } from "#model/shape.ts";
import en from "#messages/en.json" with { type: "json" };

let id = 1000;
/** Rows as they come: newest first, `minutesAgo` from a fixed noon. */
const row = (actor: string, action: string, minutesAgo: number): Entry => ({ id: id--, at: new Date(Date.UTC(2027, 2, 2, 12, -minutesAgo)).toISOString(), actor, actorName: actor, whom: null, action, params: {}, things: [], place: null });
const told = (entries: readonly Entry[]) => groupEntries(entries, (at) => at.slice(0, 10)).map(({ actor, entries: lines }) => [actor, ...lines.map(({ action }) => action)].join(" "));

test("what one person did in one go is one sitting; someone else, a rest, or midnight ends it", () => {
  expect(told([row("anna", "plan.set", 1), row("anna", "thread.created", 2), row("boris", "plan.added", 3), row("anna", "plan.set", 4), row("anna", "plan.set", 40)])).toEqual(["anna plan.set thread.created", "boris plan.added", "anna plan.set", "anna plan.set"]);
  expect(told([row("anna", "plan.set", 715), row("anna", "plan.set", 725)])).toEqual(["anna plan.set", "anna plan.set"]);
});

test("what nothing is said of is left out, and parts nothing", () => expect(told([row("anna", "plan.set", 1), row("boris", "plan.unheardOf", 2), row("anna", "plan.text", 3)])).toEqual(["anna plan.set plan.text"]));

test("rows from before changes were kept in words stay readable, one for each part of the plan in a sitting", () => {
  for (const root of [...COLLECTION_NAMES, "cells", "lanes"]) expect(parseAction(`${root}.changed`), root).toMatchObject({ kind: "area" });
  expect(told([row("anna", "goals.changed", 1), row("anna", "cells.changed", 2), row("anna", "checkIns.changed", 3)])).toEqual(["anna goals.changed cells.changed"]);
});

describe("there are words", () => {
  const { noun, gender, count, field, value } = en.activity as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
  it("for each kind of thing", () => {
    for (const kind of [...Object.values(KIND_OF), "lane"]) for (const words of [noun, gender, count]) expect(words, kind).toHaveProperty(kind);
  });

  const OWN = new Set(["questions.status", "questions.confirmedAs", "goals.main", "participants.member", "activities.accountable", "steps.map", "steps.place", "flows.map", "flows.from", "flows.to", "flows.fromSide", "flows.toSide", "flows.bends"]);
  it("for each word that a field can hold", () => {
    for (const word of [...PARTICIPANT_KINDS, ...INVOLVEMENT_GROUPS, ...SYSTEM_KINDS, ...EXCHANGES, ...INTERVALS, ...ENTRIES, ...MEDIA, ...PARTICIPANT_COLOURS, ...VARIANTS, "in", "out", "both", "company", "personal", "from", "to", "yes", "no"]) expect(value).toHaveProperty([word]);
  });
  it("for each field that has none of its own", () => {
    for (const collection of COLLECTION_NAMES) {
      if (collection === "checkIns") continue;
      for (const name of Object.keys(COLLECTIONS[collection])) {
        if (name === "title" || OWN.has(`${collection}.${name}`)) continue;
        expect(field, `${collection}.${name}`).toHaveProperty(name);
      }
    }
  });

  it("for each thing that can be done, in the place where they are looked for", () => {
    const { plan, done } = en.activity;
    const apart: readonly string[] = [...Object.keys(done), "connected", "moved", "set", "letters", "accountable"];
    for (const action of PLAN_ACTIONS) if (!apart.includes(action)) expect(plan, action).toHaveProperty(action);
  });
});
