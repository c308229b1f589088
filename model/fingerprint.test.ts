import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { project } from "#model/project.ts";

it("is SHA-256 of the plan with its fields in order", () => {
  const { rules: _, dispositions: __, requirements: ___, candidates: ____, scores: _____, chapters: ______, ...plan } = project(createDocument());
  const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted) : typeof value === "object" && value !== null ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted((value as Record<string, unknown>)[key])])) : value);
  expect(fingerprintOf(project(createDocument()))).toBe(createHash("sha256").update(JSON.stringify(sorted(plan))).digest("hex"));
});

it("is the same for equal plans, whatever led to them and in whatever order their fields come, and another after any change", () => {
  const titled = (...titles: string[]) => {
    const document = createDocument();
    applyCommands(document, [{ type: "goal.add", id: "g1" }]);
    for (const title of titles) applyCommands(document, [{ type: "goal.set", id: "g1", values: { title } }]);
    return project(document);
  };
  const once = fingerprintOf(titled("Цель"));
  expect(fingerprintOf(titled("Другая", "Цель"))).toBe(once);
  expect(fingerprintOf(Object.fromEntries(Object.entries(titled("Цель")).reverse()) as ReturnType<typeof titled>)).toBe(once);
  expect(fingerprintOf(titled("Цель."))).not.toBe(once);
});

it("knows a plan from before there were requirements, and is not changed by how it is checked", () => {
  const document = createDocument();
  applyCommands(document, [{ type: "goal.add", id: "g1", values: { title: "Цель" } }]);
  const now = project(document);
  const { requirements: _, candidates: __, scores: ___, chapters: ____, rules: _____, dispositions: ______, ...before } = now;
  expect(fingerprintOf(before as typeof now)).toBe(fingerprintOf(now));
  applyCommands(document, [{ type: "rule.put", id: "r1", values: { code: "GOAL-COUNT", off: true } }, { type: "disposition.put", id: "d1", values: { finding: "GOAL-COUNT/page/goals", accepted: true } }]);
  expect(fingerprintOf(project(document))).toBe(fingerprintOf(now));
  applyCommands(document, [{ type: "requirement.add", id: "q1", values: { title: "Одна карточка клиента" } }]);
  expect(fingerprintOf(project(document))).not.toBe(fingerprintOf(now));
});
