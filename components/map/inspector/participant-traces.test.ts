import { expect, test } from "vitest";
import { findTraces } from "#components/map/inspector/participant-traces.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

test("a participant's traces: steps on every map, letters in the matrix", () => {
  const doc = createDocument();
  applyCommands(doc, demoPlan("en"));
  const plan = project(doc);
  const measurer = plan.participants.find(({ title }) => title === "Measurer")!;
  const [sales, claims] = plan.processes;
  expect(findTraces(plan, measurer.id)).toEqual({
    maps: [{ map: `${sales!.id}/as-is`, steps: 3 }, { map: `${claims!.id}/as-is`, steps: 1 }, { map: `${claims!.id}/to-be`, steps: 1 }],
    letters: [{ letter: "A", count: 1 }, { letter: "R", count: 2 }, { letter: "C", count: 4 }, { letter: "I", count: 1 }],
  });
});
