import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { readPlan } from "#e2e/map-page.ts";
import { RegisterPage, seedRegisters } from "#e2e/register-page.ts";

const THREE = [{ title: "Sheet", kind: "spreadsheet", records: 4200, personalData: true }, { title: "Mail", kind: "mail", records: 9000 }, { title: "Ledger", kind: "accounting" }];

test("a system is added, described in place, and all there for another person and after a reload; deleting it can be taken back", async ({ team }) => {
  await seedRegisters(team, { participants: ["Sales"] });
  const editor = await team.join("editor");
  const other = await new RegisterPage(editor, team).open("systems");
  const mine = await new RegisterPage(team.owner, team).open("questions");
  await mine.tab("Systems").click();
  await expect(mine.tab("Systems")).toHaveAttribute("aria-current", "page");
  await expect(mine.tab("Systems"), "the keyboard stays").toBeFocused();
  await expect(mine.page.getByText("No systems yet")).toBeVisible();
  await mine.page.getByRole("button", { name: "Add a system" }).click();
  await expect(mine.page.getByRole("textbox", { name: "System", exact: true })).toBeFocused();
  await mine.page.keyboard.type("Ledger");
  await mine.page.keyboard.press("Enter");
  await expect(mine.page.getByRole("button", { name: "Add a system" })).toBeFocused();
  await mine.choose("Ledger", "Kind", "Accounting");
  await mine.field("Ledger", "Owner").fill("Acc");
  await mine.page.getByRole("option", { name: "Add “Acc”" }).click();
  await mine.field("Ledger", "What data it holds", "textbox").fill("Invoices");
  await mine.field("Ledger", "Records", "textbox").fill("5,600");
  await mine.field("Ledger", "Records", "textbox").press("Enter");
  await mine.choose("Ledger", "Personal data", "Yes");
  await mine.choose("Ledger", "Exchange with the CRM", "Constantly");
  await mine.record("Ledger").getByRole("button", { name: "Show more" }).click();
  await mine.record("Ledger").getByRole("textbox", { name: "How often" }).fill("With each payment");
  await mine.record("Ledger").getByRole("textbox", { name: "Master of" }).fill("Money");
  await mine.record("Ledger").getByRole("combobox", { name: "Direction of the exchange" }).click();
  await mine.page.getByRole("option", { name: "Both ways" }).click();
  await mine.expectSaved();
  await expect(other.field("Ledger", "What data it holds", "textbox")).toHaveValue("Invoices");
  const { systems, participants } = await readPlan(team.owner.api, team.workspace);
  expect(systems).toMatchObject([{ title: "Ledger", kind: "accounting", holds: "Invoices", records: 5600, personalData: true, exchange: "constant", direction: "both", frequency: "With each payment", masterOf: "Money" }]);
  expect(participants.find(({ id }) => id === systems[0]!.owner)?.title).toBe("Acc");

  await mine.page.reload();
  await mine.expectNames("System", "Ledger");
  await mine.remove("Ledger");
  await expect(mine.page.getByText("No systems yet")).toBeVisible();
  await mine.page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await mine.expectNames("System", "Ledger");
  await expect(mine.field("Ledger", "Owner")).toHaveValue("Acc");
});

test("heads order the systems, search and facets narrow them, and what is typed moves no row away under one's hands", async ({ team }) => {
  await seedRegisters(team, { systems: THREE });
  const systems = await new RegisterPage(team.owner, team).open("systems");
  const head = (name: string) => systems.page.getByRole("columnheader", { name });
  await systems.expectNames("System", "Sheet", "Mail", "Ledger");
  await head("Records").getByRole("button").click();
  await systems.expectNames("System", "Sheet", "Mail", "Ledger");
  await expect(head("Records")).toHaveAttribute("aria-sort", "ascending");
  await head("Records").getByRole("button").click();
  await systems.expectNames("System", "Mail", "Sheet", "Ledger");
  await head("System").getByRole("button").click();
  await systems.expectNames("System", "Ledger", "Mail", "Sheet");

  await systems.record("Ledger").getByRole("textbox", { name: "System", exact: true }).fill("Zoo");
  await systems.expectNames("System", "Zoo", "Mail", "Sheet");
  await systems.page.keyboard.press("Tab");
  await expect(systems.field("Zoo", "Kind"), "still in the row").toBeFocused();
  await systems.page.getByRole("searchbox", { name: "Search" }).click();
  await systems.expectNames("System", "Mail", "Sheet", "Zoo");

  await systems.page.getByRole("combobox", { name: "Personal data", exact: true }).click();
  await systems.page.getByRole("option", { name: "With personal data 1" }).click();
  await systems.expectNames("System", "Sheet");
  await systems.page.getByRole("searchbox", { name: "Search" }).fill("mail");
  await expect(systems.page.getByText("Nothing fits")).toBeVisible();
  await systems.page.getByRole("button", { name: "Add a system" }).click();
  await systems.expectNames("System", "Mail", "Sheet", "Zoo", "");
});

test("a system says where it is used and leads there; a question leads back to it", async ({ team }) => {
  await seedRegisters(team, { systems: THREE });
  const plan = await readPlan(team.owner.api, team.workspace);
  const map = `${plan.processes[0]!.id}/as-is`;
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [
    { type: "step.add", id: "write", map, kind: "task", place: { lane: null, x: 100, y: 100 }, values: { title: "Write it down", system: "sheet" } },
    { type: "question.set", id: plan.questions[0]!.id, values: { title: "Where is it?", systems: ["sheet"] } },
  ] });
  const systems = await new RegisterPage(team.owner, team).open("systems");
  await expect(systems.record("Sheet")).toContainText("1 step");
  await expect(systems.record("Mail")).toContainText("Nowhere");
  await systems.record("Sheet").getByRole("button", { name: "Show more" }).click();
  await systems.record("Sheet").getByRole("link", { name: "Question: Where is it?" }).click();
  await systems.page.getByRole("link", { name: "System: Sheet" }).click();
  await expect(systems.record("Sheet").getByRole("textbox", { name: "System", exact: true })).toBeFocused();
  await expect(systems.record("Sheet").getByRole("button", { name: "Show less" })).toBeVisible();
  await expect(systems.page).toHaveURL(/audit\?tab=systems$/);
  await systems.record("Sheet").getByRole("link", { name: "Step: Write it down" }).click();
  await expect(systems.page).toHaveURL(/\/map\//);
});

test("the palette finds a system, and the register itself", async ({ team }) => {
  await seedRegisters(team, { systems: THREE });
  const register = await new RegisterPage(team.owner, team).open("access");
  const find = async (words: string) => {
    await register.page.getByRole("button", { name: "Search and commands" }).click();
    await register.page.getByRole("combobox", { name: "Search and commands" }).fill(words);
  };
  await find("ledger");
  await expect(register.page.getByRole("option", { name: /^Ledger/ })).toContainText("Audit › Systems");
  await register.page.keyboard.press("Enter");
  await expect(register.record("Ledger").getByRole("textbox", { name: "System", exact: true })).toBeFocused();
  await find("channels");
  await register.page.getByRole("option", { name: /^Channels/ }).click();
  await expect(register.tab("Channels")).toHaveAttribute("aria-current", "page");
});

test("a channel has who answers, an account, and the step at which it enters the process", async ({ team }) => {
  await seedRegisters(team, { channels: [{ title: "Phone" }], participants: ["Sales"] });
  const plan = await readPlan(team.owner.api, team.workspace);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "step.add", id: "call", map: `${plan.processes[0]!.id}/as-is`, kind: "startMessage", place: { lane: null, x: 0, y: 0 }, values: { title: "Client calls" } }] });
  const channels = await new RegisterPage(team.owner, team).open("channels");
  await channels.field("Phone", "Who answers").fill("Sal");
  await channels.page.getByRole("option", { name: "Sales", exact: true }).click();
  await channels.choose("Phone", "Account", "Personal");
  await channels.field("Phone", "Enters the process at").fill("Client ca");
  await channels.page.getByRole("option", { name: /^Client calls/ }).click();
  await channels.expectSaved();
  expect((await readPlan(team.owner.api, team.workspace)).channels).toMatchObject([{ title: "Phone", owner: "sales", account: "personal", entryStep: "call" }]);
  await expect(channels.record("Phone")).toContainText("1 step");
  await channels.record("Phone").getByRole("link", { name: "Go to the step “Client calls”" }).click();
  await expect(channels.page).toHaveURL(/\/map\//);
});

test("who may not edit reads", async ({ team }) => {
  await seedRegisters(team, { systems: THREE, channels: [{ title: "Phone" }], integrations: [{ title: "Letters", from: "mail", to: "sheet" }], participants: ["Sales"] });
  const viewer = await team.join("viewer");
  for (const tab of ["systems", "channels", "integrations"]) {
    const register = await new RegisterPage(viewer, team).open(tab);
    const main = register.page.getByRole("main");
    await expect(main.getByRole("rowgroup").nth(1)).toBeVisible();
    await expect(main.locator("input:not([readonly]):not([type=search]), textarea:not([readonly])")).toHaveCount(0);
    await expect(main.getByRole("button", { name: /^(Add|Actions)/ })).toHaveCount(0);
  }
  const access = await new RegisterPage(viewer, team).open("access");
  await access.page.getByRole("checkbox").first().press("Space");
  await expect(access.page.getByRole("checkbox").first()).not.toBeChecked();
});

test("access is given by a click and taken by Space; arrows move, totals follow, and the other one sees it", async ({ team }) => {
  await seedRegisters(team, { participants: ["Sales", "Lawyer"], systems: [{ title: "Sheet", personalData: true, owner: "sales" }, { title: "Ledger" }] });
  const editor = await team.join("editor");
  const other = await new RegisterPage(editor, team).open("access");
  const access = await new RegisterPage(team.owner, team).open("access");
  const { keyboard } = access.page;
  const cell = (register: RegisterPage, name: string) => register.page.getByRole("checkbox", { name });
  await expect(access.page.getByRole("grid", { name: "Access" })).toBeVisible();
  await expect(access.page.getByText("Nobody has access to personal data.")).toBeVisible();
  await cell(access, "Sales: Sheet, owner").click();
  await expect(cell(access, "Sales: Sheet, owner")).toBeChecked();
  await expect(access.page.getByText("1 of 2 has access to personal data.")).toBeVisible();
  await keyboard.press("ArrowRight");
  await expect(cell(access, "Sales: Ledger")).toBeFocused();
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await keyboard.press("Space");
  await expect(access.page.getByRole("row", { name: /^Sales/ }).getByRole("gridcell").last()).toContainText("2");
  await expect(access.page.getByRole("row", { name: /^Have access/ }).getByRole("gridcell").nth(1)).toHaveText("2");
  await keyboard.press("Control+Home");
  await expect(cell(access, "Sales: Sheet, owner")).toBeFocused();
  await keyboard.press("Space");
  await expect(cell(access, "Sales: Sheet, owner")).not.toBeChecked();
  await expect(cell(other, "Lawyer: Ledger")).toBeChecked();
  await expect(cell(other, "Sales: Sheet, owner")).not.toBeChecked();
  await keyboard.press("Control+z");
  await expect(cell(other, "Sales: Sheet, owner")).toBeChecked();
  await access.expectSaved();
  const plan = await readPlan(team.owner.api, team.workspace);
  expect(plan.systems.map((system) => [...system.access].sort())).toEqual([["sales"], ["lawyer", "sales"]]);
});

test("an integration joins two systems, says what passes, how often and which is the master, and is drawn", async ({ team }) => {
  await seedRegisters(team, { systems: THREE });
  const register = await new RegisterPage(team.owner, team).open("integrations");
  const { page } = register;
  await page.getByRole("button", { name: "Add an integration" }).click();
  await page.keyboard.type("Payments");
  await register.field("Payments", "From").fill("Led");
  await page.getByRole("option", { name: /^Ledger/ }).click();
  await expect(page.getByRole("figure"), "one end is not drawn").toHaveCount(0);
  await register.field("Payments", "To").fill("Bank");
  await page.getByRole("option", { name: "Add “Bank”" }).click();
  await register.choose("Payments", "Direction", "Both ways");
  await register.choose("Payments", "How often", "Constantly");
  await register.choose("Payments", "Master", "Bank");
  await register.choose("Payments", "How", "By hand");
  await register.choose("Payments", "When", "Needed");
  await register.expectSaved();
  await expect(page.getByRole("figure", { name: "Systems and what passes between them" }).getByRole("listitem")).toHaveText("Ledger to and from Bank: Payments. How often: Constantly. How: By hand. Master: Bank. Needed.");
  const plan = await readPlan(team.owner.api, team.workspace);
  const bank = plan.systems.find(({ title }) => title === "Bank")!.id;
  expect(plan.integrations).toMatchObject([{ title: "Payments", from: "ledger", to: bank, bothWays: true, interval: "constant", master: "to", entry: "manual", variant: "to-be" }]);

  await register.tab("Systems").click();
  await register.record("Bank").getByRole("button", { name: "Show more" }).click();
  await register.record("Bank").getByRole("link", { name: "Integration: Payments" }).click();
  await expect(register.record("Payments").getByRole("textbox", { name: "What data" })).toBeFocused();
  await register.remove("Payments");
  await expect(page.getByText("No integrations yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(register.field("Payments", "To")).toHaveValue("Bank");
});

for (const tab of ["systems", "channels", "access", "integrations"]) {
  test(`nothing of ${tab} stands in anyone's way, and it fits a phone`, async ({ team }) => {
    await seedRegisters(team, { systems: THREE, channels: [{ title: "Phone", account: "personal" }, { title: "Site form" }], participants: ["Sales", "Lawyer"], integrations: [{ title: "Letters", from: "mail", to: "sheet", entry: "manual" }, { title: "Money", from: "ledger", to: "sheet", variant: "to-be" }] });
    const register = await new RegisterPage(team.owner, team).open(tab);
    if (tab === "access") await register.page.getByRole("checkbox").first().click();
    else await register.page.getByRole("button", { name: "Show more" }).first().click();
    await checkAccessibility(register.page, tab);
    await register.page.setViewportSize({ width: 360, height: 740 });
    await checkAccessibility(register.page, `${tab} on a phone`);
    expect(await register.page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth), "nothing is cut off at the side").toBe(0);
  });
}
