import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { CommentsPage } from "#e2e/comments-page.ts";
import { seedSteps } from "#e2e/map-page.ts";
import { newId } from "#model/ids.ts";

type Asked = { verdict: string | null; reason: string };
/** A version with a goal in it, and the review of it asked of one person, past the screens. */
async function seedVersion({ workspace, owner: { api } }: Team, reviewer: Actor, question = "") {
  const [version, review] = [newId(), newId()];
  await api.must("plan.apply", { workspace, commands: [{ type: "goal.add", id: newId(), values: { title: "Answer sooner" } }] });
  await api.must("versions.create", { workspace, version, name: "First", note: "" });
  const members = (await api.query("members.list", { workspace })).data as { id: string; name: string }[];
  await api.must("reviews.ask", { workspace, review, version, members: [members.find(({ name }) => name === reviewer.name)!.id], question, due: null });
  return { version, review };
}
const answersOf = async (team: Team) => ((await team.owner.api.query("versions.list", { workspace: team.workspace })).data as { reviews: { answers: Asked[] }[] }[])[0]!.reviews[0]!.answers;

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("a version is sent for review, read on a phone, sent back with comments, changed, and approved, all without a reload", async ({ team }) => {
    test.slow();
    await seedSteps(team.owner.api, team.workspace, [{ title: "Принять заявку", lane: 0, x: 40 }, { title: "Согласовать скидку", lane: 1, x: 260 }], true);
    const row = newId();
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "activity.add", id: row, values: { title: "Договор" } }] });
    const reviewer = await team.join("reviewer", "Роман Рецензент");
    const editor = await team.join("editor", "Егор Редактор");
    await reviewer.page.setViewportSize({ width: 390, height: 780 });
    await Promise.all([team.owner.open(`/w/${team.workspace}/versions`), reviewer.open(`/w/${team.workspace}`), editor.open(`/w/${team.workspace}`)]);

    // The owner keeps the plan as it is, and asks.
    const { page } = team.owner;
    await page.getByRole("button", { name: "Сохранить версию" }).click();
    await page.getByRole("textbox", { name: "Название" }).fill("Для правления");
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Для правления" })).toBeVisible();
    await expect(page.getByText("План с тех пор не менялся.")).toBeVisible();
    await page.getByRole("button", { name: "Отправить на согласование" }).click();
    await page.getByRole("checkbox", { name: "Роман Рецензент" }).check();
    await page.getByRole("textbox", { name: "Вопрос" }).fill("Можно ли по этому выбирать систему?");
    await page.getByRole("button", { name: "Отправить", exact: true }).click();
    await expect(page.getByText("Ждём 1 ответ")).toBeVisible();

    // The reviewer, who has the overview open, is told there, and goes to the version.
    const phone = reviewer.page;
    await phone.getByRole("link", { name: "Прочитать и ответить" }).click();
    await expect(phone.getByText("Можно ли по этому выбирать систему?")).toBeVisible();
    await phone.getByRole("navigation", { name: "Страницы версии" }).getByRole("link", { name: "Карта" }).click();
    await phone.getByRole("button", { name: "Пройти по шагам" }).click();
    const walk = phone.getByRole("region", { name: "Проход по процессу" });
    await expect(walk.getByRole("heading", { name: "Принять заявку" })).toBeVisible();
    await walk.getByRole("button", { name: "Дальше" }).click();
    await expect(walk.getByRole("heading", { name: "Согласовать скидку" })).toBeVisible();
    await walk.getByRole("button", { name: "Комментировать «Согласовать скидку»" }).click();
    const theirs = new CommentsPage(phone, "ru");
    await theirs.send(theirs.beginning, "Скидку согласует коммерческий директор");
    await expect(theirs.panel.getByText("В версии «Для правления»")).toBeVisible();
    await theirs.panel.getByRole("button", { name: "Закрыть" }).click();

    await phone.getByRole("navigation", { name: "Страницы версии" }).getByRole("link", { name: "Матрица" }).click();
    await phone.locator(`[data-row="${row}"][data-column]`).nth(1).click();
    await phone.getByRole("button", { name: "Новый комментарий" }).click();
    await theirs.send(theirs.beginning, "Здесь нужен юрист");
    await theirs.panel.getByRole("button", { name: "Закрыть" }).click();

    await phone.getByRole("link", { name: "Ждут вашего решения" }).click();
    await phone.getByRole("radio", { name: "Попросить изменений" }).click();
    await phone.getByRole("button", { name: "Отправить", exact: true }).click();
    await expect(phone.getByText("Напишите, что нужно изменить.")).toBeVisible();
    await phone.getByRole("textbox", { name: "Пояснение" }).fill("Два замечания в комментариях");
    await phone.getByRole("button", { name: "Отправить", exact: true }).click();
    await expect(phone.getByRole("button", { name: "Изменить решение" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Роман Рецензент" })).toContainText("Два замечания в комментариях");

    // The editor is told, sees where it stands, reads what was said, changes the plan and resolves.
    await expect(editor.page.getByRole("region", { name: "Согласование" })).toContainText("Нужны изменения");
    await editor.page.getByRole("button", { name: /^Входящие.* 1 / }).click();
    await expect(editor.page.getByRole("dialog", { name: "Входящие" }).getByRole("listitem")).toContainText(["Два замечания в комментариях"]);
    await editor.page.keyboard.press("Escape");
    const mine = new CommentsPage(editor.page, "ru");
    await mine.openList();
    await expect(mine.panel.getByRole("button", { name: /Здесь нужен юрист/ })).toBeVisible();
    await mine.panel.getByRole("button", { name: /Скидку согласует/ }).click();
    await expect(editor.page.getByRole("textbox", { name: "Название шага" }).or(editor.page.getByRole("group", { name: /Согласовать скидку/ })).first()).toBeVisible();
    await editor.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "activity.set", id: row, values: { title: "Договор и скидка" } }] });
    await mine.resolve.click();
    await expect(page.getByText("С тех пор план изменился.")).toBeVisible();

    await phone.getByRole("button", { name: "Изменить решение" }).click();
    await phone.getByRole("radio", { name: "Согласовать", exact: true }).click();
    await phone.getByRole("textbox", { name: "Пояснение" }).fill("");
    await phone.getByRole("button", { name: "Отправить", exact: true }).click();
    await expect(page.getByRole("article").getByText("Согласовано").first()).toBeVisible();
    await expect(page.getByText("После согласования этой версии план изменился."), "what was approved is not what the plan says now").toBeVisible();
    expect(await answersOf(team)).toMatchObject([{ verdict: "approved" }]);
  });
});

test("a version shows the plan as it was, on all its pages, and nothing in it or behind it can be changed there", async ({ team }) => {
  test.slow();
  const reviewer = await team.join("reviewer", "Rita Reviewer");
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call back", lane: 0, x: 40 }], true);
  const { version } = await seedVersion(team, reviewer);
  const { page, api } = team.owner;
  await team.owner.open(`/w/${team.workspace}/goals`);
  // A change of one's own, which undo would take back.
  const [goal] = ((await api.query("plan.get", { workspace: team.workspace })).data as { goals: { id: string }[] }).goals;
  const title = page.locator(`[data-live-text="goals/${goal!.id}/title"]`);
  await title.fill("Something else");
  await title.blur();
  await page.getByRole("link", { name: "Versions", exact: true }).click();
  await page.getByRole("link", { name: "First", exact: true }).click();
  await expect(page.getByText("The plan has changed since.")).toBeVisible();

  const pages = page.getByRole("navigation", { name: "Pages of this version" });
  await pages.getByRole("link", { name: "Goals" }).click();
  await expect(title).toHaveValue("Answer sooner");
  await expect(title).toHaveAttribute("readonly");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Undo and redo" })).toHaveCount(0);
  await pages.getByRole("link", { name: "Map" }).click();
  await expect(page.getByRole("group", { name: /Call back/ })).toBeVisible();
  await expect(page.getByRole("toolbar", { name: "Shapes" })).toHaveCount(0);
  for (const name of ["Audit", "Team", "Matrix"]) {
    await pages.getByRole("link", { name }).click();
    await expect(pages.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main input:not([readonly]):not([type=search]):not([type=checkbox]), main textarea:not([readonly])")).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Back to the plan" }).click();
  await expect(page.getByRole("group", { name: "Undo and redo" }), "one's own history is where one left it").toBeVisible();
  await page.getByRole("navigation", { name: "Pages", exact: true }).getByRole("link", { name: "Goals" }).click();
  await expect(title).toHaveValue("Something else");
  await page.keyboard.press("Control+z");
  await expect(title).toHaveValue("Answer sooner");
  await reviewer.open(`/w/${team.workspace}/versions/${version}`);
  await expect(reviewer.page.getByText("The plan is still the same.")).toBeVisible();
});

test("what was sent back is asked again on a new version, with the same people; a review is withdrawn, a version deleted", async ({ team }) => {
  const reviewer = await team.join("reviewer", "Rita Reviewer");
  const { version, review } = await seedVersion(team, reviewer, "Is it so?");
  await reviewer.api.must("reviews.answer", { workspace: team.workspace, review, verdict: "changes", reason: "Not quite" });
  const { page } = team.owner;
  await team.owner.open(`/w/${team.workspace}/versions/${version}`);
  await page.getByRole("button", { name: "Ask again on a new version" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("First, revised");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "First, revised" })).toBeVisible();
  await expect(page.getByRole("article", { name: "Is it so?" })).toContainText("No answer yet");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("article", { name: "Is it so?" })).toContainText("Withdrawn");
  await page.getByRole("button", { name: "Delete version" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("list", { name: "Versions" }).getByRole("listitem")).toHaveText([/First/]);
});

for (const theme of ["light", "dark"]) {
  test(`the pages of versions object to nothing, ${theme}, and fit a phone`, async ({ team, address }) => {
    const reviewer = await team.join("reviewer", "Rita Reviewer");
    await reviewer.context.addCookies([{ name: "theme", value: theme, url: address }]);
    const { version } = await seedVersion(team, reviewer, "Is it so?");
    for (const path of ["", `/${version}`]) {
      await reviewer.open(`/w/${team.workspace}/versions${path}`);
      await expect(reviewer.page.getByRole("heading", { level: 1 })).toBeVisible();
      await checkAccessibility(reviewer.page, `versions${path && "/one"}`);
      await reviewer.page.setViewportSize({ width: 360, height: 740 });
      expect(await reviewer.page.evaluate(() => document.documentElement.scrollWidth), "nothing is cut off at the side").toBe(360);
      await reviewer.page.setViewportSize({ width: 1440, height: 900 });
    }
  });
}
