import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { BOX, breakLines, layOutPicture } from "#components/audit/registers/integrations/picture-layout.ts";

function drawn(systems: readonly string[], pairs: readonly (readonly [string, string])[]) {
  const doc = createDocument();
  applyCommands(doc, [
    ...systems.map((id): Command => ({ type: "system.add", id, values: { title: id } })),
    ...pairs.map(([from, to], index): Command => ({ type: "integration.add", id: `i${index}`, values: { from, to } })),
  ]);
  const { systems: all, integrations } = project(doc);
  return layOutPicture(all, integrations);
}
const overlap = (a: { x: number; y: number }, b: { x: number; y: number }, width: number, height: number) => Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height;

test("the busiest system stands in the middle, those without an exchange nowhere, and no two on each other", () => {
  const { nodes, arrows, width, height } = drawn(["site", "ledger", "mail", "sheet", "phone", "alone"], [["site", "sheet"], ["mail", "sheet"], ["sheet", "ledger"], ["phone", "sheet"]]);
  expect(nodes.map(({ system }) => system.id).sort()).toEqual(["ledger", "mail", "phone", "sheet", "site"]);
  expect(nodes.find(({ x, y }) => x === width / 2 && y === height / 2)?.system.id).toBe("sheet");
  for (const [index, node] of nodes.entries()) {
    expect(nodes.slice(index + 1).some((other) => overlap(node, other, BOX.width, BOX.height))).toBe(false);
    expect(node.x >= BOX.width / 2 && node.x <= width - BOX.width / 2 && node.y >= BOX.height / 2 && node.y <= height - BOX.height / 2).toBe(true);
  }
  expect(arrows).toHaveLength(4);
});

test("an arrow ends at the edges of its boxes; two between one pair do not lie on each other", () => {
  const { nodes, arrows: [there, back] } = drawn(["ledger", "sheet"], [["ledger", "sheet"], ["sheet", "ledger"]]);
  const at = new Map(nodes.map((node) => [node.system.id, node]));
  for (const [end, id] of [[there!.start, "ledger"], [there!.end, "sheet"], [back!.start, "sheet"]] as const) {
    const node = at.get(id)!;
    expect(overlap(end, node, BOX.width / 2, BOX.height / 2)).toBe(false);
    expect(overlap(end, node, BOX.width / 2 + 6, BOX.height / 2 + 6)).toBe(true);
  }
  expect(Math.abs(there!.label.y - back!.label.y)).toBeGreaterThan(30);
});

test("an arrow between two that stand across goes around the one in the middle", () => {
  const { arrows, nodes } = drawn(["a", "b", "hub", "c", "d"], [["hub", "a"], ["hub", "b"], ["hub", "c"], ["hub", "d"], ["a", "c"]]);
  const hub = nodes[0]!;
  const around = arrows.at(-1)!;
  expect(overlap(around.label, hub, BOX.width / 2, BOX.height / 2)).toBe(false);
});

test("what has only one end, or both at one system, is not drawn", () => {
  expect(drawn(["a", "b"], [["a", "a"]])).toMatchObject({ nodes: [], arrows: [] });
});

test("names break between words and end in an ellipsis where they do not fit", () => {
  expect(breakLines("1C", 10, 2)).toEqual(["1C"]);
  expect(breakLines("Requests spreadsheet (Google)", 20, 2)).toEqual(["Requests spreadsheet", "(Google)"]);
  expect(breakLines("Counterparties, invoices, payments and acts", 16, 2)).toEqual(["Counterparties,", "invoices…"]);
  expect(breakLines("Wirtschaftsprüfungsgesellschaft", 10, 1)).toEqual(["Wirtschaf…"]);
});
