import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/actors.ts";
import { MapPage, seedSteps } from "#e2e/map-page.ts";

const print = (page: Page) => page.evaluate(() => dispatchEvent(new Event("beforeprint")));
const countPages = async (page: Page) => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

test("on paper a short map stands on one sheet, in ink on white, and afterwards the view is as it was", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Near", lane: 0, x: 120 }, { title: "Further", lane: 2, x: 900 }], true);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  const before = await map.step("Near").boundingBox();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await print(page);
  const further = await map.step("Further").boundingBox();
  expect(further!.x + further!.width, "within the sheet's width").toBeLessThan(1047);
  await expect(map.palette).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
  expect(await countPages(page), "one sheet").toBe(1);

  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  expect(await map.step("Near").boundingBox()).toEqual(before);
});

test("a long map is printed legibly on several sheets, each with the lanes' names and its number", async ({ team: { workspace, owner } }) => {
  const lanes = await seedSteps(owner.api, workspace, Array.from({ length: 24 }, (_, i) => ({ title: `Step ${i + 1}`, lane: i % 3, x: 120 + i * 200 })), true);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  await expect(map.step("Step 24")).not.toBeAttached();
  await page.emulateMedia({ media: "print" });
  await print(page);
  const sheets = page.locator(".map-page");
  const count = await sheets.count();
  expect(count).toBeGreaterThan(2);
  for (let i = 0; i < count; i++) {
    await expect(sheets.nth(i).getByText(`page ${i + 1} of ${count}`)).toBeVisible();
    for (const lane of lanes) await expect(sheets.nth(i).getByText(lane, { exact: true })).toBeVisible();
  }
  const last = sheets.last().getByRole("group", { name: /: Step 24,/ });
  const [at, sheet] = [await last.boundingBox(), await sheets.last().boundingBox()];
  expect(at!.width / 136, "a step's size").toBeGreaterThanOrEqual(0.59);
  expect(at!.x + at!.width).toBeLessThanOrEqual(sheet!.x + sheet!.width);
  expect(await countPages(page)).toBe(count);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(sheets).toHaveCount(0);
  await expect(map.step("Step 24")).not.toBeAttached();
});
