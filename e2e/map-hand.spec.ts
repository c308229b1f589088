import { expect, test } from "#e2e/actors.ts";
import { MapPage, ROW, seedSteps } from "#e2e/map-page.ts";

test("a box on empty canvas selects, Shift adds to it, Space and the middle button pan", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, ROW);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const { mouse, keyboard } = owner.page;
  const one = (await map.step("One").boundingBox())!;
  const three = (await map.step("Three").boundingBox())!;
  const box = async (around: typeof one) => {
    await mouse.move(around.x - 20, around.y + around.height + 16);
    await mouse.down();
    await mouse.move(around.x + 10, around.y + 40, { steps: 4 });
    await mouse.up();
  };
  const current = owner.page.locator("[aria-current=true]").and(owner.page.getByRole("group"));
  await box(one);
  await expect(map.step("One")).toHaveAttribute("aria-current", "true");
  await keyboard.down("Shift");
  await box(three);
  await keyboard.up("Shift");
  await expect(map.step("Three")).toHaveAttribute("aria-current", "true");
  await expect(current).toHaveCount(2);
  expect((await map.step("One").boundingBox())!.x, "nothing has moved").toBe(one.x);

  const empty = { x: one.x + 500, y: one.y + 330 };
  const pan = async (button: "left" | "middle") => {
    await mouse.move(empty.x, empty.y);
    await mouse.down({ button });
    await mouse.move(empty.x + 60, empty.y + 20, { steps: 4 });
    await mouse.up({ button });
  };
  await pan("middle");
  await expect.poll(async () => Math.round((await map.step("One").boundingBox())!.x - one.x)).toBe(60);
  await keyboard.down("Space");
  await pan("left");
  await keyboard.up("Space");
  await expect.poll(async () => Math.round((await map.step("One").boundingBox())!.x - one.x)).toBe(120);
  await expect(current, "what was selected stays so").toHaveCount(2);
  await mouse.click(empty.x, empty.y);
  await expect(current).toHaveCount(0);
});

test("⇧2 fills the screen with what is selected, Ctrl and the wheel zoom", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, ROW);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const width = async () => (await map.step("Three").boundingBox())!.width;
  const before = await width();
  await map.step("Three").click();
  await owner.page.keyboard.press("Shift+Digit2");
  await expect.poll(async () => (await width()) / before).toBeCloseTo(1.5, 1);
  const close = await width();
  await owner.page.keyboard.down("Control");
  await owner.page.mouse.wheel(0, 200);
  await owner.page.keyboard.up("Control");
  await expect.poll(width).toBeLessThan(close);
});

test("zooming and fitting move the view in a moment where movement is welcome", async ({ team: { workspace, owner } }) => {
  const { page } = owner;
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 5000 }]);
  const map = new MapPage(page);
  await map.open(workspace);
  await expect(map.step("One")).toBeVisible();
  const zoom = page.getByRole("button", { name: "Zoom to 100%" });
  await zoom.click();
  await expect(zoom).toHaveText("100%");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(zoom).toHaveText("120%");
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect(zoom).toHaveText("100%");
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect(map.step("Two")).toBeInViewport();
});

test("a finger pans", async ({ team: { workspace, owner }, browser, address }) => {
  await seedSteps(owner.api, workspace, ROW);
  const tablet = await browser.newContext({ baseURL: address, hasTouch: true, storageState: await owner.context.storageState() });
  const map = new MapPage(await tablet.newPage());
  await map.open(workspace);
  const left = async () => (await map.step("One").boundingBox())!.x;
  const before = await left();
  const finger = await tablet.newCDPSession(map.page);
  const at = (type: "touchStart" | "touchMove", x: number) => finger.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y: 500 }] });
  await at("touchStart", 700);
  for (let i = 1; i <= 5; i++) await at("touchMove", 700 + i * 16);
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(async () => (await left()) - before).toBeGreaterThan(40);
  await tablet.close();
});
