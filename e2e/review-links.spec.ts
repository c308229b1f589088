import type { Page } from "@playwright/test";
import { expect, test, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { CommentsPage } from "#e2e/comments-page.ts";
import { seedSteps } from "#e2e/map-page.ts";
import { newId } from "#model/ids.ts";

/** What the browser says when its window is turned to again. */
const turnTo = (page: Page) => page.evaluate(() => dispatchEvent(new Event("focus")));
const makeLink = async ({ workspace, owner }: Team, values: object = {}) => new URL(String((await owner.api.must("reviewLinks.create", { workspace, version: null, label: "Lawyers", mayComment: false, days: 7, ...values })).link)).pathname;

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("someone without an account reads a version on a phone by a link with a password, comments, is answered, and is told when the link is switched off", async ({ team, arrive }) => {
    test.slow();
    await seedSteps(team.owner.api, team.workspace, [{ title: "Принять заявку", lane: 0, x: 40 }, { title: "Согласовать скидку", lane: 1, x: 260 }], true);
    const version = newId();
    await team.owner.api.must("versions.create", { workspace: team.workspace, version, name: "Для юристов", note: "" });
    const { page } = team.owner;
    await team.owner.open(`/w/${team.workspace}/versions/${version}`);
    await page.getByRole("button", { name: "Создать ссылку" }).click();
    await page.getByRole("textbox", { name: "Для кого" }).fill("Юристы");
    await page.getByRole("textbox", { name: "Пароль" }).fill("коротко");
    await page.getByRole("dialog").getByRole("button", { name: "Создать ссылку" }).click();
    await expect(page.getByText("Не короче 8 символов.")).toBeVisible();
    await page.getByRole("textbox", { name: "Пароль" }).fill("семь зелёных ламп");
    await page.getByRole("dialog").getByRole("button", { name: "Создать ссылку" }).click();
    const link = await page.getByRole("textbox", { name: "Ссылка для просмотра" }).inputValue();
    await page.getByRole("button", { name: "Готово" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Юристы" })).toContainText("пока никто не заходил");

    const guest = await arrive("Вера", "");
    const phone = guest.page;
    await phone.setViewportSize({ width: 360, height: 740 });
    await guest.open(new URL(link).pathname);
    await expect(phone.getByText("Версия «Для юристов»")).toBeVisible();
    await phone.getByRole("textbox", { name: "Ваше имя" }).fill("Вера Юрист");
    await phone.getByRole("textbox", { name: "Пароль" }).fill("восемь ламп");
    await phone.getByRole("button", { name: "Открыть" }).click();
    await expect(phone.getByText("Пароль не подходит к этой ссылке.")).toBeVisible();
    await phone.getByRole("textbox", { name: "Пароль" }).fill("семь зелёных ламп");
    await phone.getByRole("button", { name: "Открыть" }).click();
    await phone.getByRole("navigation", { name: "Страницы плана" }).getByRole("link", { name: "Карта" }).click();
    await phone.getByRole("button", { name: "Пройти по шагам" }).click();
    const walk = phone.getByRole("region", { name: "Проход по процессу" });
    await walk.getByRole("button", { name: "Дальше" }).click();
    await expect(walk.getByRole("heading", { name: "Согласовать скидку" })).toBeVisible();
    await walk.getByRole("button", { name: "Комментировать «Согласовать скидку»" }).click();
    const theirs = new CommentsPage(phone, "ru");
    await theirs.send(theirs.beginning, "Кто подписывает?");
    await expect(theirs.said).toHaveText([/Вера Юрист.*Кто подписывает\?/s]);
    await expect(theirs.panel.getByRole("button", { name: "Решено", exact: true })).toHaveCount(0);

    // The owner, who has the version open, sees it marked as a guest's, and answers.
    await expect(page.getByRole("listitem").filter({ hasText: "Юристы" })).toContainText("1 гость · 1 комментарий");
    const mine = new CommentsPage(page, "ru");
    await mine.openList();
    await mine.panel.getByRole("button", { name: /Кто подписывает\?/ }).click();
    await expect(mine.said).toHaveText([/Вера Юрист.*по ссылке/s]);
    await expect(mine.panel.getByText("Обсуждение начал гость.", { exact: false })).toBeVisible();
    await mine.send(mine.answering, "Коммерческий директор.");
    await expect(mine.said).toHaveCount(2);
    await turnTo(phone);
    await expect(theirs.said).toHaveText([/Кто подписывает\?/, /Ольга Власова.*Коммерческий директор\./s]);

    // What the team says among itself is not seen.
    await team.owner.api.must("threads.create", { workspace: team.workspace, thread: newId(), comment: newId(), anchor: `version/${version}`, body: "Между нами" });
    await phone.reload();
    await expect(phone.getByRole("region", { name: "Проход по процессу" }).or(phone.getByRole("button", { name: "Пройти по шагам" })).first()).toBeVisible();
    await theirs.openList();
    await expect(theirs.panel.getByRole("listitem")).toHaveText([/Кто подписывает\?/]);

    // A thread of the list had shown what it is about.
    await team.owner.open(`/w/${team.workspace}/versions/${version}`);
    await page.getByRole("button", { name: "Отключить «Юристы»" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Отключить" }).click();
    await expect(page.getByText("1 недействующая")).toBeVisible();
    await turnTo(phone);
    await expect(phone.getByRole("heading", { name: "Ссылку отключили" })).toBeVisible();
    await phone.reload();
    await expect(phone.getByRole("heading", { name: "Ссылку отключили" })).toBeVisible();
  });
});

test("what a guest says rings the owner's bell and, answered, the member's; the guest mends their words and takes them back", async ({ team, arrive }) => {
  const goal = newId();
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: goal, values: { title: "Answer sooner" } }] });
  const rita = await team.join("reviewer", "Rita Reviewer");
  await team.owner.open(`/w/${team.workspace}/goals`);
  await expect(team.owner.page.getByRole("button", { name: /^Inbox$/ })).toBeVisible();
  await rita.open(`/w/${team.workspace}/goals`);
  const guest = await arrive("Vera", "");
  await guest.open(await makeLink(team, { mayComment: true }));
  await guest.page.getByRole("textbox", { name: "Your name" }).fill("Vera Lawyer");
  await guest.page.getByRole("button", { name: "Open" }).click();
  await guest.page.getByRole("button", { name: "Comment on “Answer sooner”" }).click();
  const theirs = new CommentsPage(guest.page);
  await theirs.send(theirs.beginning, "Who sings?");
  await expect(theirs.said).toHaveText([/Vera Lawyer.*Who sings\?/s]);

  const { page } = team.owner;
  await page.getByRole("button", { name: /^Inbox.* 1 / }).click();
  const inbox = page.getByRole("dialog", { name: "Inbox" });
  await expect(inbox.getByRole("listitem")).toHaveText([/Vera Lawyer \(by link\) began a discussion.*Answer sooner.*“Who sings\?”/s]);
  await theirs.said.getByRole("button", { name: "What can be done with the comment by Vera Lawyer" }).click();
  await guest.page.getByRole("menuitem", { name: "Edit" }).click();
  await theirs.panel.getByRole("textbox", { name: "Edit" }).fill("Who signs?");
  await theirs.panel.getByRole("button", { name: "Save" }).click();
  await expect(theirs.said).toHaveText([/edited.*Who signs\?/s]);
  await expect(inbox.getByText("“Who signs?”"), "what is quoted is what is said now").toBeVisible();
  await inbox.getByRole("list", { name: "Notifications" }).getByRole("link").click();
  await expect(page.getByRole("complementary", { name: "Comments" })).toContainText("Who signs?");

  const ritas = new CommentsPage(rita.page);
  await ritas.openList();
  await ritas.panel.getByRole("button", { name: /Who signs\?/ }).click();
  await ritas.send(ritas.answering, "The director.");
  await turnTo(guest.page);
  await expect(theirs.said).toHaveCount(2);
  await expect(theirs.said.nth(1).getByRole("button"), "others' words are others'").toHaveCount(0);
  await rita.open(`/w/${team.workspace}/matrix`);
  await expect(rita.page.getByRole("list", { name: "Who is here" }).getByRole("listitem"), "connected, she is told at once").toHaveCount(1);
  await theirs.send(theirs.answering, "Thank you.");
  await rita.page.getByRole("button", { name: /^Inbox.* 1 / }).click();
  await expect(rita.page.getByRole("dialog", { name: "Inbox" }).getByRole("listitem")).toHaveText([/Vera Lawyer \(by link\) answered.*“Thank you\.”/s]);

  await theirs.said.nth(0).getByRole("button", { name: "What can be done with the comment by Vera Lawyer" }).click();
  await guest.page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(theirs.said.nth(0), "its place stays for the answer").toHaveText(/deleted/i);
  await checkAccessibility(guest.page, "guest/own-words");
});

test("a link to the live plan shows it as it becomes, on all its pages, to be read alone", async ({ team, arrive }) => {
  const goal = newId();
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call back", lane: 0, x: 40 }], true);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: goal, values: { title: "Answer sooner" } }] });
  const { page, open } = await arrive("Somebody", "");
  const refused: string[] = [];
  page.on("response", (response) => void (response.status() >= 400 && refused.push(response.url())));
  await open(await makeLink(team));
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveCount(0);
  await page.getByRole("button", { name: "Open" }).click();
  const title = page.locator(`[data-live-text="goals/${goal}/title"]`);
  await expect(title).toHaveValue("Answer sooner");
  await expect(title).toHaveAttribute("readonly");
  await expect(page.getByRole("button", { name: /^Comment/ })).toHaveCount(0);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.set", id: goal, values: { title: "Answer within an hour" } }] });
  await turnTo(page);
  await expect(title).toHaveValue("Answer within an hour");
  const pages = page.getByRole("navigation", { name: "Pages of the plan" });
  for (const name of ["Audit", "Team", "Map", "Matrix"]) {
    await pages.getByRole("link", { name }).click();
    await expect(pages.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("main").getByRole("heading", { level: 1 }).or(page.getByRole("group", { name: /Call back/ })).first()).toBeVisible();
    await expect(page.locator("main input:not([readonly]):not([type=search]):not([type=checkbox]), main textarea:not([readonly])")).toHaveCount(0);
  }
  expect(refused, "nothing is asked for that a guest may not have").toEqual([]);
});

for (const theme of ["light", "dark"]) {
  test(`what a guest sees objects to nothing, ${theme}, and fits a phone`, async ({ team, arrive, address }) => {
    await seedSteps(team.owner.api, team.workspace, [{ title: "Call back", lane: 0, x: 40 }], true);
    const { page, open, context } = await arrive("Somebody", "");
    await context.addCookies([{ name: "theme", value: theme, url: address }]);
    await page.setViewportSize({ width: 360, height: 740 });
    const link = await makeLink(team, { mayComment: true, password: "seven green lamps" });
    await open(link);
    await expect(page.getByRole("textbox", { name: "Password" })).toBeVisible();
    await checkAccessibility(page, "guest/door");
    await page.getByRole("textbox", { name: "Your name" }).fill("Vera");
    await page.getByRole("textbox", { name: "Password" }).fill("seven green lamps");
    await page.getByRole("button", { name: "Open" }).click();
    for (const name of ["Goals", "Team", "Matrix"]) {
      await page.getByRole("navigation", { name: "Pages of the plan" }).getByRole("link", { name }).click();
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page, "between two pages there is none").toHaveTitle(/./);
      await checkAccessibility(page, `guest/${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing is cut off at the side").toBe(360);
    }
    await open(`${link.slice(0, -4)}none`);
    await expect(page.getByRole("heading", { name: "There is no such link" })).toBeVisible();
  });
}
