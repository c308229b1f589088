import type { Page } from "@playwright/test";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { expect, test } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";
import type { Plan, Step } from "#model/shape.ts";

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Beside the map" });
const factsOf = (page: Page, name: string | RegExp) => panelOf(page).getByRole("group", { name });
const stepOf = (plan: Plan, title: string): Step => plan.steps.find((step) => step.title === title)!;

test("a step's facts are typed in the panel, and Escape goes back to the step", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  await map.step("Ask").click();
  await page.keyboard.press("Alt+Enter");
  const facts = factsOf(page, "Details of the step “Ask”");
  await expect(facts.getByRole("textbox", { name: "Title" })).toBeFocused();

  await facts.getByRole("textbox", { name: "What goes wrong" }).fill("Nobody calls back");
  await facts.getByRole("combobox", { name: "Document" }).fill("Offer.docx");
  await facts.getByRole("textbox", { name: "Processing" }).fill("1:30");
  await facts.getByRole("textbox", { name: "Waiting" }).fill("1 d 4 h");
  await facts.getByRole("textbox", { name: "Complete and accurate" }).fill("80");
  await facts.getByRole("combobox", { name: "Data entry" }).click();
  await page.getByRole("option", { name: "Copied over" }).click();
  await facts.getByRole("combobox", { name: "Approval" }).click();
  await page.getByRole("option", { name: "Yes" }).click();
  await expect(facts.getByRole("textbox", { name: "Processing" })).toHaveValue("1 h 30 min");
  await expect.poll(async () => stepOf(await readPlan(owner.api, workspace), "Ask")).toMatchObject({
    pain: "Nobody calls back", document: "Offer.docx", processing: 90, waiting: 720, completeAccurate: 80, entry: "copyPaste", approval: true,
  });

  // A percentage past 100 and a duration that is none: said so, and nothing is changed.
  const quality = facts.getByRole("textbox", { name: "Complete and accurate" });
  await quality.fill("800");
  await quality.press("Enter");
  await expect(facts.getByRole("alert")).toContainText("0 to 100");
  await quality.press("Escape");
  const waiting = facts.getByRole("textbox", { name: "Waiting" });
  await waiting.fill("soon");
  await waiting.press("Enter");
  await expect(facts.getByRole("alert")).toContainText("“1 d 4 h”");
  await waiting.press("Escape");
  await expect(waiting).toHaveValue("1 d 4 h");
  expect(stepOf(await readPlan(owner.api, workspace), "Ask")).toMatchObject({ waiting: 720, completeAccurate: 80 });
  await waiting.press("Escape");
  await expect(map.step("Ask")).toBeFocused();
  await checkAccessibility(page, "the map with its details");
});

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("durations are typed and shown as people say them", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, [{ title: "Замер", lane: 0, x: 120 }]);
    await owner.page.goto(`/w/${workspace}/map`);
    await owner.page.getByRole("group", { name: /^Шаг: Замер/ }).click();
    await owner.page.keyboard.press("Alt+Enter");
    const waiting = owner.page.getByRole("textbox", { name: "Ожидание" });
    for (const [typed, shown] of [["1,5 дня", "1 д 4 ч"], ["2 ч", "2 ч"], ["45", "45 мин"]] as const) {
      await waiting.fill(typed);
      await waiting.press("Enter");
      await expect(waiting).toHaveValue(shown);
    }
    await waiting.fill("скоро");
    await waiting.press("Enter");
    await expect(owner.page.getByRole("alert").filter({ hasText: "скоро" })).toContainText("«2 ч»");
    await expect.poll(async () => stepOf(await readPlan(owner.api, workspace), "Замер").waiting).toBe(45);
  });
});

test("a system is found by typing or added on the spot, in one undo step", async ({ team: { workspace, owner } }) => {
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "system.add", id: "sheet1", values: { title: "Requests spreadsheet" } }, { type: "system.add", id: "mail1", values: { title: "E-mail" } }] });
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  await map.step("Ask").click();
  await page.keyboard.press("Alt+Enter");
  const system = factsOf(page, "Details of the step “Ask”").getByRole("combobox", { name: "System" });
  const current = async () => {
    const plan = await readPlan(owner.api, workspace);
    return [plan.systems.find(({ id }) => id === stepOf(plan, "Ask").system)?.title ?? null, plan.systems.length];
  };
  await system.fill("spread");
  await expect(page.getByRole("option", { name: "E-mail" })).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(system).toHaveValue("Requests spreadsheet");
  await expect.poll(current).toEqual(["Requests spreadsheet", 2]);

  await system.fill("Telegram");
  await page.getByRole("option", { name: "Create “Telegram”" }).click();
  await expect(system).toHaveValue("Telegram");
  await expect.poll(current).toEqual(["Telegram", 3]);
  await system.press("Escape");
  await expect(map.step("Ask"), "Escape on a closed list leaves the value").toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(current).toEqual(["Requests spreadsheet", 2]);

  // Left unfinished, it is what it was; emptied, it is nothing.
  await system.fill("nothing like it");
  await page.keyboard.press("Escape");
  await expect(system).toHaveValue("Requests spreadsheet");
  await system.fill("");
  await page.keyboard.press("Tab");
  await expect.poll(current).toEqual([null, 2]);
});

test("another performer moves the step into that lane; a new one gets a lane", async ({ team: { workspace, owner } }) => {
  const [, second] = await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }, { title: "Stands there", lane: 1, x: 120 }]);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  await map.step("Ask").click();
  await page.keyboard.press("Alt+Enter");
  const performer = factsOf(page, "Details of the step “Ask”").getByRole("combobox", { name: "Performer" });
  await performer.fill(second!);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: `Step: Ask, ${second}` })).toBeVisible();
  const [asked, there] = await Promise.all([middleOf(map.step("Ask")), middleOf(map.step("Stands there"))]);
  expect(Math.abs(asked.y - there.y)).toBeGreaterThan(40);

  await performer.fill("Logistics");
  await expect(page.getByRole("option", { name: "Create “Logistics”" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(map.lane("Logistics")).toBeVisible();
  await expect(page.getByRole("group", { name: "Step: Ask, Logistics" })).toBeVisible();
});

test("two people in one step's details see each other, and a deletion is told with a way back", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Shared", lane: 0, x: 120 }]);
  const editor = await join("editor", "Vera Editor");
  const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
  for (const [map, { page }] of [[mine, owner], [theirs, editor]] as const) {
    await map.open(workspace);
    await map.step("Shared").click();
    await page.keyboard.press("Alt+Enter");
  }
  const [left, right] = [factsOf(owner.page, "Details of the step “Shared”"), factsOf(editor.page, "Details of the step “Shared”")];
  await right.getByRole("textbox", { name: "Waiting" }).focus();
  await expect(left.getByText("Vera Editor is here")).toBeAttached();
  await right.getByRole("textbox", { name: "Waiting" }).fill("2 h");
  await right.getByRole("textbox", { name: "Waiting" }).press("Enter");
  await expect(left.getByRole("textbox", { name: "Waiting" })).toHaveValue("2 h");

  const pain = left.getByRole("textbox", { name: "What goes wrong" });
  await pain.fill("Lost");
  await expect(right.getByRole("textbox", { name: "What goes wrong" })).toHaveValue("Lost");
  await right.getByRole("textbox", { name: "What goes wrong" }).press("End");
  await editor.page.keyboard.type(" twice");
  await expect(pain).toHaveValue("Lost twice");

  await pain.focus();
  await editor.page.keyboard.press("Escape");
  await editor.page.keyboard.press("Delete");
  const toast = await mine.toast("Vera Editor deleted the step “Shared” you were typing in");
  await expect(factsOf(owner.page, /^Details of the process/)).toBeFocused();
  await toast.getByRole("button", { name: "Restore" }).click();
  await expect(factsOf(owner.page, "Details of the step “Shared”").getByRole("textbox", { name: "What goes wrong" })).toHaveValue("Lost twice");
});

test("a reviewer reads what is known, and changes nothing", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const plan = await readPlan(owner.api, workspace);
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: stepOf(plan, "Ask").id, values: { waiting: 150, pain: "Nobody calls back", entry: "manual" } }] });
  const { page } = await join("reviewer", "Rita Reviewer");
  await page.goto(`/w/${workspace}/map`);
  await page.getByRole("group", { name: /^Step: Ask/ }).click();
  await page.keyboard.press("Alt+Enter");
  const facts = factsOf(page, "Details of the step “Ask”");
  await expect(facts).toBeFocused();
  for (const known of ["Nobody calls back", "2 h 30 min", "By hand"]) await expect(facts.getByText(known)).toBeVisible();
  await expect(facts.getByText("–").first()).toBeVisible();
  await expect(facts.locator("input, textarea, [role=combobox]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: /^Step: Ask/ })).toBeFocused();
});

test("another kind keeps facts and flows; flows that it cannot have are named first and come back", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 120 }, { title: "Two", lane: 0, x: 360 }, { title: "Three", lane: 0, x: 600 }], true);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  const before = await readPlan(owner.api, workspace);
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: stepOf(before, "Two").id, values: { waiting: 60 } }] });
  await map.step("Two").click();
  const tools = page.getByRole("toolbar", { name: "What is selected" });
  await tools.getByRole("button", { name: "Kind" }).click();
  await page.getByRole("menuitemradio", { name: "Choice" }).click();
  await expect(page.getByRole("group", { name: /^Choice: Two/ })).toBeVisible();
  await expect.poll(async () => {
    const plan = await readPlan(owner.api, workspace);
    return [stepOf(plan, "Two").kind, stepOf(plan, "Two").waiting, plan.flows.length];
  }).toEqual(["exclusive", 60, 2]);

  await page.keyboard.press("Escape");
  await page.getByRole("group", { name: /^Choice: Two/ }).click();
  await page.keyboard.press("Alt+Enter");
  await factsOf(page, "Details of the step “Two”").getByRole("button", { name: "Kind: Choice" }).click();
  await page.getByRole("menuitemradio", { name: "End Removes the flow to “Three”", exact: true }).click();
  await expect(map.flow("Two", "Three")).not.toBeAttached();
  await expect(map.flow("One", "Two")).toBeAttached();
  const toast = await map.toast("A flow is gone: End cannot have it");
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(map.flow("Two", "Three")).toBeAttached();
  await expect(page.getByRole("group", { name: /^Choice: Two/ })).toBeVisible();
});

test("several at once: what they share is shown, what differs is said, and one change is for all", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 120 }, { title: "Two", lane: 0, x: 360 }, { title: "Fork", kind: "parallel", lane: 0, x: 600 }]);
  const first = stepOf(await readPlan(owner.api, workspace), "One").id;
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: first, values: { waiting: 60 } }] });
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  await map.step("One").click();
  for (const title of ["Two", "Fork"]) await map.step(title).click({ modifiers: ["ControlOrMeta"] });
  await page.getByRole("toolbar", { name: "What is selected" }).getByRole("button", { name: "Details" }).click();
  const facts = factsOf(page, "3 steps");
  await expect(facts.getByRole("button", { name: "Kind: different" })).toBeFocused();
  const waiting = facts.getByRole("textbox", { name: "Waiting" });
  await expect(waiting).toHaveAttribute("placeholder", "different");
  await waiting.fill("2 h");
  await waiting.press("Enter");
  await expect(waiting).toHaveValue("2 h");
  // What a fork has no use for is not written to it.
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.map((step) => [step.title, step.waiting]).sort()).toEqual([["Fork", null], ["One", 120], ["Two", 120]]);
  await waiting.press("Escape");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(waiting).toHaveAttribute("placeholder", "different");
});

test("a flow's details, from either end to the next; a lane's, from its menu; the process's, with nothing selected", async ({ team: { workspace, owner } }) => {
  const [first] = await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 120 }, { title: "Two", lane: 0, x: 360 }], true);
  const map = new MapPage(owner.page);
  const { page } = owner;
  await map.open(workspace);
  await map.step("One").click();
  await page.keyboard.press("Alt+Enter");
  await factsOf(page, "Details of the step “One”").getByRole("button", { name: "to Two" }).click();
  const flow = factsOf(page, "Details of the flow");
  await expect(flow.getByRole("textbox", { name: "Label" })).toBeFocused();
  await flow.getByRole("textbox", { name: "Condition" }).fill("When it is ours");
  await flow.getByRole("textbox", { name: "Probability" }).fill("35");
  await flow.getByRole("combobox", { name: "Handed over" }).click();
  await page.getByRole("option", { name: "By e-mail" }).click();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows[0]).toMatchObject({ condition: "When it is ours", probability: 35, medium: "email" });
  await flow.getByRole("button", { name: "Show “Two”" }).click();
  await expect(map.step("Two")).toBeFocused();
  await expect(factsOf(page, "Details of the step “Two”")).toBeVisible();

  await page.getByRole("button", { name: `Lane “${first}”`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Details" }).click();
  const lane = factsOf(page, `Details of the lane “${first}”`);
  await expect(lane.getByRole("textbox", { name: "Name" })).toBeFocused();
  await lane.getByRole("textbox", { name: "Cost per hour" }).fill("700");
  await lane.getByRole("textbox", { name: "People" }).fill("4");
  await lane.getByRole("textbox", { name: "People" }).press("Enter");
  await expect.poll(async () => (await readPlan(owner.api, workspace)).participants.find(({ title }) => title === first)).toMatchObject({ hourlyCost: 700, headcount: 4 });
  await expect(lane.getByText("2 steps", { exact: true })).toBeVisible();
  await lane.getByRole("textbox", { name: "People" }).press("Escape");
  await expect(page.getByRole("button", { name: `Lane “${first}”`, exact: true })).toBeFocused();
  await page.getByRole("region", { name: "Process map" }).click({ position: { x: 900, y: 600 } });

  const process = factsOf(page, /^Details of the process/);
  await process.getByRole("textbox", { name: "Times a month" }).fill("320");
  await process.getByRole("combobox", { name: "Add a goal …" }).fill("Answer faster");
  await page.keyboard.press("Enter");
  await expect(process.getByRole("list", { name: "Goals" })).toContainText("Answer faster");
  await expect.poll(async () => {
    const plan = await readPlan(owner.api, workspace);
    return [plan.processes[0]!.volumePerMonth, plan.goals.map(({ processes }) => processes)];
  }).toEqual([320, [[(await readPlan(owner.api, workspace)).processes[0]!.id]]]);
});
