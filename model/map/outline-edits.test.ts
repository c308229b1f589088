import { describe, expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { decisionAbove, followWith, freeLabel, indentStep, moveStep, outdentStep, type OutlineMap } from "#model/map/outline-edits.ts";
import { outlineOf } from "#model/map/outline.ts";
import { project } from "#model/project.ts";
import type { StepKind } from "#model/shape.ts";

const KINDS: Readonly<Record<string, StepKind>> = { s: "start", q: "exclusive", w: "exclusive", e: "end", n: "note" };
const MAP = "p/as-is";

/** A document with a map of steps by their letters (s starts, q and w decide, e ends, n is a note) and flows `a>b` or `a>b:label`. */
function draw(order: string, flows: string) {
  const doc = createDocument();
  const added = flows.split(" ").filter(Boolean).map((flow): Command => {
    const [ends = "", title = ""] = flow.split(":");
    return { type: "flow.connect", id: `${ends[0]}${ends[2]}`, from: ends[0]!, to: ends[2]!, values: { title } };
  });
  applyCommands(doc, [
    { type: "process.add", id: "p" },
    ...[...order].map((id): Command => ({ type: "step.add", id, map: MAP, kind: KINDS[id] ?? "task", place: { lane: null, x: 0, y: 0 } })),
    ...added,
  ]);
  const read = (): OutlineMap => {
    const plan = project(doc);
    const steps = [...order, "+"].flatMap((id) => plan.steps.filter((step) => step.id === (id === "+" ? "new" : id)));
    return { steps: new Map(steps.map((step) => [step.id, step])), flows: plan.flows, rows: outlineOf(steps, plan.flows) };
  };
  const told = () => read().flows.map(({ from, to, title }) => `${from}>${to}${title && `:${title}`}`).sort().join(" ");
  return { doc, map: read(), read, told, apply: (commands: readonly Command[]) => applyCommands(doc, commands) };
}

const added = (kind: StepKind = "task"): Command => ({ type: "step.add", id: "new", map: MAP, kind, place: { lane: null, x: 0, y: 0 } });

describe("a step that follows", () => {
  test.each<[string, string, string, string, string]>([
    ["at the end of a line", "ab", "a>b", "b", "a>b b>new"],
    ["in mid-flow comes between, the label stays at its way out", "ab", "a>b:later", "a", "a>new:later new>b"],
    ["is one more way on from a decision", "qa", "q>a:Yes", "q", "q>a:Yes q>new:No"],
    ["is one more way on where there are several", "abc", "a>b a>c", "a", "a>b a>c a>new"],
    ["before the jump back of a loop", "abc", "a>b b>c c>b", "c", "a>b b>c c>new new>b"],
    ["passes over the notes of a step", "an", "a>n", "a", "a>n a>new"],
    ["not after an end", "ae", "a>e", "e", "a>e"],
  ])("%s", (_, order, flows, step, expected) => {
    const { map, apply, told } = draw(order, flows);
    apply([added(), ...followWith(map, step, { id: "new", kind: "task" }, freeLabel(map, step, ["Yes", "No"]))]);
    expect(told()).toBe(expected);
  });

  test("[D3] an end that follows in mid-flow takes nothing over", () => {
    const { map, apply, told } = draw("ab", "a>b");
    apply([added("end"), ...followWith(map, "a", { id: "new", kind: "end" })]);
    expect(told()).toBe("a>b a>new");
  });
});

test("the decision above is the nearest up the line", () => {
  const { map } = draw("qabwcde", "q>a q>b b>w w>c w>d d>e");
  expect(["q", "a", "w", "c", "e"].map((id) => decisionAbove(map, id))).toEqual([null, "q", "q", "w", "w"]);
});

describe("a step becomes a branch of the decision above", () => {
  test("the last one", () => {
    const { map, apply, told } = draw("qab", "q>a:Yes a>b");
    apply(indentStep(map, "b", ["Yes", "No"])!.commands);
    expect(told()).toBe("q>a:Yes q>b:No");
  });
  test("one in mid-line: what it stood between is joined, and both branches go on there", () => {
    const { map, apply, told } = draw("qabc", "q>a:Yes a>b b>c");
    apply(indentStep(map, "b", ["Yes", "No"])!.commands);
    expect(told()).toBe("a>c b>c q>a:Yes q>b:No");
  });
  test("not one that is a branch already, or has no decision above", () => {
    const { map } = draw("aqbc", "a>q q>b q>c");
    expect(["a", "q", "b", "c"].map((id) => indentStep(map, id, []))).toEqual([null, null, null, null]);
  });
});

describe("a step goes back out of its branch", () => {
  test("the open ends of the other branches lead to it", () => {
    const { map, apply, told, read } = draw("qabce", "q>a q>b b>c q>e");
    apply(outdentStep(map, "c")!.commands);
    expect(told()).toBe("a>c b>c q>a q>b q>e");
    expect(read().rows.find(({ step }) => step === "c")?.level).toBe(1);
  });
  test("with what follows it", () => {
    const { map, apply, read } = draw("qabc", "q>a q>b b>c");
    apply(outdentStep(map, "b")!.commands);
    expect(read().rows.map(({ step, level }) => `${step}${level}`)).toEqual(["q1", "a2", "b1", "c1"]);
  });
  test("out of the next decision up, where the nearest has nothing open", () => {
    const { map, apply, told } = draw("qawbe", "q>a q>w w>e w>b");
    apply(outdentStep(map, "b")!.commands);
    expect(told()).toBe("a>b q>a q>w w>b w>e");
  });
  test("not where every other branch has ended, or on the main line", () => {
    const { map } = draw("aqeb", "a>q q>e q>b");
    expect(["a", "b"].map((id) => outdentStep(map, id))).toEqual([null, null]);
  });
});

describe("a step moves in its line", () => {
  test.each<[string, string, string, string, -1 | 1, string | null]>([
    ["up", "sabc", "s>a a>b b>c", "b", -1, "a>c b>a s>b"],
    ["down", "sabc", "s>a a>b b>c", "a", 1, "a>c b>a s>b"],
    ["to the end of the line", "sab", "s>a a>b", "a", 1, "b>a s>b"],
    ["all that led to it leads to what is first now", "abcd", "a>c b>c c>d", "c", 1, "a>d b>d d>c"],
    ["not over a start", "sa", "s>a", "a", -1, null],
    ["not over an end", "ae", "a>e", "a", 1, null],
    ["not over a decision", "aqbc", "a>q q>b q>c", "a", 1, null],
    ["not out of a branch", "qab", "q>a q>b", "a", -1, null],
    ["not the first, nor the last", "ab", "a>b", "a", -1, null],
    ["not the two of a loop", "sab", "s>a a>b b>a", "b", -1, null],
  ])("%s", (_, order, flows, step, by, expected) => {
    const { map, apply, told } = draw(order, flows);
    const move = moveStep(map, step, by);
    if (move) apply(move.commands);
    expect(move && told()).toBe(expected);
  });

  test("there and back is as before", () => {
    const { map, apply, told, read } = draw("sabc", "s>a:x a>b:y b>c:z");
    apply(moveStep(map, "b", -1)!.commands);
    apply(moveStep(read(), "b", 1)!.commands);
    expect(told()).toBe("a>b:y b>c:z s>a:x");
  });
});
