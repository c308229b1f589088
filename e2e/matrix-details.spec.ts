import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { readPlan, seedSteps } from "#e2e/map-page.ts";
import { newId } from "#model/ids.ts";

test("a row has a date, the steps it covers, goals and notes, by keys and by menu; whoever reads sees them, and is led to each", async ({ team }) => {
  test.slow();
  const [row, goal] = [newId(), newId()];
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call back", lane: 0, x: 40 }, { title: "Send the offer", lane: 1, x: 260 }], true);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "activity.add", id: row, values: { title: "Offers" } }, { type: "goal.add", id: goal, values: { title: "Answer sooner" } }] });
  const reviewer = await team.join("reviewer", "Rita Reviewer");
  const { page } = team.owner;
  await team.owner.open(`/w/${team.workspace}/matrix`);
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.getByRole("rowheader", { name: /Offers/ }).focus();
  await page.keyboard.press("Alt+Enter");
  const dialog = page.getByRole("dialog", { name: "Offers" });
  await dialog.getByLabel("Due").fill("2031-03-01");
  await dialog.getByLabel("Due").press("Enter");
  await dialog.getByRole("button", { name: "Add a step" }).click();
  await page.keyboard.type("send");
  await expect(page.getByRole("option")).toHaveText([/Send the offer/]);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("list", { name: "Steps on the map" }).getByRole("link")).toHaveText([/Send the offer/]);
  await dialog.getByRole("button", { name: "Link a goal" }).click();
  await page.keyboard.type("sooner");
  await expect(page.getByRole("option")).toHaveText([/Answer sooner/]);
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: "Notes" }).fill("Offers above a million are the director's");
  await checkAccessibility(page, "row-details");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await readPlan(team.owner.api, team.workspace)).activities.find(({ id }) => id === row))
    .toMatchObject({ due: "2031-03-01", goals: [goal], notes: "Offers above a million are the director's", steps: [expect.any(String)] });

  await reviewer.page.setViewportSize({ width: 390, height: 780 });
  await reviewer.open(`/w/${team.workspace}/matrix`);
  await reviewer.page.getByRole("rowheader", { name: /Offers/ }).click();
  await reviewer.page.getByRole("button", { name: "Actions: Offers" }).click();
  await reviewer.page.getByRole("menuitem", { name: /Details/ }).click();
  const read = reviewer.page.getByRole("dialog", { name: "Offers" });
  await expect(read).toContainText("Mar 1, 2031");
  await expect(read).toContainText("Offers above a million are the director's");
  await expect(read.locator("input, textarea, button")).toHaveCount(1);
  expect(await reviewer.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await read.getByRole("link", { name: /Send the offer/ }).click();
  await expect(reviewer.page).toHaveURL(/\/map\/\w+#step=/);
});
