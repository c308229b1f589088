import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#e2e/actors.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";

type Box = { x: number; y: number; width: number; height: number };

const WIDE = { width: 1440, height: 900 };
const long = (count: number, apart = 184) => Array.from({ length: count }, (_, i) => ({ title: `Step ${i + 1}`, lane: i % 3, x: 100 + i * apart }));
const boxOf = async (locator: Locator): Promise<Box> => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isWithin = (a: Box, b: Box) => a.x >= b.x - 0.5 && a.y >= b.y - 0.5 && a.x + a.width <= b.x + b.width + 0.5 && a.y + a.height <= b.y + b.height + 0.5;
const canvasOf = (page: Page) => page.getByRole("region", { name: "Process map" }).first();
const look = (page: Page, said: Record<string, unknown>) => page.addInitScript((value) => localStorage.setItem("prorab.map", localStorage.getItem("prorab.map") ?? value), JSON.stringify(said));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName ?? "");

/** How many steps are seen, at least in part. */
async function countSeen(page: Page): Promise<number> {
  const canvas = await boxOf(canvasOf(page));
  const boxes = await page.getByRole("group", { name: /^Step: Step \d/ }).evaluateAll((all) => all.map((step) => {
    const { x, y, width, height } = step.getBoundingClientRect();
    return { x, y, width, height };
  }));
  return boxes.filter((box) => overlap(box, canvas)).length;
}

test("zoom never ends on emptiness, and keeps what is in hand", async ({ team: { workspace, owner } }) => {
  // Nothing stands in the middle of this map.
  await seedSteps(owner.api, workspace, [{ title: "Step 1", lane: 0, x: 100 }, { title: "Step 2", lane: 2, x: 9000 }], true);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(map.step("Step 2")).toBeInViewport();
  await page.getByRole("button", { name: "Zoom to 100%" }).click();
  await expect(page.getByRole("button", { name: "Zoom to 100%" })).toHaveText("100%");
  await expect.poll(() => countSeen(page)).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Show all" }).click();
  await map.step("Step 2").click();
  await page.keyboard.press("Shift+Digit0");
  await expect(page.getByRole("button", { name: "Zoom to 100%" })).toHaveText("100%");
  await expect(map.step("Step 2")).toBeInViewport({ ratio: 1 });
  for (let i = 0; i < 8; i++) {
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect(map.step("Step 2")).toBeInViewport();
  }
  for (let i = 0; i < 30; i++) await page.getByRole("button", { name: "Zoom out" }).click();
  await expect(map.step("Step 1"), "as far away as all of it is seen").toBeInViewport();
  await expect(map.step("Step 2")).toBeInViewport();
});

test("show all shows all of a very long map, on a phone too, and covers nothing of it", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(90), true);
  const { page } = owner;
  await look(page, { overlay: "waiting" });
  const map = new MapPage(page);
  for (const size of [WIDE, { width: 1024, height: 768 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    await page.goto(`/w/${workspace}/map`);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(map.step("Step 1")).toBeInViewport({ ratio: 1 });
    await expect(map.step("Step 90")).toBeInViewport({ ratio: 1 });
    const covers = await Promise.all([page.getByRole("group", { name: "View" }), page.getByRole("button", { name: "Overlay: Waiting time" }), page.getByRole("region", { name: "Legend" })].map(boxOf));
    for (const title of ["Step 1", "Step 45", "Step 89", "Step 90"]) {
      const step = await boxOf(map.step(title));
      for (const cover of covers) expect(overlap(step, cover), `${title} at ${size.width}`).toBe(false);
    }
  }
});

test("the tools of a selection are within the canvas, and under nothing", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(12));
  const { page } = owner;
  await look(page, { overlay: "waiting" });
  const map = new MapPage(page);
  await map.open(workspace);
  const tools = page.getByRole("toolbar", { name: "What is selected" });
  const canvas = canvasOf(page);
  for (let i = 1; i <= 12; i++) {
    await page.getByRole("button", { name: "Show all" }).click();
    await page.keyboard.press("Shift+Digit0");
    const step = map.step(`Step ${i}`);
    if (!(await step.isVisible())) continue;
    await step.click({ force: true });
    await expect(tools).toBeVisible();
    const at = await boxOf(tools);
    expect(isWithin(at, await boxOf(canvas)), `${i}: in the canvas`).toBe(true);
    for (const cover of [page.getByRole("button", { name: "Overlay: Waiting time" }), page.getByRole("region", { name: "Legend" }), map.palette, page.getByRole("group", { name: "View" })]) {
      expect(overlap(at, await boxOf(cover)), `${i}: free`).toBe(false);
    }
    await page.keyboard.press("Escape");
  }
  // The legend is folded away, and stays so.
  await page.getByRole("button", { name: "Hide the legend" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "Show the legend" })).toBeVisible();
});

test("what was tidied up is in view afterwards", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(16, 900), true);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  await page.getByRole("button", { name: "Tidy up", exact: true }).click();
  await expect(map.step("Step 1")).toBeInViewport({ ratio: 1 });
  await expect(map.step("Step 16")).toBeInViewport({ ratio: 1 });
});

test("two maps side by side share one legend and have room for their steps; beside them the panel makes none of them narrow", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(6), true);
  const { page } = owner;
  await look(page, { overlay: "waiting", panel: "figures" });
  for (const size of [WIDE, { width: 1024, height: 768 }]) {
    await page.setViewportSize(size);
    const process = (await readPlan(owner.api, workspace)).processes[0]!.id;
    await page.goto(`/w/${workspace}/map/${process}?variant=both`);
    await expect(page.getByRole("button", { name: "Show all" })).toHaveCount(2);
    await expect(page.getByRole("region", { name: "Legend" })).toHaveCount(1);
    await expect(page.getByRole("button", { name: /^Overlay/ })).toHaveCount(1);
    const canvas = await boxOf(page.getByRole("region", { name: /^Process map: / }).first());
    expect(canvas.width).toBeGreaterThan(400);
    const head = await boxOf(page.getByRole("list", { name: "Lanes" }).first().getByRole("listitem").first());
    expect(head.width).toBeLessThan(canvas.width / 8);
    const palette = await boxOf(page.getByRole("toolbar", { name: "Shapes" }).first());
    expect(isWithin(palette, canvas), "the shapes are not cut off").toBe(true);
  }
  // Slim, a head is its lane's menu.
  const [lane] = (await readPlan(owner.api, workspace)).participants;
  await page.getByRole("button", { name: `Lane “${lane!.title}”`, exact: true }).first().click();
  await expect(page.getByRole("menuitem", { name: "Collapse the lane" })).toBeVisible();
});

test("an outline with less room leaves out columns, not halves of them, and the keyboard passes them by", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(3), true);
  const { page } = owner;
  await look(page, { view: "split" });
  await page.goto(`/w/${workspace}/map`);
  const grid = page.getByRole("treegrid", { name: "Outline of the map" });
  const header = (name: string) => grid.getByRole("columnheader", { name, exact: true });
  await expect(header("Performer")).toBeVisible();
  await expect(header("Next")).toBeVisible();
  await expect(header("Deadline")).toBeHidden();
  const fits = () => grid.evaluate((element) => element.parentElement!.scrollWidth <= element.parentElement!.clientWidth);
  expect(await fits()).toBe(true);
  await grid.locator("[data-column=performer]").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(grid.locator("[data-column=next]").first(), "after the system, past the durations").toBeFocused();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(header("Next")).toBeHidden();
  expect(await fits()).toBe(true);
  await expect(grid.locator("[data-column=title]").first(), "not left in a column that is gone").toBeFocused();
});

test("pasted below the lanes, steps stand in the first row of nobody's band", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(2));
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  await map.step("Step 1").click();
  await page.keyboard.press("Escape");
  const lanes = await boxOf(page.getByRole("list", { name: "Lanes" }).getByRole("listitem").last());
  await page.mouse.move(700, Math.min(lanes.y + lanes.height + 200, 780));
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Pasted one\nPasted two");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.filter(({ title }) => title.startsWith("Pasted")).map(({ place }) => [place.lane, place.y])).toEqual([[null, 32], [null, 32]]);
});

test("the hint of an empty map leaves its beginning free", async ({ team: { workspace, owner } }) => {
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  const hint = page.getByRole("heading", { name: "How does the work really go?" });
  await expect(hint).toBeVisible();
  const head = await boxOf(page.getByRole("list", { name: "Lanes" }).getByRole("listitem").first());
  const card = await boxOf(hint.locator("xpath=ancestor::div[2]"));
  expect(card.x - (head.x + head.width), "there is room for the first steps").toBeGreaterThan(400);
  expect(overlap(card, await boxOf(map.palette))).toBe(false);
  expect(overlap(card, await boxOf(page.getByRole("group", { name: "View" })))).toBe(false);
});

test("while walking, pressing another step goes on from there; what a finger presses is large enough", async ({ team: { workspace, owner }, browser, address }) => {
  await seedSteps(owner.api, workspace, long(4), true);
  const context = await browser.newContext({ baseURL: address, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce", storageState: await owner.context.storageState() });
  try {
    const page = await context.newPage();
    const map = new MapPage(page);
    await page.goto(`/w/${workspace}/map`);
    await page.getByRole("button", { name: "Walk through" }).tap();
    const card = page.getByRole("region", { name: "Walk through the process" });
    await expect(card.getByRole("heading", { name: "Step 1" })).toBeVisible();
    await map.step("Step 2").tap();
    await expect(card.getByRole("heading", { name: "Step 2" })).toBeVisible();
    await card.getByRole("button", { name: "Back" }).tap();
    await expect(card.getByRole("heading", { name: "Step 1" })).toBeVisible();
    await page.getByRole("button", { name: "End the walk" }).tap();
    const small = await page.locator("main").getByRole("button").or(page.locator("main").getByRole("radio")).evaluateAll((all) => all
      .filter((button) => !button.closest(".react-flow__viewport") && button.getBoundingClientRect().width > 0 && (button.getBoundingClientRect().width < 40 || button.getBoundingClientRect().height < 40))
      .map((button) => button.getAttribute("aria-label") ?? button.textContent));
    expect(small).toEqual([]);
  } finally {
    await context.close();
  }
});

test("the lanes' heads are one stop of Tab: arrows lead from lane to lane and to their controls", async ({ team: { workspace, owner } }) => {
  const [first, second] = await seedSteps(owner.api, workspace, long(2));
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  const list = page.getByRole("list", { name: "Lanes" });
  expect(await list.evaluate((element) => [...element.querySelectorAll<HTMLElement>("li, button, textarea, [role=separator]")].filter((found) => found.tabIndex === 0).length)).toBe(1);
  await map.lane(first!).focus();
  await page.keyboard.press("ArrowDown");
  await expect(map.lane(second!)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: `Collapse lane “${second}”` })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(map.lane(second!)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(map.lane(second!).getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(map.laneMenu(second!)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("separator", { name: `Height of lane “${second}”` })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await expect(list.getByRole("button", { name: "Add a lane" })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(map.lane(first!)).toBeFocused();
  await expect(page.getByRole("link", { name: "React Flow" })).toBeVisible();
});

test("the keyboard is never left on nothing: after naming a process, after the palette, after undo", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(3), true);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);

  // A step that is undone.
  await map.step("Step 3").click();
  await page.keyboard.press("Tab");
  await expect(map.title).toBeFocused();
  await page.keyboard.type("Extra");
  await page.keyboard.press("Enter");
  await expect(map.step("Extra")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(map.step("Extra")).toBeHidden();
  await expect.poll(() => focused(page)).toMatch(/^Step: Step/);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect.poll(() => focused(page)).not.toBe("BODY");

  // A step removed by its tools, which go with it.
  await map.step("Step 1").click();
  await page.getByRole("toolbar", { name: "What is selected" }).getByRole("button", { name: "Delete" }).click();
  await expect(map.step("Step 1")).toBeHidden();
  await expect.poll(() => focused(page)).toMatch(/^Step: /);

  // From the canvas to the outline by the palette.
  await map.step("Step 2").click();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("Show: Outline");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treegrid", { name: "Outline of the map" })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("gridcell");

  // A new process, named.
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("Add a process");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Process name" })).toBeFocused();
  await page.keyboard.type("Claims");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "What starts the work?" })).toBeFocused();
});

test("an address that asks for a step leads to its row where there is only an outline", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, long(60), true);
  const { page } = owner;
  await look(page, { view: "outline" });
  const plan = await readPlan(owner.api, workspace);
  const step = plan.steps.find(({ title }) => title === "Step 55")!;
  await page.goto(`/w/${workspace}/map/${plan.processes[0]!.id}#step=${step.id}`);
  const row = page.getByRole("row").and(page.locator(`[data-step="${step.id}"]`));
  await expect(row).toBeInViewport();
  await expect(row).toHaveAttribute("aria-selected", "true");
  await expect(row.locator("[data-column=title]")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("");
});
