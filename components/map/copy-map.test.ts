import { expect, test } from "vitest";
import { copyMap } from "#components/map/copy-map.ts";
import { applyCommands, commandSchema } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { mapKey } from "#model/shape.ts";

test("a map's copy holds the same lanes, steps with their facts, and flows between the copies", () => {
  const doc = createDocument();
  applyCommands(doc, demoPlan("en"));
  const { id } = project(doc).processes[0]!;
  const [from, to] = [mapKey(id, "as-is"), mapKey(id, "to-be")];
  const commands = copyMap(project(doc), from, to);
  for (const command of commands) expect(commandSchema.safeParse(command).success).toBe(true);
  applyCommands(doc, commands);
  const plan = project(doc);

  const lanes = (map: string) => plan.lanes.filter((lane) => lane.map === map).map((lane) => lane.participant);
  expect(lanes(to)).toEqual(lanes(from));
  const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
  const steps = (map: string) => plan.steps.filter((step) => step.map === map).map((step) => ({ ...step, id: "", map: "" })).sort(byTitle);
  expect(steps(to)).toEqual(steps(from));
  const titleOf = new Map(plan.steps.map((step) => [step.id, step.title]));
  const flows = (map: string) => plan.flows.filter((flow) => flow.map === map).map((flow) => [titleOf.get(flow.from), titleOf.get(flow.to), flow.title, flow.medium].join("/")).sort();
  expect(flows(to)).toEqual(flows(from));
  expect(flows(to).length).toBeGreaterThan(25);
});
