import { expect, test } from "#e2e/actors.ts";
import { AuditPage, seedAudit } from "#e2e/audit-page.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";

const THREE = [{ title: "Who takes it?", section: "Requests" }, { title: "Where is it kept?", section: "Requests" }, { title: "Who approves?", section: "Contract" }];

test("a new workspace has the guide's questions; an answer is typed, said to be one, confirmed, and all there after a reload", async ({ team }) => {
  const audit = await new AuditPage(team.owner, team).open();
  await expect(audit.page.getByRole("heading", { level: 2 })).toHaveCount(7);
  const title = "Who takes a request, and during which hours?";
  await audit.show(title);
  await audit.page.keyboard.type("Whoever is free");
  await expect(audit.page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();

  await audit.question(title).getByRole("combobox", { name: "Status" }).click();
  await expect(audit.page.getByRole("option", { name: /^Confirmed/ }), "nobody is said to have answered").toHaveAttribute("data-disabled", "");
  await expect(audit.page.getByRole("option", { name: /^Confirmed/ })).toContainText("Say first whose answer it is");
  await audit.page.getByRole("option", { name: /^Answered/ }).click();
  await expect(audit.section("Requests")).toContainText("1 of 5 answered");

  await audit.question(title).getByRole("combobox", { name: "Who answers" }).fill("Sal");
  await audit.page.getByRole("option", { name: "Sales", exact: true }).click();
  await audit.chooseStatus(title, "Confirmed");
  await expect(audit.section("Requests")).toContainText("1 of 5 answered, 1 confirmed");
  await audit.expectSaved();

  await audit.page.reload();
  // Until the plan is live nothing can be typed, and the keyboard stays on what opens a question.
  await audit.expectSaved();
  await expect(audit.question(title)).toContainText("Whoever is free");
  await expect(audit.question(title)).toContainText("Confirmed");
  await audit.show(title);
  await audit.page.keyboard.type(", mornings only");
  await expect(audit.section("Requests"), "who confirmed it has not seen these words").toContainText("1 of 5 answered");
  await expect(audit.section("Requests")).not.toContainText("confirmed");
  await expect(audit.question(title).getByRole("combobox", { name: "Status" })).toContainText("Answered");
});

test("without words nothing is answered", async ({ team }) => {
  await seedAudit(team, [{ ...THREE[0]!, answer: "Me", status: "answered" }]);
  const audit = await new AuditPage(team.owner, team).open();
  await expect(audit.question("Who takes it?")).toContainText("Answered");
  await (await audit.show("Who takes it?")).fill("");
  await audit.question("Who takes it?").getByRole("combobox", { name: "Status" }).click();
  await expect(audit.page.getByRole("option", { name: /^Open/ })).toHaveAttribute("aria-selected", "true");
  await expect(audit.page.getByRole("option", { name: /^Answered.*Needs an answer first/ })).toHaveAttribute("data-disabled", "");
});

test("two people write in one answer at once, each sees the other there, and neither loses a letter", async ({ team }) => {
  await seedAudit(team, [{ ...THREE[0]!, answer: "middle" }]);
  const editor = await team.join("editor", "Boris Editor");
  const [mine, theirs] = await Promise.all([new AuditPage(team.owner, team).open(), new AuditPage(editor, team).open()]);
  await theirs.show("Who takes it?");
  await expect(mine.question("Who takes it?").getByText("Boris Editor is here"), "also while it is folded").toBeAttached();
  await mine.show("Who takes it?");
  await mine.answer("Who takes it?").press("Home");
  await theirs.answer("Who takes it?").press("End");
  await Promise.all([mine.answer("Who takes it?").pressSequentially("start and ", { delay: 15 }), theirs.answer("Who takes it?").pressSequentially(" and end", { delay: 15 })]);
  for (const page of [mine, theirs]) await expect(page.answer("Who takes it?")).toHaveValue("start and middle and end");
});

test("a question is linked to things of the plan, which lead there; what is removed is no longer linked", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call back", lane: 0, x: 100 }]);
  await seedAudit(team, THREE);
  const audit = await new AuditPage(team.owner, team).open();
  await audit.show("Who takes it?");
  const links = audit.question("Who takes it?").getByRole("list", { name: "It speaks of" });
  for (const [typed, name] of [["call", /^Call back/], ["account", /^Accounting/]] as const) {
    await links.getByRole("button", { name: "Link", exact: true }).click();
    await audit.page.getByRole("combobox", { name: "Link" }).fill(typed);
    await audit.page.getByRole("option", { name }).click();
  }
  await expect(links.getByRole("link")).toHaveText(["Step: Call back", "Participant: Accounting"]);
  await expect(links.getByRole("link", { name: /Accounting/ })).toHaveAttribute("href", `/w/${team.workspace}/team`);
  await links.getByRole("button", { name: "Unlink: Accounting" }).click();
  await expect(links.getByRole("link")).toHaveText(["Step: Call back"]);
  await audit.expectSaved();

  await links.getByRole("link", { name: /Call back/ }).click();
  await expect(new MapPage(audit.page).step("Call back")).toBeFocused();
  const { steps } = await readPlan(team.owner.api, team.workspace);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "step.remove", ids: steps.map(({ id }) => id) }] });
  await audit.page.goBack();
  await audit.show("Who takes it?");
  await expect(links.getByRole("link")).toHaveCount(0);
});

test("questions are added, reworded, moved and deleted by keys alone", async ({ team }) => {
  await seedAudit(team, THREE);
  const audit = await new AuditPage(team.owner, team).open();
  const { keyboard } = audit.page;
  await audit.opener("Who takes it?").focus();
  await keyboard.press("ArrowDown");
  await expect(audit.opener("Where is it kept?")).toBeFocused();
  await keyboard.press("End");
  await expect(audit.opener("Who approves?")).toBeFocused();
  await keyboard.press("Home");
  await keyboard.press("Enter");
  await expect(audit.answer("Who takes it?")).toBeFocused();
  await keyboard.type("Sales do");
  await keyboard.press("Control+Shift+Enter");
  await expect(audit.answer("Where is it kept?"), "the next one opens").toBeFocused();
  await expect(audit.answer("Who takes it?"), "and this one is folded").toBeHidden();
  await expect(audit.question("Who takes it?")).toContainText("Answered");
  await keyboard.press("Escape");
  await expect(audit.opener("Where is it kept?")).toBeFocused();

  await keyboard.press("Alt+ArrowUp");
  await audit.expectTitles("Where is it kept?", "Who takes it?", "Who approves?");
  await expect(audit.opener("Where is it kept?"), "the keyboard goes with it").toBeFocused();
  await expect(audit.page.getByText("Moved to place 1 of 2 in “Requests”")).toBeAttached();
  await audit.title("Who takes it?").focus();
  await keyboard.press("Alt+ArrowDown");
  await expect(audit.section("Contract").getByRole("article")).toHaveCount(2);
  await audit.expectTitles("Where is it kept?", "Who takes it?", "Who approves?");

  // At the end of a title Enter adds; within it, it goes to the answer.
  await expect(audit.title("Who takes it?")).toBeFocused();
  await keyboard.press("End");
  await keyboard.press("Enter");
  await keyboard.type("And on Sundays?");
  await audit.expectTitles("Where is it kept?", "Who takes it?", "And on Sundays?", "Who approves?");
  await keyboard.press("ArrowUp");
  await expect(audit.title("Who takes it?")).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("Home");
  await keyboard.press("Enter");
  await expect(audit.answer("And on Sundays?")).toBeFocused();

  // An empty question goes with Backspace.
  await audit.title("And on Sundays?").press("Control+a");
  await keyboard.press("Delete");
  await keyboard.press("Backspace");
  await audit.expectTitles("Where is it kept?", "Who takes it?", "Who approves?");
  await expect(audit.title("Who takes it?")).toBeFocused();
  await keyboard.press("Control+z");
  await expect(audit.page.getByRole("textbox", { name: "Question", exact: true })).toHaveCount(4);
});

test("questions are dragged within a section and into another, and the others see it", async ({ team }) => {
  await seedAudit(team, THREE);
  const editor = await team.join("editor");
  const [mine, theirs] = await Promise.all([new AuditPage(team.owner, team).open(), new AuditPage(editor, team).open()]);
  const drag = async (title: string, over: string) => {
    await mine.question(title).hover();
    await mine.page.getByRole("button", { name: `Move: ${title}` }).dragTo(mine.title(over), { targetPosition: { x: 20, y: 2 } });
  };
  await drag("Where is it kept?", "Who takes it?");
  await mine.expectTitles("Where is it kept?", "Who takes it?", "Who approves?");
  await drag("Where is it kept?", "Who approves?");
  await mine.expectTitles("Who takes it?", "Where is it kept?", "Who approves?");
  await theirs.expectTitles("Who takes it?", "Where is it kept?", "Who approves?");
  await expect(theirs.section("Contract").getByRole("article")).toHaveCount(2);
});

test("a section is added, named, moved, and deleted with its questions; its toast brings all of it back", async ({ team }) => {
  await seedAudit(team, THREE);
  const audit = await new AuditPage(team.owner, team).open();
  const heads = audit.page.getByRole("textbox", { name: "Section", exact: true });
  await audit.page.getByRole("button", { name: "Add a section" }).click();
  await expect(heads.nth(2)).toBeFocused();
  await audit.page.keyboard.type("Warehouse");
  await audit.page.keyboard.press("Enter");
  await expect(audit.section("Warehouse").getByRole("button", { name: "Add a question" })).toBeFocused();
  await audit.page.keyboard.press("Enter");
  await audit.page.keyboard.type("What is in stock?");
  await audit.expectTitles("Who takes it?", "Where is it kept?", "Who approves?", "What is in stock?");
  await heads.nth(2).press("Alt+ArrowUp");
  await audit.expectTitles("Who takes it?", "Where is it kept?", "What is in stock?", "Who approves?");
  await expect(heads.nth(1)).toBeFocused();

  await audit.section("Requests").getByRole("button", { name: "Actions of the section: Requests" }).click();
  await audit.page.getByRole("menuitem", { name: "Delete with 2 questions" }).click();
  await audit.expectTitles("What is in stock?", "Who approves?");
  await audit.page.getByRole("button", { name: "Undo", exact: true }).click();
  await audit.expectTitles("Who takes it?", "Where is it kept?", "What is in stock?", "Who approves?");
});

test("what is shown is found by words, by status and by who is asked; what one works on stays in sight", async ({ team }) => {
  const members = (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string }[];
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "participant.add", id: "boss", values: { title: "Boss", member: members[0]!.id } }] });
  await seedAudit(team, [{ ...THREE[0]!, answer: "Sales do", status: "answered" }, { ...THREE[1]!, respondent: "boss" }, THREE[2]!]);
  const audit = await new AuditPage(team.owner, team).open();
  await audit.page.getByRole("radio", { name: "Open 2" }).click();
  await audit.expectTitles("Where is it kept?", "Who approves?");
  await audit.page.getByRole("combobox", { name: "Who is asked" }).click();
  await audit.page.getByRole("option", { name: "Asked of me" }).click();
  await audit.expectTitles("Where is it kept?");
  await audit.show("Where is it kept?");
  await audit.page.keyboard.type("In a sheet");
  await audit.chooseStatus("Where is it kept?", "Answered");
  await expect(audit.answer("Where is it kept?"), "it fits the filter no longer").toHaveValue("In a sheet");
  await audit.page.getByRole("button", { name: "Clear the filters" }).click();
  await audit.page.getByRole("searchbox", { name: "Search questions and answers" }).fill("SALES who");
  await audit.expectTitles("Who takes it?", "Where is it kept?");
  await audit.page.getByRole("searchbox").fill("nowhere to be found");
  await audit.page.keyboard.press("Escape");
  await audit.expectTitles("Who takes it?", "Where is it kept?", "Who approves?");
});

test("a plan without questions offers the guide's", async ({ team }) => {
  const { sections, questions } = await readPlan(team.owner.api, team.workspace);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "section.remove", ids: sections.map(({ id }) => id) }, { type: "question.remove", ids: questions.map(({ id }) => id) }] });
  const audit = await new AuditPage(team.owner, team).open();
  await expect(audit.page.getByText("No questions yet")).toBeVisible();
  await audit.page.getByRole("button", { name: "Take the guide’s questions" }).click();
  await expect(audit.page.getByRole("article")).toHaveCount(questions.length);
  await audit.page.keyboard.press("Control+z");
  await expect(audit.page.getByText("No questions yet")).toBeVisible();
});

test("the palette finds a question and opens it", async ({ team }) => {
  await seedAudit(team, THREE);
  await team.owner.open(`/w/${team.workspace}/goals`);
  const { page } = team.owner;
  await page.getByRole("button", { name: "Search and commands" }).click();
  await page.getByRole("combobox", { name: "Search and commands" }).fill("approves");
  await expect(page.getByRole("option", { name: /^Who approves/ })).toContainText("Audit › Contract");
  await page.keyboard.press("Enter");
  await expect(new AuditPage(team.owner, team).answer("Who approves?")).toBeFocused();
  await expect(page).toHaveURL(/\/audit$/);
});

test("a reviewer reads all of it and can change none of it", async ({ team }) => {
  await seedAudit(team, [{ ...THREE[0]!, answer: "Sales do", status: "answered" }, THREE[2]!]);
  const reviewer = await team.join("reviewer");
  const audit = await new AuditPage(reviewer, team).open();
  await audit.opener("Who takes it?").click();
  await expect(audit.answer("Who takes it?")).toHaveValue("Sales do");
  await expect(audit.answer("Who takes it?")).toHaveAttribute("readonly");
  await audit.opener("Who takes it?").press("Alt+ArrowDown");
  await audit.title("Who takes it?").press("Enter");
  await audit.title("Who takes it?").press("Backspace");
  await audit.expectTitles("Who takes it?", "Who approves?");
  const main = audit.page.getByRole("main");
  await expect(main.locator("input:not([readonly]):not([type=search]), textarea:not([readonly])")).toHaveCount(0);
  for (const name of ["Interview", "Add a section", "Add a question", "Link", "Step"]) await expect(main.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(main.getByRole("combobox"), "that filters").toHaveAccessibleName("Who is asked");
  await audit.open("?interview=question0");
  await expect(audit.page.getByRole("region", { name: "Interview" }), "there is nothing to write down").toHaveCount(0);
  await audit.expectTitles("Who takes it?", "Who approves?");
});

for (const theme of ["light", "dark"]) {
  test(`nothing on the page stands in anyone's way, ${theme}, and it fits a phone`, async ({ team, address }) => {
    await team.owner.context.addCookies([{ name: "theme", value: theme, url: address }]);
    await seedAudit(team, [{ ...THREE[0]!, answer: "Sales do", status: "answered" }, { ...THREE[1]!, answer: "Begun" }, THREE[2]!]);
    const audit = await new AuditPage(team.owner, team).open();
    await audit.show("Who takes it?");
    await audit.question("Who takes it?").getByRole("button", { name: "Step", exact: true }).click();
    await checkAccessibility(audit.page, "the list");
    await audit.page.setViewportSize({ width: 360, height: 740 });
    const cutOff = () => audit.page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(await cutOff(), "nothing is cut off at the side").toBe(0);
    await audit.page.keyboard.press("Escape");
    await audit.page.getByRole("button", { name: "Interview" }).click();
    await expect(audit.page.getByRole("region", { name: "Interview" })).toBeVisible();
    await checkAccessibility(audit.page, "the interview");
    expect(await cutOff(), "nothing of the interview is cut off").toBe(0);
  });
}
