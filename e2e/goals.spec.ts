import { expect, test } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import { GoalsPage, seedGoals } from "#e2e/goals-page.ts";

test("a goal is added, filled in where it stands, and is all there after a reload", async ({ team }) => {
  const goals = await new GoalsPage(team.owner, team).open();
  const { page } = goals;
  await expect(page.getByText("No goals yet")).toBeVisible();
  await page.getByRole("button", { name: "Add a goal", exact: true }).click();
  await expect(goals.title(0)).toBeFocused();
  await page.keyboard.type("Answer faster");
  await goals.field(0, "Why it matters").fill("Clients leave for those who answer first");
  await goals.field(0, "Metric").fill("Time to the first answer");
  await goals.field(0, "Now").fill("1,250.5");
  await goals.field(0, "Target").fill("60");
  await goals.field(0, "Unit").fill("minutes");
  await goals.goal(0).getByLabel("Due").fill("2031-03-01");
  await goals.goal(0).getByLabel("Owner").click();
  await page.getByRole("option", { name: "Someone new…" }).click();
  await page.getByRole("textbox", { name: "Name of the new participant" }).fill("Call centre");
  await page.keyboard.press("Enter");
  await goals.expectSaved();

  await page.reload();
  await goals.expectTitles("Answer faster");
  await expect(goals.field(0, "Why it matters")).toHaveValue("Clients leave for those who answer first");
  await expect(goals.field(0, "Now")).toHaveValue("1,250.5");
  await expect(goals.field(0, "Unit")).toHaveValue("minutes");
  await expect(goals.goal(0)).toContainText("Mar 1, 2031");
  await expect(goals.goal(0)).toContainText("Down by 1,190.5 minutes (95%)");
  await expect(goals.goal(0).getByLabel("Owner")).toContainText("Call centre");
});

test("a common goal comes with its words, and its figures are left to people", async ({ team }) => {
  const goals = await new GoalsPage(team.owner, team).open();
  await goals.page.getByRole("button", { name: "Turn more requests into deals" }).click();
  await goals.expectTitles("Turn more requests into deals");
  await expect(goals.field(0, "Metric")).toHaveValue("Requests that become a deal");
  await expect(goals.field(0, "Unit")).toHaveValue("%");
  await expect(goals.field(0, "Now")).toHaveValue("");
  await expect(goals.goal(0)).toContainText("No figures yet");
});

test("two people type in one title at once, and neither loses a letter", async ({ team }) => {
  await seedGoals(team, [{ title: "middle" }]);
  const editor = await team.join("editor", "Boris Editor");
  const [mine, theirs] = await Promise.all([new GoalsPage(team.owner, team).open(), new GoalsPage(editor, team).open()]);
  await mine.title(0).press("Home");
  await theirs.title(0).press("End");
  await expect(mine.goal(0).getByText("Boris Editor is here")).toBeAttached();
  await Promise.all([mine.title(0).pressSequentially("start and ", { delay: 15 }), theirs.title(0).pressSequentially(" and end", { delay: 15 })]);
  await mine.expectTitles("start and middle and end");
  await theirs.expectTitles("start and middle and end");
});

test("who is in a figure is seen by the others; a goal deleted under one's hands says so and can be brought back", async ({ team }) => {
  await seedGoals(team, [{ title: "A" }, { title: "B" }]);
  const editor = await team.join("editor", "Boris Editor");
  const [mine, theirs] = await Promise.all([new GoalsPage(team.owner, team).open(), new GoalsPage(editor, team).open()]);
  await theirs.field(0, "Target").focus();
  await expect(mine.goal(0).getByText("Boris Editor is here")).toBeAttached();
  await theirs.field(0, "Now").focus();
  await expect(mine.goal(0).locator('[data-figure="baseline"]').getByText("Boris Editor is here")).toBeAttached();
  await expect(mine.goal(0).locator('[data-figure="target"]').getByText("Boris Editor is here")).toBeHidden();
  await mine.choose(0, "Delete");
  await theirs.expectTitles("B");
  await expect(theirs.page.getByText(`${team.owner.name} deleted the goal “A” you were working on`)).toBeVisible();
  await theirs.page.getByRole("button", { name: "Restore" }).click();
  await mine.expectTitles("A", "B");
});

test("goals are reordered by keys, by menu and by hand, and the others see it", async ({ team }) => {
  await seedGoals(team, [{ title: "A" }, { title: "B" }, { title: "C" }, { title: "x", main: false }]);
  const editor = await team.join("editor");
  const [mine, theirs] = await Promise.all([new GoalsPage(team.owner, team).open(), new GoalsPage(editor, team).open()]);
  // All of them in sight: what is dragged is not dropped on a page that scrolls meanwhile.
  await mine.page.setViewportSize({ width: 1280, height: 1400 });
  await mine.title(0).press("Alt+ArrowDown");
  await mine.expectTitles("B", "A", "C", "x");
  await expect(mine.title(1), "the caret stays in the title that moved").toBeFocused();
  await expect(mine.page.getByText("Moved to place 2 of 3")).toBeAttached();
  await mine.choose(2, "Move up");
  await mine.expectTitles("B", "C", "A", "x");
  await mine.goal(2).getByRole("button", { name: "Move: A" }).dragTo(mine.title(0), { targetPosition: { x: 20, y: 2 } });
  await mine.expectTitles("A", "B", "C", "x");
  await mine.goal(3).getByRole("button", { name: "Move: x" }).dragTo(mine.title(0), { targetPosition: { x: 20, y: 2 } });
  await mine.expectTitles("x", "A", "B", "C");
  await theirs.expectTitles("x", "A", "B", "C");
});

test("a deleted goal is brought back by its toast, at its place, with what it held; later work stays", async ({ team }) => {
  await seedGoals(team, [{ title: "First", target: 5 }, { title: "Second" }]);
  const goals = await new GoalsPage(team.owner, team).open();
  await goals.choose(0, "Delete");
  await goals.expectTitles("Second");
  await expect(goals.title(0)).toBeFocused();
  await goals.title(0).fill("Second, better");
  await goals.page.getByRole("button", { name: "Undo", exact: true }).click();
  await goals.expectTitles("First", "Second, better");
  await expect(goals.field(0, "Target")).toHaveValue("5");
});

test("past three main goals it says why that is too many, and one is put off", async ({ team }) => {
  await seedGoals(team, [{ title: "A" }, { title: "B" }, { title: "C" }]);
  const goals = await new GoalsPage(team.owner, team).open();
  const warning = goals.page.getByText("Two or three main goals decide what the CRM is set up for.");
  await expect(warning).toBeHidden();
  await goals.title(2).press("Enter");
  await expect(goals.title(3)).toBeFocused();
  await goals.page.keyboard.type("D");
  await expect(warning).toBeVisible();
  await goals.page.getByRole("button", { name: "Move to later" }).click();
  await goals.page.getByRole("menuitem", { name: "B" }).click();
  await expect(warning).toBeHidden();
  await goals.expectTitles("A", "C", "D", "B");
  await goals.goal(0).getByRole("switch", { name: "Main goal" }).click();
  await goals.expectTitles("C", "D", "A", "B");
  await expect(goals.goal(2).getByRole("switch", { name: "Main goal" })).toBeFocused();
});

test("what is no number says what to do, and nothing of it is saved; Escape gives up what was typed", async ({ team }) => {
  await seedGoals(team, [{ title: "A", baseline: 15 }]);
  const goals = await new GoalsPage(team.owner, team).open();
  const now = goals.field(0, "Now");
  await now.fill("15 pieces");
  await now.press("Enter");
  await expect(goals.goal(0).getByRole("alert")).toContainText("“15 pieces” is not a number");
  await now.blur();
  await expect(now, "what was typed is there to be put right").toHaveValue("15 pieces");
  await expect(goals.goal(0).getByRole("alert")).toBeVisible();
  await now.press("Escape");
  await expect(now).toHaveValue("15");
  await expect(goals.goal(0).getByRole("alert")).toBeHidden();
  await now.fill("99");
  await now.press("Escape");
  await now.blur();
  await expect(now).toHaveValue("15");
  const { data } = await team.owner.api.query("plan.get", { workspace: team.workspace });
  expect(data).toMatchObject({ goals: [{ baseline: 15 }] });
});

test("a date that has passed is said in words", async ({ team }) => {
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await seedGoals(team, [{ title: "A", due: day }]);
  const goals = await new GoalsPage(team.owner, team).open();
  await expect(goals.goal(0)).toContainText(/The date passed [234] days ago/);
});

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("numbers and dates are typed and shown the Russian way", async ({ team }) => {
    await seedGoals(team, [{ title: "Отвечать быстрее", unit: "мин", due: "2031-03-01" }]);
    const goals = await new GoalsPage(team.owner, team).open();
    await goals.field(0, "Сейчас").fill("52 500,5");
    await goals.field(0, "Нужно").fill("12500.5");
    await goals.field(0, "Нужно").blur();
    await expect(goals.field(0, "Сейчас")).toHaveValue("52\u00a0500,5");
    await expect(goals.field(0, "Нужно")).toHaveValue("12\u00a0500,5");
    await expect(goals.goal(0)).toContainText("Снижение на 40\u00a0000 мин (76\u00a0%)");
    await expect(goals.goal(0)).toContainText("1 мар. 2031\u00a0г.");
    await goals.expectSaved();
    const { data } = await team.owner.api.query("plan.get", { workspace: team.workspace });
    expect(data).toMatchObject({ goals: [{ baseline: 52_500.5, target: 12_500.5 }] });
  });
});

test("a reviewer reads all of it and can change none of it", async ({ team }) => {
  await seedGoals(team, [{ title: "A", why: "Because", baseline: 10, target: 5, unit: "days" }, { title: "Later one", main: false }]);
  const reviewer = await team.join("reviewer");
  const goals = await new GoalsPage(reviewer, team).open();
  await goals.expectTitles("A", "Later one");
  await expect(goals.goal(0)).toContainText("Down by 5 days (50%)");
  await expect(goals.title(0)).toHaveAttribute("readonly");
  await goals.title(0).press("Alt+ArrowDown");
  await goals.title(0).pressSequentially("no");
  await goals.expectTitles("A", "Later one");
  const main = goals.page.getByRole("main");
  for (const role of ["switch", "combobox"] as const) await expect(main.getByRole(role)).toHaveCount(0);
  await expect.poll(() => main.getByRole("button").evaluateAll((buttons) => buttons.map((button) => button.ariaLabel))).toEqual(["Comment on “A”", "Show details", "Comment on “Later one”"]);
  await expect(main.locator("input:not([readonly]), textarea:not([readonly])")).toHaveCount(0);
  expect((await reviewer.api.mutate("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.set", id: "goal0", values: { main: false } }] })).status).toBe(403);
});

for (const theme of ["light", "dark"]) {
  test(`nothing on the page stands in anyone's way, ${theme}, and it fits a phone`, async ({ team, address }) => {
    await team.owner.context.addCookies([{ name: "theme", value: theme, url: address }]);
    await seedGoals(team, [
      { title: "A", why: "Because", baseline: 10, target: 5, unit: "days", due: "2020-01-01" }, { title: "B" }, { title: "C" }, { title: "D" }, { title: "Later", main: false },
    ]);
    const goals = await new GoalsPage(team.owner, team).open();
    await goals.page.getByRole("button", { name: "Show details" }).click();
    expect((await axe(goals.page).analyze()).violations).toEqual([]);
    await goals.page.setViewportSize({ width: 360, height: 740 });
    expect(await goals.page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth), "nothing is cut off at the side").toBe(0);
  });
}
