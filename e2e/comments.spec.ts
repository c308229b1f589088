import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { CommentsPage } from "#e2e/comments-page.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";
import { newId } from "#model/ids.ts";

test("a reviewer comments on a goal, the owner sees it at once, answers, names them, and resolves it; what is new is told to each", async ({ team }) => {
  test.slow();
  const goal = newId();
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: goal, values: { title: "Answer within an hour" } }] });
  const reviewer = await team.join("reviewer", "Rita Reviewer");
  await Promise.all([team.owner.open(`/w/${team.workspace}/goals`), reviewer.open(`/w/${team.workspace}/goals`)]);
  const [theirs, mine] = [new CommentsPage(reviewer.page), new CommentsPage(team.owner.page)];

  await reviewer.page.getByRole("button", { name: "Comment on “Answer within an hour”" }).click();
  await expect(theirs.beginning).toBeFocused();
  await theirs.send(theirs.beginning, "On **which** channels? See [our rules](https://example.test/rules)");
  await expect(theirs.said).toHaveCount(1);
  await expect(theirs.said.locator("strong")).toHaveText("which");
  await expect(theirs.said.getByRole("link", { name: "our rules" })).toHaveAttribute("href", "https://example.test/rules");

  // At once, without a reload.
  await team.owner.page.getByRole("button", { name: "1 comment on “Answer within an hour”, some of them new" }).click();
  await expect(mine.said).toContainText("On which channels?");
  await expect(team.owner.page.getByRole("button", { name: "1 comment on “Answer within an hour”", exact: true }), "opened is read").toBeVisible();
  await mine.answering.pressSequentially("All of them, @Rit");
  await expect(mine.panel.getByRole("option", { name: /Rita Reviewer/ })).toBeVisible();
  await team.owner.page.keyboard.press("Enter");
  await expect(mine.answering).toHaveValue("All of them, @Rita Reviewer ");
  await mine.answering.pressSequentially("see #within");
  await expect(mine.panel.getByRole("option").first()).toBeVisible();
  await team.owner.page.keyboard.press("Escape");
  await expect(mine.panel.getByRole("option"), "Escape closes the list, not the panel").toHaveCount(0);
  await mine.answering.press("Backspace");
  await team.owner.page.keyboard.press("Enter");
  await team.owner.page.keyboard.press("Control+Enter");
  await expect(theirs.said).toHaveCount(2);
  await expect(theirs.said.nth(1)).toContainText("All of them, @Rita Reviewer see #Answer within an hour");
  await expect(theirs.said.nth(1).getByRole("link", { name: "#Answer within an hour" })).toBeVisible();

  await theirs.said.nth(1).getByRole("button", { name: "React" }).click();
  await reviewer.page.getByRole("menuitem", { name: "Agree", exact: true }).click();
  await expect(mine.said.nth(1).getByRole("button", { name: "Agree: Rita Reviewer" })).toBeVisible();
  await mine.resolve.click();
  await expect(theirs.panel.getByText("Resolved by Olga Vlasova")).toBeVisible();
  await expect(reviewer.page.getByRole("button", { name: "Comment on “Answer within an hour”" })).toBeVisible();
  await checkAccessibility(reviewer.page, "a thread");

  await theirs.panel.getByRole("button", { name: "All comments" }).click();
  await theirs.panel.getByRole("combobox", { name: "Which threads" }).click();
  await reviewer.page.getByRole("option", { name: "Mention me" }).click();
  await expect(theirs.panel.getByRole("button", { name: /Answer within an hour/ })).toBeVisible();
  await checkAccessibility(reviewer.page, "the list of threads");
});

test("written while cut off, and reloaded meanwhile, a comment is sent once when the server is back; a draft is there after a reload", async ({ team }) => {
  const goal = newId();
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: goal, values: { title: "Lose no request" } }] });
  const { page } = team.owner;
  await page.goto(`/w/${team.workspace}/goals`);
  const comments = new CommentsPage(page);
  await page.getByRole("button", { name: "Comment on “Lose no request”" }).click();
  await page.route("**/api/trpc/*threads.create*", (route) => route.abort());
  await comments.send(comments.beginning, "Said into the dark");
  await expect(comments.panel.getByText("sending…")).toBeVisible();
  await page.unroute("**/api/trpc/*threads.create*");
  await page.reload();
  await page.getByRole("button", { name: "1 comment on “Lose no request”" }).click();
  await expect(comments.said).toHaveText(/Said into the dark/);
  await expect(comments.panel.getByText("sending…")).toBeHidden();
  await comments.answering.fill("Half a tho");
  await page.reload();
  await page.getByRole("button", { name: "1 comment on “Lose no request”" }).click();
  await expect(comments.answering).toHaveValue("Half a tho");
  await expect(comments.said).toHaveCount(1);
});

test("on the map a comment stands at its step and goes with it, is begun by the menu, by a key and at a point, and outlives its step", async ({ team }) => {
  test.slow();
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call back", lane: 0, x: 40 }, { title: "Send the offer", lane: 1, x: 260 }], true);
  const { page } = team.owner;
  const map = new MapPage(page);
  await map.open(team.workspace);
  const comments = new CommentsPage(page);
  await map.step("Send the offer").click({ button: "right" });
  await page.getByRole("menuitem", { name: /^Comment/ }).click();
  await comments.send(comments.beginning, "Who signs it?");
  const pin = page.getByRole("button", { name: "1 comment on “Send the offer”" });
  await expect(pin).toBeVisible();
  const [before, step] = [(await pin.boundingBox())!, (await map.step("Send the offer").boundingBox())!];
  expect(Math.abs(before.x - (step.x + step.width))).toBeLessThan(20);

  await map.step("Call back").click();
  await page.keyboard.press("Control+Alt+m");
  await expect(comments.panel).toContainText("Call back");
  await comments.send(comments.beginning, "Within which time?");
  await expect(page.getByRole("button", { name: "1 comment on “Call back”" })).toBeVisible();

  const [plan] = [await readPlan(team.owner.api, team.workspace)];
  const offer = plan.steps.find(({ title }) => title === "Send the offer")!;
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "step.move", moves: [{ id: offer.id, place: { ...offer.place, x: offer.place.x + 120 } }] }] });
  await expect.poll(async () => Math.round((await pin.boundingBox())!.x - before.x)).toBeGreaterThan(60);

  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "step.remove", ids: [offer.id] }] });
  await expect(pin).toBeHidden();
  await comments.panel.getByRole("button", { name: "All comments" }).click();
  await comments.panel.getByRole("button", { name: /Step “Send the offer”/ }).click();
  await expect(comments.panel).toContainText("It has been deleted; the discussion is kept");
  await expect(comments.said).toContainText("Who signs it?");
  await checkAccessibility(page, "a map with comments");
  await comments.panel.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Tie to something else…" }).click();
  await page.getByRole("combobox", { name: "What this discussion is about" }).fill("call");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "2 comments on “Call back”" })).toBeVisible();
});

test.describe("on a phone, in Russian", () => {
  test.use({ language: "ru" });

  test("a reviewer walks the map and comments on a step; a viewer reads and cannot write", async ({ team }) => {
    test.slow();
    await seedSteps(team.owner.api, team.workspace, [{ title: "Принять заявку", lane: 0, x: 40 }, { title: "Подготовить КП", lane: 1, x: 260 }], true);
    const [reviewer, viewer] = [await team.join("reviewer", "Рита Рецензент"), await team.join("viewer", "Виктор Зритель")];
    for (const { page } of [reviewer, viewer]) await page.setViewportSize({ width: 390, height: 844 });
    await reviewer.page.goto(`/w/${team.workspace}/map`);
    await reviewer.page.getByRole("button", { name: "Пройти по шагам" }).click();
    const walk = reviewer.page.getByRole("region", { name: "Проход по процессу" });
    await expect(walk).toContainText("Принять заявку");
    await walk.getByRole("button", { name: "Комментировать «Принять заявку»" }).click();
    const comments = new CommentsPage(reviewer.page, "ru");
    await comments.send(comments.beginning, "А если звонят ночью?");
    await expect(comments.said).toHaveText(/А если звонят ночью\?/);
    await checkAccessibility(reviewer.page, "a thread on a phone");
    await comments.panel.getByRole("button", { name: "Закрыть комментарии" }).click();
    await expect(walk.getByRole("button", { name: "1 комментарий: «Принять заявку»" })).toBeVisible();

    await viewer.page.goto(`/w/${team.workspace}/map`);
    await viewer.page.getByRole("button", { name: /1 комментарий.*«Принять заявку»/ }).click();
    const read = new CommentsPage(viewer.page, "ru");
    await expect(read.said).toContainText("А если звонят ночью?");
    await expect(read.answering).toBeHidden();
    await expect(read.resolve).toBeHidden();
  });
});
