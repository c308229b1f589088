import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps } from "#model/map/picture/geometry.ts";
import { arrange } from "#components/map/clipboard/arrange.ts";
import { readClipboard, writeClipboard } from "#components/map/clipboard/clipboard-format.ts";
import { chainOf, readLines } from "#components/map/clipboard/text-chain.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import { MAP, step } from "#model/testing/plan-parts.ts";
import type { Fragment } from "#model/map/fragment.ts";
import { STEP_KINDS } from "#model/shape.ts";

function clipboard(held: Record<string, string> = {}) {
  return { held, getData: (type: string) => held[type] ?? "", setData: (type: string, value: string) => void (held[type] = value) };
}

const fragment: Fragment = {
  version: 1, map: MAP, lanes: [], participants: [], systems: [], channels: [], processes: [], flows: [],
  steps: [{ id: "a", kind: "task", place: { lane: null, x: 0, y: 16 }, values: { title: "Счёт «в 1С» <b>&\"'" } }],
};

test("what is put on the clipboard is read back, and is text for everything else", () => {
  const held = clipboard();
  writeClipboard(held, fragment, ["Счёт", "a < b"]);
  expect(readClipboard(held)).toEqual({ fragment });
  expect(held.held["text/plain"]).toBe("Счёт\na < b");
  expect(held.held["text/html"]).toContain("<li>a &lt; b</li>");
  // Other browsers and apps put their own around it.
  expect(readClipboard(clipboard({ "text/html": `<meta charset='utf-8'><html><body><!--StartFragment-->${held.held["text/html"]}<!--EndFragment--></body></html>` }))).toEqual({ fragment });
});

test("what is not ours is text, and what is not text is nothing", () => {
  expect(readClipboard(clipboard({ "text/html": "<b>Call</b>", "text/plain": "Call" }))).toEqual({ text: "Call" });
  expect(readClipboard(clipboard({ "text/html": '<ul data-prorab-map="!!"></ul>', "text/plain": "Call" }))).toEqual({ text: "Call" });
  expect(readClipboard(clipboard({ "text/html": '<ul data-prorab-map="AAAA"></ul>', "text/plain": " \n" }))).toBeNull();
  expect(readClipboard(clipboard())).toBeNull();
});

test("lines lose their bullets and numbers, questions are choices, empty lines are nothing", () => {
  const titles = (text: string) => readLines(text, []).map(({ title, kind }) => (kind === "exclusive" ? `? ${title}` : title));
  expect(titles("1. Call\r\n\n  2) Write it down\n- Measure\n•\tAgree?\n– Sign\n1.2. Ship\nа) Оплата")).toEqual(["Call", "Write it down", "Measure", "? Agree?", "Sign", "Ship", "Оплата"]);
  expect(titles("1.5 hours of waiting\n24/7 support\n2 managers call\n-5 °C")).toEqual(["1.5 hours of waiting", "24/7 support", "2 managers call", "-5 °C"]);
  expect(titles("1.Позвонить\n-Записать")).toEqual(["Позвонить", "Записать"]);
  expect(titles(" \n\t\n•\n")).toEqual([]);
  expect(titles("x".repeat(300))[0]).toHaveLength(200);
});

test("of a table the first column is the title, and a participant's name in another one its lane", () => {
  const people = [{ id: "p1", title: "Sales" }, { id: "p2", title: "The lawyer" }, { id: "p3", title: "" }];
  expect(readLines("Call\t5 min\tsales \nSign\tnobody\t\nAgree?\tThe  lawyer\tSales", people).map(({ title, lane }) => [title, lane])).toEqual([["Call", "p1"], ["Sign", null], ["Agree?", "p2"]]);
});

test("a chain stands in a row, each step joined with the next, in its lane", () => {
  const chain = chainOf(readLines("Call\nAgree?\nSign\tLawyer", [{ id: "law", title: "Lawyer" }]), { lane: "sales", x: 44, y: 32 });
  expect(chain.steps.map(({ kind, place }) => [kind, place.lane, place.x, place.y])).toEqual([["task", "sales", 44, 32], ["exclusive", "sales", 272, 40], ["task", "law", 412, 32]]);
  expect(chain.flows.map(({ from, to }) => [from, to])).toEqual([["0", "1"], ["1", "2"]]);
  expect(chain.lanes).toEqual(["sales", "law"]);
});

test("a copy goes where there is room: beneath what it was copied from, then on", () => {
  const [a, b] = [step("a", { lane: "sales", x: 44, y: 32 }), step("b", { lane: "sales", x: 228, y: 32 })];
  const copied = [step("c", { lane: "sales", x: 44, y: 32 }), step("d", { lane: "sales", x: 228, y: 32 })];
  expect([...arrange([], copied, { x: 0, y: 0 }).values()]).toEqual(copied.map(({ place }) => place));
  const once = arrange([a, b], copied, { x: 0, y: 0 });
  expect([...once.values()].map(({ x, y }) => [x, y])).toEqual([[44, 136], [228, 136]]);
  // Another lane's steps are in nobody's way.
  expect(arrange([a], [step("e", { lane: "lawyer", x: 44, y: 32 })], { x: 0, y: 0 }).get("e")).toEqual({ lane: "lawyer", x: 44, y: 32 });
  expect(arrange([], [step("f", { lane: null, x: 44, y: 32 })], { x: -500, y: 0 }).get("f")).toEqual({ lane: null, x: 16, y: 32 });
});

test("nothing pasted lies on anything, and all of it keeps its shape, wherever there is what", () => {
  const standing = fc.record({
    kind: fc.constantFrom(...STEP_KINDS), lane: fc.constantFrom("sales", "lawyer", null),
    x: fc.integer({ min: 0, max: 300 }).map((n) => n * 8), y: fc.integer({ min: 2, max: 30 }).map((n) => n * 8),
  });
  const steps = (of: string, max: number, list: { kind: (typeof STEP_KINDS)[number]; lane: string | null; x: number; y: number }[]) =>
    list.slice(0, max).map(({ kind, ...place }, index) => step(`${of}${index}`, place, kind));
  fc.assert(fc.property(fc.array(standing, { maxLength: 120 }), fc.array(standing, { minLength: 1, maxLength: 30 }), fc.integer({ min: -200, max: 200 }), (old, young, by) => {
    const [there, coming] = [steps("t", 120, old), steps("c", 30, young)];
    const places = arrange(there, coming, { x: by * 8, y: 0 });
    const [first] = coming;
    const shift = { x: places.get(first!.id)!.x - first!.place.x, y: places.get(first!.id)!.y - first!.place.y };
    for (const { id, kind, place } of coming) {
      const to = places.get(id)!;
      expect([to.lane, to.x - place.x, to.y - place.y]).toEqual([place.lane, shift.x, shift.y]);
      for (const other of there) if (other.place.lane === to.lane) expect(overlaps({ ...to, ...sizeOf(kind) }, { ...other.place, ...sizeOf(other.kind) })).toBe(false);
    }
  }), { numRuns: 200 });
});
