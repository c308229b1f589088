import { expect, test, type Actor } from "#e2e/actors.ts";
import { MapPage, readPlan } from "#e2e/map-page.ts";
import { newId } from "#model/ids.ts";
import type { MapKey, Plan } from "#model/shape.ts";

/** Draws a map badly: steps in no order, some on top of each other, a flow with corners. */
async function scatter({ api }: Actor, workspace: string): Promise<void> {
  const plan = await readPlan(api, workspace);
  const map = `${plan.processes[0]!.id}/as-is` as MapKey;
  const lanes = plan.lanes.filter((lane) => lane.map === map).map((lane) => lane.participant);
  const titles = ["Ask", "Write down", "Agreed?", "Measure", "Refuse", "Count", "Sign"];
  const ids = titles.map(() => newId());
  const joins = [[0, 1], [1, 2], [2, 3], [2, 4], [3, 5], [5, 6]] as const;
  const flows = joins.map(() => newId());
  await api.must("plan.apply", { workspace, commands: [
    ...titles.map((title, index) => ({ type: "step.add", id: ids[index], map, kind: title.endsWith("?") ? "exclusive" : "task", place: { lane: lanes[index % 2], x: ((index * 5) % 7) * 100 + 40, y: index === 6 ? 32 : (index % 3) * 24 + 16 }, values: { title } })),
    ...joins.map(([from, to], index) => ({ type: "flow.connect", id: flows[index], from: ids[from], to: ids[to] })),
    { type: "flow.set", id: flows[0], values: { bends: [{ x: 400, y: 500 }] } },
  ] });
}

const placesOf = (plan: Plan) => Object.fromEntries(plan.steps.map(({ title, place }) => [title, place]));

test("a messy map is tidied up with a press, lanes kept, in one undo step", async ({ team: { workspace, owner } }) => {
  const { page } = owner;
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await scatter(owner, workspace);
  const map = new MapPage(page);
  await map.open(workspace);
  const before = placesOf(await readPlan(owner.api, workspace));
  await page.getByRole("group", { name: "View" }).getByRole("button", { name: "Tidy up" }).click();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows.every(({ bends }) => bends.length === 0)).toBe(true);
  const after = placesOf(await readPlan(owner.api, workspace));
  for (const [title, { lane }] of Object.entries(before)) expect(after[title]!.lane).toBe(lane);
  const line = ["Ask", "Write down", "Agreed?", "Measure", "Count", "Sign"].map((title) => after[title]!.x);
  expect(line).toEqual(line.toSorted((a, b) => a - b));
  expect(new Set(line).size).toBe(6);
  expect(problems).toEqual([]);

  await page.getByRole("region", { name: "Process map" }).click({ position: { x: 700, y: 650 } });
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => placesOf(await readPlan(owner.api, workspace))).toEqual(before);
  expect((await readPlan(owner.api, workspace)).flows.filter(({ bends }) => bends.length > 0)).toHaveLength(1);
});

test("only what is selected is tidied up, by a key, and what is tidy stays", async ({ team: { workspace, owner } }) => {
  const { page } = owner;
  await scatter(owner, workspace);
  const map = new MapPage(page);
  await map.open(workspace);
  const before = placesOf(await readPlan(owner.api, workspace));
  await map.step("Measure").click();
  await map.step("Count").click({ modifiers: ["ControlOrMeta"] });
  await expect(page.getByRole("toolbar", { name: "What is selected" }).getByRole("button", { name: "Tidy up the selection" })).toBeVisible();
  // As a Russian layout sends it.
  await page.evaluate(() => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "А", code: "KeyF", ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true })));
  await expect.poll(async () => placesOf(await readPlan(owner.api, workspace))).not.toEqual(before);
  const after = placesOf(await readPlan(owner.api, workspace));
  expect(Object.keys(before).filter((title) => JSON.stringify(before[title]) !== JSON.stringify(after[title])).filter((title) => title !== "Measure" && title !== "Count")).toEqual([]);
  expect(after.Count!.x).toBeGreaterThan(after.Measure!.x);
  await page.getByRole("button", { name: "Tidy up the selection" }).click();
  await map.toast("Everything is tidy already");
});

test("one tidies up while the other pastes: both see the same picture at the end, and nothing is lost", async ({ team: { workspace, owner, join } }) => {
  await scatter(owner, workspace);
  const editor = await join("editor");
  const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
  await Promise.all([mine.open(workspace), theirs.open(workspace)]);
  await theirs.step("Measure").click();
  await editor.page.keyboard.press("ControlOrMeta+a");
  await editor.page.keyboard.press("ControlOrMeta+c");
  await Promise.all([
    owner.page.getByRole("group", { name: "View" }).getByRole("button", { name: "Tidy up" }).click(),
    editor.page.keyboard.press("ControlOrMeta+v"),
  ]);
  for (const map of [mine, theirs]) await expect(map.step("Measure")).toHaveCount(2);
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows.every(({ bends }) => bends.length === 0)).toBe(true);
  const plan = await readPlan(owner.api, workspace);
  expect([plan.steps.length, plan.flows.length]).toEqual([14, 12]);
  const picture = (page: Actor["page"]) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>(".react-flow__node")].map((node) => `${node.dataset.id} ${node.style.left} ${node.style.top} ${node.style.transform}`).sort());
  await owner.page.keyboard.press("Shift+1");
  await editor.page.keyboard.press("Shift+1");
  await expect.poll(async () => (await picture(owner.page)).length).toBe(14);
  await expect.poll(async () => JSON.stringify(await picture(editor.page)) === JSON.stringify(await picture(owner.page))).toBe(true);
});
