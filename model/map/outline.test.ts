import { expect, test } from "vitest";
import { outlineOf } from "#model/map/outline.ts";
import type { StepKind } from "#model/shape.ts";

const KINDS: Readonly<Record<string, StepKind>> = { N: "note", D: "dataObject", S: "dataStore" };

/** Steps by their letters, in order (N is a note, D and S are data); flows as `a>b`, their ids the same. */
function read(order: string, flows: string): string[] {
  const steps = [...order].map((id) => ({ id, kind: KINDS[id] ?? ("task" as const) }));
  const ends = flows.split(" ").filter(Boolean).map((id) => ({ id, from: id[0]!, to: id[2]! }));
  return outlineOf(steps, ends).map(({ step, level, via, isBranch, jumps }) => {
    const [lead, how] = ["  ".repeat(level - 1), isBranch ? ` [${via}]` : via ? ` (${via})` : ""];
    return `${lead}${step}${how}${jumps.map((jump) => ` →${jump[2]}`).join("")}`;
  });
}

test.each<[string, string, string, string[]]>([
  ["an empty map", "", "", []],
  ["a line, whatever the order of its steps", "cab", "a>b b>c", ["a", "b (a>b)", "c (b>c)"]],
  ["a branch that joins again", "abcde", "a>b a>c b>d c>d d>e", ["a", "  b [a>b] →d", "  c [a>c] →d", "d", "e (d>e)"]],
  ["a branch with nothing on it is a jump", "abcd", "a>b b>c a>c c>d", ["a →c", "  b [a>b] →c", "c", "d (c>d)"]],
  ["branches that end each for itself", "abcd", "a>b a>c b>d", ["a", "  b [a>b]", "  d (b>d)", "  c [a>c]"]],
  ["a decision within a branch", "abcdef", "a>b b>c b>d c>e d>e a>f e>f", ["a →f", "  b [a>b]", "    c [b>c] →e", "    d [b>d] →e", "  e →f", "f"]],
  ["two decisions that meet in the same step", "abcde", "a>b b>c b>d c>e d>e a>e", ["a →e", "  b [a>b]", "    c [b>c] →e", "    d [b>d] →e", "e"]],
  ["three branches of which two meet earlier", "abcdef", "a>b a>c a>d b>e c>e e>f d>f", ["a", "  b [a>b]", "  e (b>e) →f", "  c [a>c] →e", "  d [a>d] →f", "f"]],
  ["back to an earlier step: no branch, a jump", "abcd", "a>b b>c c>b c>d", ["a", "b (a>b)", "c (b>c) →b", "d (c>d)"]],
  ["a loop with a step of its own", "abcd", "a>b b>c b>d d>a", ["a", "b (a>b)", "  c [b>c]", "  d [b>d] →a"]],
  ["several starts before what they lead to", "xyzab", "x>a y>a z>a a>b", ["x →a", "y →a", "z →a", "a", "b (a>b)"]],
  ["a start that comes in late", "xaby", "x>a a>b y>b", ["x", "a (x>a) →b", "y →b", "b"]],
  ["two pieces of work, and what is joined to nothing at the end", "kxaylb", "x>a y>b", ["x", "a (x>a)", "y", "b (y>b)", "k", "l"]],
  ["only a loop", "bac", "a>b b>c c>a", ["b", "c (b>c)", "a (c>a) →b"]],
  ["a loop that nothing leads into, beside what it leads to", "xabc", "x>c a>b b>a b>c", ["x", "c (x>c)", "a", "b (a>b) →a →c"]],
  ["notes and data under what they belong to", "aNbDS", "a>b a>N D>b S>b", ["a", "  N", "b (a>b)", "  D", "  S"]],
  ["a note of two steps under the first of them", "abN", "a>b N>b a>N", ["a", "  N", "b (a>b)"]],
  ["a note of nothing, and one of another note, at the end", "NaDb", "a>b N>D", ["a", "b (a>b)", "N", "D"]],
  ["flows to nowhere or to itself are passed over", "ab", "a>z a>a a>b", ["a", "b (a>b)"]],
])("%s", (_, order, flows, expected) => {
  expect(read(order, flows)).toEqual(expected);
});

test("every step is written once, however the map is wired", () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 300; round++) {
    const steps = Array.from({ length: 1 + random(12) }, (_, index) => ({ id: `s${index}`, kind: random(6) === 0 ? ("note" as const) : ("task" as const) }));
    const flows = Array.from({ length: random(20) }, (_, index) => ({ id: `f${index}`, from: `s${random(steps.length)}`, to: `s${random(steps.length)}` }));
    const rows = outlineOf(steps, flows);
    expect(rows.map(({ step }) => step).sort()).toEqual(steps.map(({ id }) => id).sort());
    // Each flow of work is either how a line goes on, or a jump.
    const isWork = (id: string) => steps.some((step) => step.id === id && step.kind === "task");
    const told = rows.flatMap(({ via, jumps }) => [...(via ? [via] : []), ...jumps]).sort();
    expect(told).toEqual(flows.filter(({ from, to }) => from !== to && isWork(from) && isWork(to)).map(({ id }) => id).sort());
    expect(rows.every(({ level }, index) => level <= (rows[index - 1]?.level ?? 0) + 1)).toBe(true);
  }
});

test("two thousand steps with decisions are written in a moment", () => {
  const steps = Array.from({ length: 2000 }, (_, index) => ({ id: `s${index}`, kind: "task" as const }));
  const flows = steps.flatMap((_, index) => (index % 4 === 0 ? [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4]] : []).map(([from, to]) => ({ id: `${index}-${from}-${to}`, from: `s${index + from!}`, to: `s${index + to!}` })));
  const begun = performance.now();
  expect(outlineOf(steps, flows)).toHaveLength(2000);
  expect(performance.now() - begun).toBeLessThan(1000);
});
