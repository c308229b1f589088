import fc from "fast-check";
import { expect, test } from "vitest";
import { applyCommands, commandSchema } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { copyFragment, FRAGMENT_MAX, parseFragment, type Fragment } from "#model/map/fragment.ts";
import { pasteFragment, type Arrange } from "#model/map/paste-fragment.ts";
import { project } from "#model/project.ts";
import { mapKey, type Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { createRandom, randomCommand } from "#model/testing/random-commands.ts";

const DOWN: Arrange = (steps) => new Map(steps.map(({ id, place }) => [id, { ...place, x: place.x + 8, y: place.y + 500 }]));

function demo(language: "en" | "ru" = "en") {
  const doc = createDocument();
  applyCommands(doc, demoPlan(language));
  return { doc, plan: () => project(doc), map: mapKey(project(doc).processes[0]!.id, "as-is") };
}

const without = (record: object, ...names: string[]) => Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
const namesOf = (plan: Plan) => new Map([...plan.participants, ...plan.systems, ...plan.channels].map(({ id, title }) => [id, title]));

test("what is copied and pasted has the same facts, flows and relative places, whatever the plan went through", () => {
  fc.assert(fc.property(fc.integer(), (seed) => {
    const { doc, plan } = demo();
    const random = createRandom(seed);
    for (let i = 0; i < 40; i++) applyCommands(doc, [randomCommand(random, plan())]);
    const before = plan();
    const map = before.steps[0]?.map;
    if (map === undefined) return;
    const ids = before.steps.filter((step) => step.map === map && random() < 0.6).map(({ id }) => id);
    const fragment = copyFragment(before, ids);
    expect(fragment === null).toBe(ids.length === 0);
    if (!fragment) return;
    expect(parseFragment(JSON.stringify(fragment))).toEqual(fragment);

    const { commands, steps } = pasteFragment(before, map as `${string}/as-is`, fragment, DOWN);
    for (const command of commands) expect(commandSchema.safeParse(command).success).toBe(true);
    applyCommands(doc, commands);
    const after = plan();
    const stepOf = new Map(after.steps.map((step) => [step.id, step]));
    const copyOf = new Map(fragment.steps.map(({ id }, index) => [id, steps[index]!]));
    for (const [id, copy] of copyOf) {
      const [from, to] = [stepOf.get(id)!, stepOf.get(copy)!];
      expect(without(to, "id", "place")).toEqual(without(from, "id", "place"));
      expect(to.place).toEqual({ lane: from.place.lane, x: from.place.x + 8, y: from.place.y + 500 });
    }
    const isSound = (flow: { from: string; to: string }) => !stepOf.get(flow.from)!.kind.startsWith("end") && !stepOf.get(flow.to)!.kind.startsWith("start");
    const copied = before.flows.filter((flow) => copyOf.has(flow.from) && copyOf.has(flow.to) && isSound(flow)).map((flow) => ({ ...without(flow, "id"), from: copyOf.get(flow.from), to: copyOf.get(flow.to) }));
    const added = after.flows.filter(({ id }) => !before.flows.some((flow) => flow.id === id)).map((flow) => without(flow, "id"));
    const byEnds = (flows: Record<string, unknown>[]) => flows.map((flow) => JSON.stringify(flow, Object.keys(flow).sort())).sort();
    expect(byEnds(added)).toEqual(byEnds(copied));
    // Nothing that was there has changed.
    for (const step of before.steps) expect(stepOf.get(step.id)).toEqual(step);
  }), { numRuns: 40 });
});

test("[M3] in another workspace what is meant is found by its name, and made where it is not there", () => {
  const here = demo();
  const fragment = copyFragment(here.plan(), here.plan().steps.filter((step) => step.map === here.map).map(({ id }) => id))!;
  const there = createDocument();
  const [known, unknown] = fragment.participants;
  applyCommands(there, [
    { type: "process.add", id: "p", values: { title: "Ours" } },
    { type: "participant.add", id: "mine", values: { title: `  ${known!.title.toUpperCase()} ` } },
    { type: "lane.add", map: "p/as-is", participant: "mine" },
  ]);
  const { commands } = pasteFragment(project(there), "p/as-is", fragment, DOWN);
  for (const command of commands) expect(commandSchema.safeParse(command).success).toBe(true);
  applyCommands(there, commands);
  const plan = project(there);
  expect(plan.lanes.map(({ participant }) => participant)[0]).toBe("mine");
  expect(plan.participants.filter(({ title }) => title === known!.title)).toEqual([]);
  expect(plan.participants.find(({ title }) => title === unknown!.title)).toMatchObject({ kind: unknown!.kind, colour: unknown!.colour });
  expect(plan.lanes.length).toBe(fragment.lanes.length);
  expect(plan.processes.map(({ title }) => title)).toEqual(["Ours"]);
  const told = (from: Plan, map: string) => {
    const names = namesOf(from);
    const name = (id: string | null) => (id === null ? null : names.get(id)?.trim().toLowerCase());
    return from.steps.filter((step) => step.map === map).map((step) => ({ title: step.title, lane: name(step.place.lane), system: name(step.system), channel: name(step.channel), waiting: step.waiting, pain: step.pain }));
  };
  const sorted = (list: object[]) => list.map((item) => JSON.stringify(item)).sort();
  expect(sorted(told(plan, "p/as-is"))).toEqual(sorted(told(here.plan(), here.map)));

  // Corners are kept where what lies between the ends is known.
  const bent = (from: Fragment) => from.flows.map((flow) => ({ ...flow, values: { ...flow.values, bends: [{ x: 100, y: 0 }, { x: 100, y: 50 }] } }));
  const pasted = pasteFragment(plan, "p/as-is", { ...fragment, flows: bent(fragment) }, DOWN).commands.flatMap((command) => (command.type === "flow.connect" ? [command.values?.bends?.length] : []));
  expect(new Set(pasted)).toEqual(new Set([0, 2]));
  expect(pasteFragment(plan, "p/as-is", { ...fragment, map: "p/as-is", flows: bent(fragment) }, DOWN).commands.every((command) => command.type !== "flow.connect" || command.values?.bends?.length === 2)).toBe(true);

  // A second time nothing more is made.
  applyCommands(there, pasteFragment(plan, "p/as-is", fragment, DOWN).commands);
  const again = project(there);
  expect([again.participants.length, again.systems.length, again.channels.length, again.lanes.length]).toEqual([plan.participants.length, plan.systems.length, plan.channels.length, plan.lanes.length]);
});

test("lanes that the map lacks come in the order they had, under the one that is there", () => {
  const { doc, plan, map } = demo();
  const to = map.replace("as-is", "to-be") as typeof map;
  const all = plan().lanes.filter((lane) => lane.map === map).map((lane) => lane.participant);
  applyCommands(doc, [{ type: "lane.add", map: to, participant: all[0]! }, { type: "lane.add", map: to, participant: all.at(-1)! }]);
  const fragment = copyFragment(plan(), plan().steps.filter((step) => step.map === map && all.slice(0, 3).includes(step.place.lane ?? "")).map(({ id }) => id))!;
  applyCommands(doc, pasteFragment(plan(), to, fragment, DOWN).commands);
  expect(plan().lanes.filter((lane) => lane.map === to).map((lane) => lane.participant)).toEqual([...all.slice(0, 3), all.at(-1)]);
});

test("anything else than a fragment is refused, whatever it tries", () => {
  const { plan, map } = demo();
  const fragment = copyFragment(plan(), [plan().steps.find((step) => step.map === map)!.id])!;
  const [step] = fragment.steps;
  const bad = (change: Partial<Record<keyof Fragment, unknown>>) => parseFragment(JSON.stringify({ ...fragment, ...change }));
  expect(parseFragment(JSON.stringify(fragment))).toEqual(fragment);
  expect(bad({ version: 2 })).toBeNull();
  expect(bad({ steps: [] })).toBeNull();
  expect(bad({ steps: [step, step] })).toBeNull();
  expect(bad({ steps: Array.from({ length: FRAGMENT_MAX.steps + 1 }, (_, index) => ({ ...step, id: `s${index}` })) })).toBeNull();
  expect(bad({ steps: [{ ...step, id: "../x" }] })).toBeNull();
  expect(bad({ steps: [{ ...step, kind: "script" }] })).toBeNull();
  expect(bad({ steps: [{ ...step, place: { lane: null, x: 1e9, y: 0 } }] })).toBeNull();
  expect(bad({ steps: [{ ...step, values: { title: "x".repeat(1000) } }] })).toBeNull();
  expect(bad({ steps: [{ ...step, values: { waiting: "soon" } }] })).toBeNull();
  expect(bad({ participants: [{ id: "a", title: "x".repeat(121), kind: "department", colour: "slate" }] })).toBeNull();
  expect(["", "null", "[]", "{", "1", JSON.stringify("x"), " ".repeat(FRAGMENT_MAX.text + 1)].map(parseFragment)).toEqual(Array(7).fill(null));
  // What a later version adds is passed over.
  expect(parseFragment(JSON.stringify({ ...fragment, steps: [{ ...step, values: { ...step!.values, mood: "good" } }], more: 1 }))).toEqual(fragment);
  const poisoned = parseFragment(JSON.stringify(fragment).replace('"values":{', '"values":{"__proto__":{"title":"x"},"constructor":1,'));
  expect(poisoned).toEqual(fragment);
  fc.assert(fc.property(fc.json(), (text) => parseFragment(text) === null));
});

test("flows to nowhere, into a start or out of an end are left out, and a link to an unknown process is dropped", () => {
  const { doc, plan, map } = demo();
  const place = { lane: "nobody", x: 0, y: 0 };
  const fragment = parseFragment(JSON.stringify({
    version: 1, map: null, lanes: ["nobody"], participants: [], systems: [{ id: "s", title: " ", kind: "crm" }], channels: [], processes: [{ id: "far", title: "Far away" }],
    steps: [{ id: "a", kind: "start", place, values: {} }, { id: "b", kind: "subProcess", place, values: { linkedProcess: "far", system: "s", channel: "c" } }, { id: "c", kind: "end", place, values: {} }],
    flows: [["a", "b"], ["b", "a"], ["c", "b"], ["b", "b"], ["b", "gone"], ["b", "c"]].map(([from, to]) => ({ from, to, values: {} })),
  }))!;
  const before = plan();
  const paste = pasteFragment(before, map, fragment, DOWN);
  applyCommands(doc, paste.commands);
  const added = plan().steps.filter(({ id }) => paste.steps.includes(id));
  expect(added.map(({ place, linkedProcess, system, channel }) => [place.lane, linkedProcess, system, channel])).toEqual(["a", "b", "c"].map(() => [null, null, null, null]));
  expect(plan().flows.length - before.flows.length).toBe(2);
});
