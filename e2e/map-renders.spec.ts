import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";
import { countRenders, takeRenders } from "#e2e/renders.ts";

const STEPS = Array.from({ length: 60 }, (_, index) => ({ title: `Step ${index + 1}`, lane: 0, x: 100 + index * 184 }));

/** What comes right after the canvas is here: it renders once by itself. */
async function waitForAllParts(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Show all" })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

test("only what is near is drawn, and a change by someone else renders the step it touches and no other", async ({ team: { workspace, owner } }) => {
  await countRenders(owner.page);
  await seedSteps(owner.api, workspace, STEPS, true);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await expect(map.step("Step 3")).toBeVisible();
  await expect(map.step("Step 40")).not.toBeAttached();
  const { steps } = await readPlan(owner.api, workspace);
  const rename = (step: string, to: string) => owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: steps.find(({ title }) => title === step)!.id, values: { title: to } }] });

  await waitForAllParts(owner.page);
  await takeRenders(owner.page);
  await rename("Step 3", "Renamed");
  await expect(map.step("Renamed")).toBeVisible();
  expect((await takeRenders(owner.page)).step).toBe(1);

  // The nearer change comes after the far one, which renders no step.
  await rename("Step 40", "Far");
  await rename("Step 3", "Again");
  await expect(map.step("Again")).toBeVisible();
  expect((await takeRenders(owner.page)).step).toBe(1);
});

test("someone else's drag renders no step, nor does mine", async ({ team }) => {
  const { workspace, owner } = team;
  await countRenders(owner.page);
  await seedSteps(owner.api, workspace, STEPS, true);
  const [mine, theirs] = [new MapPage(owner.page), new MapPage((await team.join("editor")).page)];
  await mine.open(workspace);
  await theirs.open(workspace);
  for (const { page } of [mine, theirs]) await waitForAllParts(page);
  const home = await middleOf(theirs.step("Step 2"));
  await theirs.dragStep("Step 2", { x: home.x, y: home.y + 60 }, false);
  await expect.poll(async () => Math.round((await middleOf(mine.step("Step 2"))).y - home.y)).toBeGreaterThan(50);
  await takeRenders(owner.page);
  await theirs.page.mouse.move(home.x + 40, home.y + 130, { steps: 10 });
  await expect.poll(async () => Math.round((await middleOf(mine.step("Step 2"))).y - home.y)).toBeGreaterThan(115);
  expect((await takeRenders(owner.page)).step ?? 0).toBe(0);
  await theirs.page.mouse.up();
  await expect.poll(async () => (await middleOf(mine.step("Step 2"))).y).toBeCloseTo((await middleOf(theirs.step("Step 2"))).y, 0);

  const start = await middleOf(mine.step("Step 5"));
  await mine.dragStep("Step 5", { x: start.x, y: start.y + 60 }, false);
  await takeRenders(owner.page);
  await owner.page.mouse.move(start.x + 40, start.y + 130, { steps: 10 });
  expect((await middleOf(mine.step("Step 5"))).y - start.y).toBeGreaterThan(100);
  expect((await takeRenders(owner.page)).step ?? 0).toBe(0);
  await owner.page.keyboard.press("Escape");
  expect((await middleOf(mine.step("Step 5"))).y, "given up, it is home at once").toBeCloseTo(start.y, 0);
  await owner.page.mouse.up();
});

test("a zoom renders no step that is drawn, sketches those it brings into sight, and draws them all once the hand rests", async ({ team: { workspace, owner } }) => {
  const { page } = owner;
  await countRenders(page);
  await seedSteps(owner.api, workspace, STEPS, true);
  const map = new MapPage(page);
  await map.open(workspace);
  await waitForAllParts(page);
  const moved = page.locator(".react-flow[data-moved]");
  const at = await middleOf(map.step("Step 3"));
  await page.mouse.move(at.x + 90, at.y + 60);
  const zoom = async (notches: number, by: number) => {
    await page.keyboard.down("Control");
    for (let notch = 0; notch < notches; notch++) await page.mouse.wheel(0, by);
    await page.keyboard.up("Control");
  };

  // A movement is over within a moment: the page itself notes how it begins.
  const begun = page.evaluate(() => new Promise<string>((resolve) => {
    const flow = document.querySelector<HTMLElement>(".react-flow")!;
    new MutationObserver((_, watch) => {
      watch.disconnect();
      resolve(`${flow.dataset.moved} ${getComputedStyle(document.querySelector("[data-testid=sketch]")!).display}`);
    }).observe(flow, { attributeFilter: ["data-moved"] });
  }));

  // In, and back again in one go: did the hand rest between the two, a step at the edge would leave and come back.
  await takeRenders(page);
  await page.locator(".react-flow__pane").evaluate((pane, point) => {
    for (const deltaY of [-40, -40, -40, -40, 40, 40, 40, 40]) pane.dispatchEvent(new WheelEvent("wheel", { deltaY, ctrlKey: true, clientX: point.x, clientY: point.y, bubbles: true, cancelable: true, view: window }));
  }, { x: at.x + 90, y: at.y + 60 });
  expect(await begun).toBe("zoom block");
  await expect(moved).toHaveCount(0);
  expect((await takeRenders(page)).step ?? 0).toBe(0);

  await expect(map.step("Step 25")).not.toBeAttached();
  const nodes = page.locator(".react-flow__node");
  const before = await nodes.count();
  await zoom(45, 40);
  await expect(map.step("Step 25")).toBeVisible();
  await expect(moved).toHaveCount(0);
  await expect(page.getByTestId("sketch")).toBeHidden();
  // A step that is new is a component and its memo.
  expect((await takeRenders(page)).step, "each of those that came, once, and none that was there").toBe(2 * ((await nodes.count()) - before));
});
