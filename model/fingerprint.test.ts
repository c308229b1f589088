import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { project } from "#model/project.ts";

it("is SHA-256 of the plan with its fields in order", () => {
  const plan = project(createDocument());
  const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted) : typeof value === "object" && value !== null ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted((value as Record<string, unknown>)[key])])) : value);
  expect(fingerprintOf(plan)).toBe(createHash("sha256").update(JSON.stringify(sorted(plan))).digest("hex"));
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
