import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";

async function openOverview(actor: Actor, { workspace }: Team) {
  await actor.open(`/w/${workspace}`);
  await expect(actor.page.getByRole("status").filter({ hasText: /^(Saved|Read-only|Сохранено|Только чтение)$/ })).toBeVisible();
  return actor.page;
}

test("the path says what is missing, leads to where it is mended, and follows the plan as others change it", async ({ team }) => {
  const page = await openOverview(team.owner, team);
  const path = page.getByRole("region", { name: "The path" });
  await expect(path).toContainText("0 of 7 complete");
  await expect(path.getByRole("link", { name: "Next: Goals" })).toBeVisible();
  await expect(path).toContainText("Nobody answers for 5 areas");

  const goal = { title: "Answer faster", target: 60, due: "2031-03-01" };
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: "g", values: goal }] });
  await expect(path).toContainText("1 main goal has no owner");
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "participant.add", id: "p", values: { title: "Sales" } }, { type: "goal.set", id: "g", values: { owner: "p" } }] });
  await expect(path).toContainText("1 of 7 complete");
  await expect(path.getByRole("link", { name: "Next: Team" })).toBeVisible();

  await path.getByRole("link", { name: "Goals", exact: true }).click();
  await expect(page).toHaveURL(`/w/${team.workspace}/goals`);
});

test("who is here is told as it is: alone with a way to invite, then with the others, where each of them is", async ({ team }) => {
  const page = await openOverview(team.owner, team);
  const here = page.getByRole("region", { name: "Here now" });
  await expect(here).toContainText("Only you are here.");
  await expect(here.getByRole("link", { name: "Invite a department head" })).toHaveAttribute("href", `/w/${team.workspace}/team`);

  const editor = await team.join("editor", "Boris Editor");
  await editor.open(`/w/${team.workspace}/goals`);
  await expect(here.getByRole("listitem")).toHaveText([/\(you\)/, /Boris Editor.*Editor · goals/]);
  await expect(here).not.toContainText("Only you are here.");
  await editor.page.close();
  await expect(here).toContainText("Only you are here.");
  await expect(here.getByRole("link", { name: "Invite a department head" })).toBeHidden();
});

test("I say which participant I am, and what is on me gathers", async ({ team }) => {
  const map = "p/as-is";
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [
    { type: "participant.add", id: "head", values: { title: "Head of everything" } },
    { type: "goal.add", id: "g", values: { title: "Answer faster", owner: "head" } },
    { type: "activity.add", id: "a", values: { title: "Budget of the year" } },
    { type: "assignment.set", activity: "a", participant: "head", letter: "A", on: true },
    { type: "process.add", id: "p", values: { title: "Selling" } },
    { type: "step.add", id: "s", map, kind: "task", place: { lane: "head", x: 10, y: 10 } },
  ] });
  const page = await openOverview(team.owner, team);
  const mine = page.getByRole("region", { name: "My part" });
  await expect(mine).toContainText("Which participant of the plan are you?");
  await mine.getByRole("combobox", { name: "Which participant am I" }).click();
  await page.getByRole("option", { name: "Head of everything" }).click();
  await expect(mine.getByRole("link", { name: /Answer faster.*No target figure yet/ })).toHaveAttribute("href", `/w/${team.workspace}/goals#goal=g`);
  await expect(mine.getByRole("link", { name: /A.*Budget of the year/ })).toHaveAttribute("href", `/w/${team.workspace}/matrix#activity=a`);
  await expect(mine.getByRole("link", { name: /Selling.*1 step, as is/ })).toHaveAttribute("href", `/w/${team.workspace}/map/p`);
  await mine.getByRole("combobox", { name: "Which participant am I" }).click();
  await page.getByRole("option", { name: "None of them" }).click();
  await expect(mine).toContainText("Which participant of the plan are you?");
});

test("what happens is told in words, and arrives by itself", async ({ team }) => {
  const page = await openOverview(team.owner, team);
  const recent = page.getByRole("region", { name: "Recently" });
  await expect(recent).toContainText("created the workspace");
  await team.join("editor", "Boris Editor");
  await expect(recent.getByRole("listitem").first()).toContainText("joined as an editor");
  await expect(recent.getByRole("listitem").first()).toContainText("Boris Editor");
  await expect(recent.getByRole("listitem").first()).toContainText("just now");
});

test("a reviewer sees the same, and is offered nothing they may not do", async ({ team }) => {
  const reviewer = await team.join("reviewer", "Vera Reviewer");
  const page = await openOverview(reviewer, team);
  await expect(page.getByRole("region", { name: "The path" })).toContainText("0 of 7 complete");
  await expect(page.getByRole("region", { name: "My part" })).toContainText("Ask an editor to link you to one.");
  await expect(page.getByRole("main").getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Invite a department head" })).toHaveCount(0);
});

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("counts take the right forms", async ({ team }) => {
    const page = await openOverview(team.owner, team);
    const path = page.getByRole("region", { name: "Путь" });
    await expect(path).toContainText("В 5 областях никто не отвечает за результат");
    await expect(path).toContainText("3 участника");
    const add = (id: string) => ({ type: "goal.add", id, values: { title: id } });
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [add("a")] });
    await expect(path).toContainText("1 главная цель без срока");
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: ["b", "c", "d", "e"].map(add) });
    await expect(path).toContainText("5 главных целей: оставьте две-три");
    await expect(path).toContainText("5 главных целей без срока");
  });
});

for (const theme of ["light", "dark"]) {
  test(`nothing on the page stands in anyone's way, ${theme}, and it fits a phone`, async ({ team, address }) => {
    const { id } = await team.owner.api.must("workspaces.create", { name: "Demo", locale: "en", template: "demo" });
    await team.owner.context.addCookies([{ name: "theme", value: theme, url: address }]);
    const page = await openOverview(team.owner, { ...team, workspace: String(id) });
    await page.getByRole("combobox", { name: "Which participant am I" }).click();
    await page.getByRole("option", { name: "Head of sales" }).click();
    await expect(page.getByText("Areas I answer for or work on")).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth), "nothing is cut off at the side").toBe(0);
  });
}
