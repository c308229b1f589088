import { randomUUID } from "node:crypto";
import { expect, test } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";

const CHAIN = [{ title: "Ask", lane: 0, x: 100 }, { title: "Measure", lane: 1, x: 300 }, { title: "Answer", lane: 0, x: 500 }];

test("steps are copied with their flows into another process of another workspace, where lanes are found by name", async ({ team: { workspace, owner } }) => {
  const [first, second] = await seedSteps(owner.api, workspace, CHAIN, true);
  const source = await readPlan(owner.api, workspace);
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: source.steps.find(({ title }) => title === "Measure")!.id, values: { waiting: 90, pain: "Too late" } }] });
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await expect(map.step("Ask")).toBeVisible();
  await map.step("Ask").click();
  await owner.page.keyboard.press("ControlOrMeta+a");
  await owner.page.keyboard.press("ControlOrMeta+c");

  const created = await owner.api.must("workspaces.create", { name: `Other ${randomUUID().slice(0, 8)}`, locale: "en" });
  const other = String(created.id);
  const { participants: before } = await readPlan(owner.api, other);
  await map.open(other);
  await owner.page.getByRole("region", { name: "Process map" }).click({ position: { x: 700, y: 600 } });
  await owner.page.keyboard.press("ControlOrMeta+v");
  await expect(map.flow("Ask", "Measure")).toBeAttached();
  await expect(map.flow("Measure", "Answer")).toBeAttached();
  await expect(owner.page.getByRole("toolbar", { name: "What is selected" }).getByText("3 selected")).toBeVisible();
  await expect.poll(async () => (await readPlan(owner.api, other)).steps.length).toBe(3);
  const plan = await readPlan(owner.api, other);
  expect(plan.participants).toHaveLength(before.length);
  const laneOf = (title: string) => plan.participants.find(({ id }) => id === plan.steps.find((step) => step.title === title)!.place.lane)?.title;
  expect([laneOf("Ask"), laneOf("Measure")]).toEqual([first, second]);
  expect(plan.steps.find(({ title }) => title === "Measure")).toMatchObject({ waiting: 90, pain: "Too late" });

  // All of it is one undo step.
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(map.step("Measure")).toBeHidden();
  await expect.poll(async () => (await readPlan(owner.api, other)).steps.length).toBe(0);
});

test("what is cut is gone in one undo step, and is pasted where it was", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, CHAIN, true);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Measure").click();
  await owner.page.keyboard.press("ControlOrMeta+x");
  await expect(map.step("Measure")).toBeHidden();
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(map.step("Measure")).toBeVisible();
  await map.step("Measure").click();
  await owner.page.keyboard.press("ControlOrMeta+x");
  await expect(map.step("Measure")).toBeHidden();
  // The pointer is over the palette: nowhere on the map.
  await map.palette.getByRole("button", { name: "More shapes" }).hover();
  await owner.page.keyboard.press("ControlOrMeta+v");
  await expect(map.step("Measure")).toBeFocused();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.find(({ title }) => title === "Measure")?.place).toMatchObject({ x: 300, y: 32 });
});

test("Ctrl+D puts a copy beside what is selected, on any keyboard layout", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, CHAIN, true);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Ask").click();
  // As a Russian layout sends it.
  await owner.page.evaluate(() => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "в", code: "KeyD", ctrlKey: true, bubbles: true, cancelable: true })));
  await expect(map.step("Ask")).toHaveCount(2);
  const copy = map.step("Ask").and(owner.page.locator("[aria-current=true]"));
  await expect(copy).toBeFocused();
  const places = async () => (await readPlan(owner.api, workspace)).steps.filter(({ title }) => title === "Ask").map(({ place }) => [place.x, place.y]).sort((a, b) => a[1]! - b[1]!);
  await expect.poll(places).toEqual([[100, 32], [100, 136]]);
  await owner.page.keyboard.press("ControlOrMeta+d");
  await expect(map.step("Ask")).toHaveCount(3);
});

test("lines of text become a chain of connected steps: at the pointer, or after the selected step", async ({ team: { workspace, owner } }) => {
  const [, second] = await seedSteps(owner.api, workspace, [{ title: "Client calls", lane: 0, x: 100 }]);
  const { page } = owner;
  const map = new MapPage(page);
  await owner.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await map.open(workspace);
  const put = (text: string) => page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await put(`1. Log the request\n2. Measure\t${second}\n\n3. Agreed?\n`);
  await map.step("Client calls").click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(map.flow("Client calls", "Log the request")).toBeAttached();
  await expect(map.flow("Log the request", "Measure")).toBeAttached();
  await expect(map.flow("Measure", "Agreed?")).toBeAttached();
  await expect(page.getByRole("group", { name: `Step: Measure, ${second}` })).toBeVisible();
  await expect(page.getByRole("group", { name: /^Choice: Agreed\?/ })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(map.step("Measure")).toBeHidden();

  await put("• Archive");
  await page.keyboard.press("Escape");
  const lane = await middleOf(map.lane(second!));
  await page.mouse.move(900, lane.y);
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByRole("group", { name: `Step: Archive, ${second}` })).toBeVisible();
  expect(Math.abs((await middleOf(map.step("Archive"))).x - 900)).toBeLessThan(10);

  await put(Array.from({ length: 201 }, (_, index) => `Line ${index}`).join("\n"));
  await page.keyboard.press("ControlOrMeta+v");
  await map.toast("201 lines");
  expect((await readPlan(owner.api, workspace)).steps).toHaveLength(2);
});

test("titles alone go into other programs, and text fields keep their own copy and paste", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, CHAIN, true);
  const { page } = owner;
  const map = new MapPage(page);
  await owner.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await map.open(workspace);
  await map.step("Ask").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Ask\nMeasure\nAnswer");

  await page.keyboard.press("Escape");
  await map.step("Ask").click();
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+a");
  await page.evaluate(() => navigator.clipboard.writeText("Ask the client"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(map.title).toHaveValue("Ask the client");
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.length).toBe(3);
});

test("a reviewer copies, and pastes nothing here", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, CHAIN, true);
  const { page, context } = await join("reviewer");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const map = new MapPage(page);
  await page.goto(`/w/${workspace}/map`);
  // The clipboard is heard with what comes right after the canvas.
  await expect(page.getByRole("button", { name: "Show all" })).toBeVisible();
  await map.step("Measure").click();
  await page.keyboard.press("ControlOrMeta+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Measure");
  await page.keyboard.press("ControlOrMeta+x");
  await page.keyboard.press("ControlOrMeta+v");
  await page.keyboard.press("ControlOrMeta+d");
  await map.step("Ask").click();
  await expect(map.step("Measure")).toHaveCount(1);
  expect((await readPlan(owner.api, workspace)).steps).toHaveLength(3);
});
