import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { CommentsPage } from "#e2e/comments-page.ts";
import { readPlan } from "#e2e/map-page.ts";
import { seedDemo } from "#e2e/seed-demo.ts";
import { newId } from "#model/ids.ts";

const nav = (page: Page) => page.getByRole("navigation", { name: /^(Страницы|Pages)$/ });

/** Opens the findings; they are known once the plan has been checked. */
async function openFindings({ open, page }: Actor, { workspace }: Team, asked = ""): Promise<void> {
  await open(`/w/${workspace}/findings${asked}`);
  await expect(page.getByRole("radiogroup", { name: /^(Состояние|State)$/ })).toBeVisible();
}

/** Two goals too many, and nobody who answers for one of them. */
async function seedGoals({ workspace, owner: { api } }: Team): Promise<{ owner: string }> {
  const owner = newId();
  await api.must("plan.apply", { workspace, commands: [
    { type: "participant.add", id: owner, values: { title: "Sales" } },
    ...["Answer sooner", "Lose nothing", "Know the figures", "Fewer papers"].map((title, at) => ({ type: "goal.add", id: newId(), values: { title, metric: "Hours", unit: "h", baseline: 9, target: 1, due: "2031-03-01", owner: at === 3 ? null : owner } })),
  ] });
  return { owner };
}

test("a finding is where its thing is, is mended with a preview, taken back, accepted, and comes back when the thing changes", async ({ team }) => {
  await seedGoals(team);
  const { page } = team.owner;
  await team.owner.open(`/w/${team.workspace}/goals`);
  const mark = page.getByRole("button", { name: /^Fewer papers: 1 finding, an error|^Fewer papers: \d findings/ });
  await mark.click();
  const card = page.getByRole("dialog", { name: /^Fewer papers/ });
  await expect(card).toContainText("nobody");
  await page.keyboard.press("Escape");

  await openFindings(team.owner, team, "?rule=GOAL-NO-OWNER");
  await checkAccessibility(page, "the findings");
  const row = page.getByRole("button", { name: /“Fewer papers”/ });
  await row.click();
  await page.getByRole("button", { name: "Accept…" }).click();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByText("Say why: whoever reads the brief will ask.")).toBeVisible();
  await page.getByRole("textbox", { name: "Why we live with it" }).fill("Until the new head of sales is here");
  await page.getByRole("combobox", { name: "Who decides so" }).click();
  await page.getByRole("option", { name: "Sales", exact: true }).last().click();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Accepted 1" })).toBeVisible();
  await page.getByRole("radio", { name: "Accepted 1" }).click();
  await page.getByRole("button", { name: /“Fewer papers”/ }).click();
  await expect(page.getByText("Accepted by Sales: Until the new head of sales is here")).toBeVisible();

  // The goal is changed elsewhere: what was accepted was about another goal.
  const plan = await readPlan(team.owner.api, team.workspace);
  const goal = plan.goals.find(({ title }) => title === "Fewer papers")!;
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.set", id: goal.id, values: { title: "No papers" } }] });
  await page.getByRole("radio", { name: /^Open/ }).click();
  await expect(page.getByRole("button", { name: /“No papers”.*changed since it was accepted/ })).toBeVisible();
});

test("an editor mends with one press and one undo; a reader sees the same and can only discuss; a rule is switched off for all", async ({ team }) => {
  await seedGoals(team);
  const { workspace } = team;
  const viewer = await team.join("reviewer", "Rita Reviewer");
  const [map, owner, other, one, two, three] = [newId(), newId(), newId(), newId(), newId(), newId()];
  await team.owner.api.must("plan.apply", { workspace, commands: [
    { type: "participant.add", id: owner, values: { title: "Law" } }, { type: "participant.add", id: other, values: { title: "Office" } }, { type: "process.add", id: map, values: { title: "Contract" } },
    { type: "lane.add", map: `${map}/as-is`, participant: owner }, { type: "lane.add", map: `${map}/as-is`, participant: other },
    { type: "step.add", id: one, map: `${map}/as-is`, kind: "start", place: { lane: owner, x: 40, y: 40 }, values: { title: "Asked" } },
    { type: "step.add", id: two, map: `${map}/as-is`, kind: "task", place: { lane: owner, x: 200, y: 40 }, values: { title: "Draw it up" } },
    { type: "step.add", id: three, map: `${map}/as-is`, kind: "end", place: { lane: owner, x: 400, y: 40 }, values: { title: "Done" } },
    { type: "flow.connect", id: newId(), from: one, to: two }, { type: "flow.connect", id: newId(), from: two, to: three },
  ] });
  const { page } = team.owner;
  await openFindings(team.owner, team, "?rule=MAP-EMPTY-LANE");
  await openFindings(viewer, team, "?rule=MAP-EMPTY-LANE");
  const found = (of: Page) => of.getByRole("button", { name: /“Office”/ });
  await found(viewer.page).click();
  await expect(viewer.page.getByRole("button", { name: "Discuss" })).toBeVisible();
  await expect(viewer.page.getByRole("button", { name: /Accept|requirement/ })).toHaveCount(0);
  await viewer.page.getByRole("button", { name: "Discuss" }).click();
  const theirs = new CommentsPage(viewer.page, "en");
  await theirs.send(theirs.beginning, "They check every contract");

  await found(page).click();
  await page.getByRole("button", { name: "1 comment" }).click();
  await expect(new CommentsPage(page, "en").panel.getByText("They check every contract")).toBeVisible();
  await page.getByRole("button", { name: "Remove the lane" }).click();
  await expect(page.getByText("This will change:")).toBeVisible();
  await page.getByRole("button", { name: "Change it" }).click();
  await expect(found(page)).toHaveCount(0);
  await expect(found(viewer.page)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(found(viewer.page)).toBeVisible();

  await page.getByRole("link", { name: "Rules" }).click();
  const rule = page.getByRole("listitem").filter({ hasText: "An empty lane" });
  await expect(rule).toBeVisible();
  await checkAccessibility(page, "the rules");
  await rule.getByRole("switch").uncheck();
  await expect(found(viewer.page)).toHaveCount(0);
  const count = page.getByRole("listitem").filter({ hasText: "Two or three main goals" });
  await expect(count.getByRole("textbox", { name: "Main goals, at most" })).toHaveValue("3");
  await count.getByRole("textbox", { name: "Main goals, at most" }).fill("5");
  await count.getByRole("textbox", { name: "Main goals, at most" }).press("Enter");
  await expect(count.getByRole("button", { name: "Back to 3" })).toBeVisible();
  await openFindings(team.owner, team, "?rule=GOAL-COUNT");
  await expect(page.getByText("Nothing matches the filter")).toBeVisible();
});

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("the head of sales goes from the demo's red counts to none, takes six requirements, scores two candidates, and downloads the brief", async ({ team }) => {
    test.slow();
    await seedDemo(team);
    const { page } = team.owner;
    await openFindings(team.owner, team, "?severity=error&by=rule");
    await expect(nav(page).getByRole("link", { name: /^Замечания/ })).toContainText(/\d/);
    const errors = page.getByRole("button", { name: /ошиб(ка|ки|ок)$/, pressed: true });

    await test.step("by acceptances, rule by rule, until no error is left", async () => {
      for (let round = 0; round < 20; round++) {
        const group = page.locator("section[aria-labelledby^=group-]").first();
        if ((await errors.textContent())?.startsWith("0")) break;
        const before = await errors.textContent();
        const all = group.getByRole("button", { name: /^Принять все/ });
        if ((await all.count()) > 0) await all.click();
        else {
          await group.getByRole("listitem").first().getByRole("button").first().click();
          await group.getByRole("button", { name: "Принять…" }).click();
        }
        await group.getByRole("textbox", { name: "Почему оставляем как есть" }).fill("Так работаем до запуска CRM");
        await group.getByRole("combobox", { name: "Кто так решил" }).click();
        await page.getByRole("option", { name: "Руководитель отдела продаж" }).click();
        await group.getByRole("button", { name: "Принять", exact: true }).click();
        await expect(errors).not.toHaveText(before!);
      }
      await expect(errors).toHaveText("0 ошибок");
    });

    await test.step("and by mends, each with a preview", async () => {
      await openFindings(team.owner, team, "?rule=RACI-RECEIVER-UNAWARE");
      await page.getByRole("listitem").getByRole("button", { name: /Производство и монтаж/ }).first().click();
      await page.getByRole("button", { name: "Сообщать о результате" }).click();
      await expect(page.getByText("Изменится вот что:")).toBeVisible();
      await page.getByRole("button", { name: "Исправить", exact: true }).click();
      await expect(page.getByText("По этому отбору ничего нет")).toBeVisible();
    });

    await test.step("takes six requirements", async () => {
      await team.owner.open(`/w/${team.workspace}/brief/requirements`);
      await expect(page.getByRole("button", { name: /План предлагает \d+/ })).toHaveAttribute("aria-expanded", "true");
      await expect(page.getByRole("status").filter({ hasText: "Сохранено" })).toBeVisible();
      const offers = page.getByRole("checkbox", { name: /./ });
      for (let at = 0; at < 6; at++) await offers.nth(at).check();
      await page.getByRole("button", { name: "Взять выбранные: 6" }).click();
      await expect(page.getByRole("textbox", { name: "Требование", exact: true })).toHaveCount(6);
    });

    await test.step("scores two candidates", async () => {
      await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "candidate.add", id: "one", values: { title: "Битрикс24" } }, { type: "candidate.add", id: "two", values: { title: "amoCRM" } }] });
      await team.owner.open(`/w/${team.workspace}/brief/choosing`);
      await expect(page.getByRole("columnheader").filter({ hasText: "amoCRM" })).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: "Сохранено" })).toBeVisible();
      const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") }).filter({ has: page.getByRole("gridcell") });
      for (const column of [0, 1]) {
        await rows.first().getByRole("gridcell").nth(column).getByRole("button").first().focus();
        for (let row = 0; row < 6; row++) {
          await page.keyboard.press(column === 0 ? "Digit3" : "Digit2");
          await page.keyboard.press("ArrowDown");
        }
      }
      await expect.poll(async () => (await readPlan(team.owner.api, team.workspace)).scores.filter(({ score }) => score !== null).length).toBe(12);
    });

    await test.step("and downloads the brief", async () => {
      await team.owner.open(`/w/${team.workspace}/brief`);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Скачать" }).click();
      await page.getByRole("menuitem", { name: "Word (DOCX)" }).click();
      expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    });
  });
});
