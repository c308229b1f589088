import { expect, test } from "vitest";
import { project } from "#model/project.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { hasFact, takesFact } from "#model/map/step-facts.ts";
import { mapKey } from "#model/shape.ts";

test("work takes time, a choice and a note do not", () => {
  expect(takesFact("userTask", "processing")).toBe(true);
  expect(takesFact("exclusive", "processing")).toBe(false);
  expect(takesFact("note", "pain")).toBe(false);
  expect(takesFact("subProcess", "linkedProcess")).toBe(true);
  expect(takesFact("task", "linkedProcess")).toBe(false);
});

test("what comes by a message gets into a system by hand or by itself; what comes by a clock does not", () => {
  expect(takesFact("message", "entry")).toBe(true);
  expect(takesFact("timer", "entry")).toBe(false);
});

test("what is known stays in sight when the kind no longer asks for it", () => {
  const doc = createDocument();
  const process = newId();
  const step = { type: "step.add" as const, id: newId(), map: mapKey(process, "as-is"), kind: "exclusive" as const, place: { lane: null, x: 0, y: 0 } };
  applyCommands(doc, [{ type: "process.add", id: process }, { ...step, values: { processing: 0, pain: "" } }]);
  const [found] = project(doc).steps;
  expect(hasFact(found!, "processing")).toBe(true);
  expect(hasFact(found!, "waiting")).toBe(false);
  expect(hasFact(found!, "approval")).toBe(false);
});
