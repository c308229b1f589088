import { expect, test } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";

const STEPS = [{ title: "Ask", lane: 0, x: 100 }, { title: "Measure", lane: 1, x: 300 }, { title: "Weigh", lane: 1, x: 500 }, { title: "Answer", lane: 2, x: 700 }];

test("a lane's lower edge is dragged, moved by keys and made automatic, never over its steps", async ({ team: { workspace, owner } }) => {
  const [first, second] = await seedSteps(owner.api, workspace, STEPS, true);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  const edge = page.getByRole("separator", { name: `Height of lane “${first}”` });
  const height = async () => (await readPlan(owner.api, workspace)).lanes[0]!.height;
  await expect(edge).toHaveAttribute("aria-valuenow", "128");
  const before = await middleOf(map.step("Measure"));

  await map.drag(edge, { x: 60, y: (await middleOf(edge)).y + 80 });
  await expect.poll(height).toBe(208);
  await expect.poll(async () => Math.round((await middleOf(map.step("Measure"))).y - before.y)).toBe(80);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(height).toBeNull();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect.poll(height).toBe(208);

  // No further up than the step in it.
  const line = await middleOf(edge);
  await map.drag(edge, { x: line.x, y: line.y - 190 });
  await expect.poll(height).toBe(128);
  await expect(edge).toHaveAttribute("aria-valuemin", "128");

  await edge.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(height).toBe(176);
  await page.keyboard.press("Enter");
  await expect.poll(height).toBeNull();

  await page.getByRole("button", { name: `Lane “${second}”`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Taller" }).click();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).lanes[1]!.height).toBe(168);
  await page.getByRole("button", { name: `Lane “${second}”`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Automatic height" }).click();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).lanes[1]!.height).toBeNull();
});

test("a collapsed lane hides its steps for everyone, and not from those who look for one", async ({ team: { workspace, owner, join } }) => {
  const [, second] = await seedSteps(owner.api, workspace, STEPS, true);
  const reviewer = await join("reviewer");
  const map = new MapPage(owner.page);
  const theirs = new MapPage(reviewer.page);
  await map.open(workspace);
  await reviewer.page.goto(`/w/${workspace}/map`);
  await expect(theirs.step("Measure")).toBeVisible();
  await map.step("Measure").click();
  await owner.page.getByRole("button", { name: `Collapse lane “${second}”` }).click();
  for (const seen of [map, theirs]) {
    await expect(seen.step("Measure")).toBeHidden();
    await expect(seen.lane(second!).getByText("2 steps")).toBeVisible();
    await expect(seen.flow("Ask", "Measure")).toBeAttached();
    await expect(seen.flow("Measure", "Weigh")).not.toBeAttached();
  }

  // Not reached by the keyboard, nor taken by select-all.
  await map.step("Ask").click();
  await owner.page.keyboard.press("Escape");
  const walked = new Set<string>();
  for (let i = 0; i < 8; i++) {
    await owner.page.keyboard.press("Tab");
    walked.add(await owner.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""));
  }
  expect([...walked].some((name) => name.includes(": Measure"))).toBe(false);
  await map.step("Ask").click();
  await owner.page.keyboard.press("ControlOrMeta+a");
  await owner.page.keyboard.press("Delete");
  await expect(map.step("Ask")).toBeHidden();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.map(({ title }) => title).sort()).toEqual(["Measure", "Weigh"]);
  await owner.page.keyboard.press("ControlOrMeta+z");

  // A reviewer opens it for themselves alone.
  await reviewer.page.getByRole("button", { name: `Expand lane “${second}”` }).click();
  await expect(theirs.step("Measure")).toBeVisible();
  await expect(map.step("Measure")).toBeHidden();
  await owner.page.getByRole("button", { name: `Lane “${second}”`, exact: true }).click();
  await owner.page.getByRole("menuitem", { name: "Expand the lane" }).click();
  await expect(map.step("Measure")).toBeVisible();
  await expect(map.flow("Measure", "Weigh")).toBeAttached();
});

test("a step added to a collapsed lane opens it for whoever adds it", async ({ team: { workspace, owner } }) => {
  const [first, second] = await seedSteps(owner.api, workspace, STEPS, true);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await owner.page.getByRole("button", { name: `Collapse lane “${second}”` }).click();
  await expect(map.step("Measure")).toBeHidden();
  await map.step("Ask").hover();
  await map.handle("below", "Ask").click();
  await expect(map.title).toBeFocused();
  await owner.page.keyboard.type("Write down");
  await owner.page.keyboard.press("Enter");
  await expect(owner.page.getByRole("group", { name: `Step: Write down, ${second}` })).toBeVisible();
  expect((await readPlan(owner.api, workspace)).lanes.map(({ collapsed }) => collapsed).slice(0, 2)).toEqual([false, true]);
  await owner.page.getByRole("button", { name: `Collapse lane “${second}”` }).click();
  await expect(map.step("Write down")).toBeHidden();
  await expect(map.lane(second!).getByText("3 steps")).toBeVisible();
  await expect(map.lane(first!)).toBeVisible();
});
