import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";
import { OutlinePage } from "#e2e/outline-page.ts";
import type { Plan, Step } from "#model/shape.ts";

const factsOf = (page: Page, name: string | RegExp) => page.getByRole("complementary", { name: "Beside the map" }).getByRole("group", { name });
const stepOf = (plan: Plan, title: string): Step => plan.steps.find((step) => step.title === title)!;
const notice = (page: Page) => page.getByRole("dialog").filter({ hasText: "deleted the step" });

test("what I type in is deleted: I am told by whom and what, until I bring it back with what I typed", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call", lane: 0, x: 120 }, { title: "Offer", lane: 0, x: 320 }, { title: "Contract", lane: 0, x: 520 }], true);
  const vera = await team.join("editor", "Vera");
  const { page } = team.owner;
  const [mine, theirs] = [new MapPage(page), new MapPage(vera.page)];
  await Promise.all([mine.open(team.workspace), theirs.open(team.workspace)]);
  const flows = (await readPlan(team.owner.api, team.workspace)).flows.map(({ from, to }) => `${from} ${to}`).sort();
  await mine.step("Offer").click();
  await page.keyboard.press("Alt+Enter");
  const facts = factsOf(page, "Details of the step “Offer”");
  await facts.getByRole("textbox", { name: "What goes wrong" }).fill("It takes a week");
  await expect.poll(async () => stepOf(await readPlan(team.owner.api, team.workspace), "Offer").pain).toBe("It takes a week");

  await theirs.step("Offer").click();
  await vera.page.keyboard.press("Delete");
  await expect(notice(page)).toContainText("Vera deleted the step “Offer” you were typing in");
  await expect(notice(page)).toContainText("Your text is kept: “It takes a week”");
  // Longer than any other message stays.
  await page.waitForTimeout(12_000);
  await notice(page).getByRole("button", { name: "Restore" }).click();
  await expect(mine.step("Offer")).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  const plan = await readPlan(team.owner.api, team.workspace);
  await expect.poll(async () => (await readPlan(team.owner.api, team.workspace)).flows.map(({ from, to }) => `${from} ${to}`).sort(), { message: "the line leads through it again" }).toEqual(flows);
  expect(stepOf(plan, "Offer").pain).toBe("It takes a week");
});

test("what I had not finished typing in a field comes back too, and somebody else's restoring ends the notice", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call", lane: 0, x: 120 }, { title: "Offer", lane: 0, x: 320 }], true);
  const vera = await team.join("editor", "Vera");
  const { page } = team.owner;
  const theirs = new MapPage(vera.page);
  const outline = new OutlinePage(page);
  await Promise.all([outline.open(team.workspace), theirs.open(team.workspace)]);
  await outline.cell("Offer", "waiting").click();
  await page.keyboard.type("half an hour");
  await theirs.step("Offer").click();
  await vera.page.keyboard.press("Delete");
  await expect(notice(page)).toContainText("Your text is kept: “half an hour”");
  await notice(page).getByRole("button", { name: "Restore" }).click();
  await expect(outline.cell("Offer", "waiting")).toHaveText("30 min");

  await outline.cell("Offer", "title").dblclick();
  await page.keyboard.press("End");
  await page.keyboard.type(" by mail");
  await expect(theirs.step("Offer by mail")).toBeVisible();
  await theirs.step("Offer by mail").click();
  await vera.page.keyboard.press("Delete");
  await expect(notice(page)).toBeVisible();
  await vera.page.keyboard.press("ControlOrMeta+z");
  await expect(outline.row("Offer by mail")).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test("a mistyped fact stays in its field, marked and explained under it, until it is put right or given up", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  await map.step("Ask").click();
  await page.keyboard.press("Alt+Enter");
  const facts = factsOf(page, "Details of the step “Ask”");
  const waiting = facts.getByRole("textbox", { name: "Waiting" });
  await expect(waiting).toHaveAttribute("placeholder", "2 h, 1 d, or minutes");
  await waiting.fill("1h30");
  await waiting.press("Enter");
  await expect(waiting).toHaveValue("1 h 30 min");

  await waiting.fill("soon");
  await facts.getByRole("textbox", { name: "Cost" }).focus();
  await expect(waiting).toHaveValue("soon");
  await expect(waiting).toHaveAttribute("aria-invalid", "true");
  await expect(waiting).toHaveAccessibleDescription(/“soon” was not understood.*“half an hour”/);
  const [field, said] = [(await waiting.boundingBox())!, (await facts.getByRole("alert").boundingBox())!];
  expect(said.y - field.y - field.height).toBeLessThan(8);
  await checkAccessibility(page, "the map with a field that was refused");

  // Elsewhere and back: it is still there, and was said.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Notifications" }).getByText("“soon” was not understood")).toBeVisible();
  await map.step("Ask").click();
  await expect(waiting).toHaveValue("soon");
  await waiting.focus();
  await page.keyboard.press("Escape");
  await expect(waiting).toHaveValue("1 h 30 min");
  await expect(facts.getByRole("alert")).toHaveCount(0);
  await waiting.fill("nonsense");
  await waiting.press("Enter");
  await waiting.fill("half an hour");
  await waiting.press("Enter");
  await expect(waiting).toHaveValue("30 min");
  await expect.poll(async () => stepOf(await readPlan(owner.api, workspace), "Ask").waiting).toBe(30);
});

test("in the outline a mistyped duration stays in its cell", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  const { keyboard } = owner.page;
  await outline.cell("Ask", "waiting").click();
  await keyboard.type("soon");
  await outline.cell("Ask", "title").click();
  await expect(outline.cell("Ask", "waiting")).toContainText("soon");
  await expect(outline.cell("Ask", "waiting").getByRole("alert")).toContainText("“soon” was not understood");
  await outline.cell("Ask", "waiting").click();
  await keyboard.press("Enter");
  await expect(owner.page.getByRole("textbox", { name: "Waiting" })).toHaveValue("soon");
  await keyboard.press("Escape");
  await expect(outline.cell("Ask", "waiting")).toHaveText("");
});

test("money is in the workspace's currency, typed as people write it, and the currency is a setting", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  await map.step("Ask").click();
  await page.keyboard.press("Alt+Enter");
  const cost = factsOf(page, "Details of the step “Ask”").getByRole("textbox", { name: "Cost" });
  await expect(cost).toHaveAttribute("placeholder", "An amount in €");
  await cost.fill("1.5k");
  await cost.press("Enter");
  await expect(cost).toHaveValue("€1,500");
  await cost.fill("20 $");
  await cost.press("Enter");
  await expect(cost).toHaveAccessibleDescription(/Amounts here are in €/);
  await cost.press("Escape");
  await expect(cost).toHaveValue("€1,500");
  await owner.open(`/w/${workspace}/settings`);
  await page.getByRole("combobox", { name: "Currency" }).click();
  await page.getByRole("option", { name: /USD$/ }).click();
  await expect.poll(async () => (await owner.api.query("workspaces.get", { workspace })).data).toMatchObject({ currency: "USD" });
  await map.open(workspace);
  await map.step("Ask").click();
  await expect(cost).toHaveValue("$1,500");
});

test("a deletion is no longer spoken of on the other map, and toasts cover no row of the outline", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }, { title: "Answer", lane: 0, x: 320 }]);
  const { page } = owner;
  const outline = new OutlinePage(page);
  await outline.open(workspace);
  await outline.cell("Ask", "title").click();
  await page.keyboard.press("Delete");
  const toast = page.getByRole("dialog").filter({ hasText: "Step “Ask” deleted" });
  await expect(toast).toBeVisible();
  const hints = page.getByRole("region", { name: "Outline of the map" }).getByText("next step");
  await expect.poll(async () => {
    const [above, below] = [(await hints.boundingBox())!, (await toast.boundingBox())!];
    return above.y + above.height <= below.y;
  }).toBe(true);
  await page.getByRole("radio", { name: "To be" }).or(page.getByRole("tab", { name: "To be" })).or(page.getByRole("button", { name: "To be" })).first().click();
  await expect(toast).toHaveCount(0);
  const icon = await page.request.get("/favicon.ico");
  expect([icon.status(), icon.headers()["content-type"]]).toEqual([200, expect.stringContaining("svg")]);
});

test("branches typed in the outline lie on nothing, and “Yes: …” is a label", async ({ team: { workspace, owner } }) => {
  const { page } = owner;
  const outline = new OutlinePage(page);
  await outline.open(workspace);
  await expect(outline.first).toBeFocused();
  for (const title of ["Request", "Is it paid?", "Yes: ship it", "Tell the client", "No: remind", "Wait"]) {
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await expect(outline.title).toHaveValue("");
  }
  await page.keyboard.type("Close");
  await page.keyboard.press("Escape");
  await expect.poll(() => outline.rows()).toContain("1 [Yes] Ship it");
  await outline.cell("No: remind", "title").click();
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => outline.rows()).toContain("2 [No] Remind");
  await outline.cell("Remind", "title").dblclick();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("if late: remind again");
  await outline.cell("Wait", "title").click();
  await expect.poll(() => outline.rows()).toContain("2 [If late] Remind again");
  await outline.cell("Wait", "title").click();
  await page.keyboard.press("Alt+ArrowRight");
  const plan = await readPlan(owner.api, workspace);
  const boxes = plan.steps.map(({ title, place }) => ({ title, ...place }));
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) expect(Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 60 || one.lane !== other.lane, `${one.title} and ${other.title}`).toBe(true);
  }
  expect(stepOf(plan, "Remind again").place.y).toBeGreaterThan(stepOf(plan, "Ship it").place.y);
});

test("a performer nobody knows is created only when one says so, told, and taken back", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const { page } = owner;
  const outline = new OutlinePage(page);
  await outline.open(workspace);
  const before = await readPlan(owner.api, workspace);
  await outline.cell("Ask", "performer").click();
  await page.keyboard.type("Warehouse");
  await expect(page.getByRole("option", { name: "Create “Warehouse”" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: "Create “Warehouse”" })).toBeVisible();
  expect((await readPlan(owner.api, workspace)).participants).toHaveLength(before.participants.length);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(outline.cell("Ask", "performer")).toHaveText("Warehouse");
  const toast = page.getByRole("dialog").filter({ hasText: "“Warehouse” created" });
  await expect(page.getByRole("button", { name: "Undo: create participant" })).toBeVisible();
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => {
    const { participants, lanes, steps } = await readPlan(owner.api, workspace);
    return { participants, lanes, place: stepOf({ steps } as unknown as Plan, "Ask").place };
  }).toEqual({ participants: before.participants, lanes: before.lanes, place: stepOf(before, "Ask").place });
});

test("undo says which gesture it takes back, in Russian too, and ? shows the keys on a Russian keyboard", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 120 }, { title: "Two", lane: 0, x: 140 }, { title: "Three", lane: 1, x: 520 }], true);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  const undo = (what: string) => page.getByRole("button", { name: `Undo: ${what}`, exact: true });
  await map.step("Three").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+d");
  await expect(undo("duplicate 3 steps")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+x");
  await expect(undo("cut 3 things")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(undo("paste 3 steps")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(undo("delete 3 things")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+KeyF");
  await expect(undo("tidy up")).toBeVisible();

  // Shift+7 prints "?" there.
  await map.step("Three").click();
  await page.evaluate(() => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "?", code: "Digit7", shiftKey: true, bubbles: true, cancelable: true })));
  await expect(page.getByRole("dialog", { name: /keys|shortcuts/i })).toBeVisible();
  await expect(map.title).toHaveCount(0);
  await page.keyboard.press("Escape");
  await owner.context.addCookies([{ name: "locale", value: "ru", url: new URL("/", page.url()).href }]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Показать всё" })).toBeVisible();
  await page.getByRole("group", { name: /: One(,|$)/ }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+d");
  await expect(page.getByRole("button", { name: "Отменить: дублирование 3 шагов", exact: true })).toBeVisible();
});
