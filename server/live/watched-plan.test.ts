import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { WatchedPlan } from "#server/live/watched-plan.ts";

/** A plan that is watched, with a clock of its own; `as` does what a member does, one transaction a command. */
function watch(setup: readonly Command[] = []) {
  const doc = createDocument();
  if (setup.length > 0) applyCommands(doc, [...setup]);
  const plan = new WatchedPlan(doc);
  const clock = { now: 0, actor: "" };
  doc.on("afterTransaction", (transaction: Y.Transaction) => plan.note(clock.actor, transaction, clock.now));
  return {
    doc, plan,
    as(actor: string, at: number, ...commands: Command[]) {
      Object.assign(clock, { actor, now: at * 1000 });
      for (const command of commands) applyCommands(doc, [command]);
    },
    /** What is told at a second, or at the end. */
    told: (at?: number) => plan.take((at ?? 1e6) * 1000, at === undefined).map(({ actor, change: { action, params } }) => [actor, action, ...["name", "from", "to", "field"].flatMap((name) => (name in params ? [params[name]] : []))].join(" ")),
  };
}
const title = (id: string, text: string): Command => ({ type: "goal.set", id, values: { title: text } });

describe("a burst", () => {
  const goals: readonly Command[] = ["g", "h"].map((id) => ({ type: "goal.add", id, values: { title: id } }));

  it("lasts until the thing is left alone for half a minute, and is told once, from first to last", () => {
    const { as, told } = watch(goals);
    as("anna", 0, title("g", "gA"));
    as("anna", 20, title("g", "gAB"));
    as("anna", 25, title("h", "hA"));
    expect(told(45)).toEqual([]);
    expect(told(51)).toEqual(["anna renamed gAB g"]);
    expect(told(56)).toEqual(["anna renamed hA h"]);
    as("anna", 60, title("g", "gABC"));
    expect(told()).toEqual(["anna renamed gABC gAB"]);
  });

  it("is told in between when nobody leaves the thing alone", () => {
    const { as, told } = watch(goals);
    for (let at = 0; at <= 300; at += 20) as("anna", at, title("g", `g ${at}`));
    expect(told(301)).toEqual(["anna renamed g 300 g"]);
  });

  it("is nothing when it is undone within", () => {
    const { as, told, plan } = watch(goals);
    as("anna", 0, { type: "goal.set", id: "g", values: { target: 5 } });
    as("anna", 9, { type: "goal.set", id: "g", values: { target: null } });
    expect(told()).toEqual([]);
    expect(plan.isWaiting).toBe(false);
  });

  it("with several at once is of whoever wrote each part; a value is the last one's, a text of all who typed", () => {
    const { as, told } = watch(goals);
    as("anna", 0, { type: "goal.set", id: "g", values: { target: 5 } }, title("g", "gA"));
    as("boris", 1, { type: "goal.set", id: "g", values: { target: 6, unit: "min" } }, { type: "text.edit", collection: "goals", id: "g", field: "why", at: 0, remove: 0, insert: "So" });
    as("anna", 2, { type: "text.edit", collection: "goals", id: "g", field: "why", at: 0, remove: 0, insert: "And " });
    expect(told().sort()).toEqual(["anna renamed gA g", "anna text gA why", "boris set gA 6 target", "boris set gA min unit", "boris text gA why"]);
  });

  it("of someone who fills in what another has just made is theirs", () => {
    const { as, told } = watch();
    as("anna", 0, { type: "goal.add", id: "n", values: { title: "New" } });
    as("boris", 1, { type: "goal.set", id: "n", values: { target: 6 } });
    expect(told()).toEqual(["anna added New", "boris set New 6 target"]);
  });
});

it("costs a transaction what it wrote in, not what the plan holds: nothing of a map of 500 steps is read until it is told", () => {
  const map = "p/as-is";
  const lanes = ["Sales", "Accounts"];
  const { doc, as, told } = watch([
    { type: "process.add", id: "p" }, ...lanes.flatMap((name, index): Command[] => [{ type: "participant.add", id: `lane${index}`, values: { title: name } }, { type: "lane.add", map, participant: `lane${index}` }]),
    ...Array.from({ length: 500 }, (_, index): Command => ({ type: "step.add", id: `s${index}`, map, kind: "task", place: { lane: "lane0", x: index * 180, y: 40 }, values: { title: `Step ${index}` } })),
  ]);
  let reads = 0;
  for (const entry of doc.getMap("steps").values()) {
    const step = entry as Y.Map<unknown>;
    const get = step.get.bind(step);
    step.get = (key) => {
      reads++;
      return get(key);
    };
  }
  as("anna", 0, { type: "step.move", moves: [{ id: "s7", place: { lane: "lane1", x: 10, y: 10 } }] });
  expect(reads, "what applying the command reads by itself").toBeLessThan(10);
  expect(told()).toEqual(["anna moved Step 7 Sales Accounts"]);
  expect(reads, "one step, once more").toBeLessThan(60);
});
