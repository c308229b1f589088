import { expect, test } from "vitest";
import { laneRemoval, restoreLane } from "#model/map/lane-removal.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { mapKey } from "#model/shape.ts";

function demoMap() {
  const doc = createDocument();
  applyCommands(doc, demoPlan("en"));
  const map = mapKey(project(doc).processes[0]!.id, "as-is");
  const lanes = () => project(doc).lanes.filter((lane) => lane.map === map).map((lane) => lane.participant);
  const places = () => new Map(project(doc).steps.map(({ id, place }) => [id, place]));
  return { doc, map, lanes, places };
}

test("a lane comes back where it was with its steps, and nothing that was done since is undone", () => {
  const { doc, map, lanes, places } = demoMap();
  const [first, second] = lanes();
  const [before, order] = [places(), lanes()];
  const removal = laneRemoval(project(doc), map, second!);
  expect(removal.steps.length).toBeGreaterThan(2);
  applyCommands(doc, [{ type: "lane.remove", map, participant: second! }]);
  expect(lanes()).not.toContain(second);

  const [given, gone, renamed] = removal.steps;
  applyCommands(doc, [
    { type: "step.move", moves: [{ id: given!, place: { lane: first!, x: 400, y: 32 } }] },
    { type: "step.remove", ids: [gone!] },
    { type: "step.set", id: renamed!, values: { approval: true } },
  ]);
  applyCommands(doc, restoreLane(project(doc), removal));
  expect(lanes()).toEqual(order);
  expect(places().get(given!)).toEqual({ lane: first, x: 400, y: 32 });
  expect(places().has(gone!)).toBe(false);
  for (const id of removal.steps.slice(2)) expect(places().get(id)).toEqual(before.get(id));
  expect(project(doc).steps.find(({ id }) => id === renamed)!.approval).toBe(true);
});

test("a lane that is back already, or whose participant is gone, is left alone", () => {
  const { doc, map, lanes } = demoMap();
  const [, second] = lanes();
  const removal = laneRemoval(project(doc), map, second!);
  expect(restoreLane(project(doc), removal)).toEqual([]);
  applyCommands(doc, [{ type: "lane.remove", map, participant: second! }, { type: "participant.remove", ids: [second!] }]);
  expect(restoreLane(project(doc), removal)).toEqual([]);
});

test("with the lane above it gone too, it comes back under the next one above", () => {
  const { doc, map, lanes } = demoMap();
  const [first, second, third, ...rest] = lanes();
  const removal = laneRemoval(project(doc), map, third!);
  applyCommands(doc, [{ type: "lane.remove", map, participant: third! }, { type: "lane.remove", map, participant: second! }]);
  applyCommands(doc, restoreLane(project(doc), removal));
  expect(lanes()).toEqual([first, third, ...rest]);
});
