import { expect, test, type Actor } from "#e2e/actors.ts";
import { GoalsPage } from "#e2e/goals-page.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";
import { newId } from "#model/ids.ts";
import { LiveClient } from "#server/testing/live-client.ts";

const isSaved = (actor: Actor) => expect(actor.page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
const cell = ({ page }: Actor, activity: string, column: number) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: activity }) }).getByRole("gridcell").nth(column);

test("owner and editor change goals, matrix and map at the same time and see each other; a reviewer reads along", async ({ team }) => {
  test.setTimeout(120_000);
  const { workspace, owner } = team;
  const editor = await team.join("editor", "Egor Dorohov");
  const reviewer = await team.join("reviewer", "Roman Yudin");
  const everyone = [owner, editor, reviewer];

  await test.step("goals: two write in one title and add others, all three see all of it", async () => {
    const [mine, theirs, read] = await Promise.all(everyone.map((actor) => new GoalsPage(actor, team).open()));
    await owner.page.getByRole("button", { name: "Add a goal" }).first().click();
    await owner.page.keyboard.type("every request");
    await theirs!.expectTitles("every request");
    await theirs!.title(0).focus();
    await editor.page.keyboard.press("Home");
    await Promise.all([editor.page.keyboard.type("Answer ", { delay: 15 }), owner.page.keyboard.type(" in an hour", { delay: 15 })]);
    for (const page of [mine!, theirs!, read!]) await page.expectTitles("Answer every request in an hour");
    await Promise.all([isSaved(owner), isSaved(editor)]);
    await expect(read!.title(0)).toHaveAttribute("readonly", "");
    await expect(reviewer.page.getByRole("button", { name: "Add a goal" })).toHaveCount(0);
  });

  await test.step("matrix: both give the one A at once, and everybody sees the same one", async () => {
    await Promise.all(everyone.map((actor) => actor.open(`/w/${workspace}/matrix`)));
    await Promise.all([isSaved(owner), isSaved(editor)]);
    await Promise.all([cell(owner, "Project budget", 0).focus(), cell(editor, "Project budget", 1).focus()]);
    await Promise.all([owner.page.keyboard.press("a"), editor.page.keyboard.press("a")]);
    await Promise.all([isSaved(owner), isSaved(editor)]);
    const { activities, participants } = await readPlan(owner.api, workspace);
    const accountable = activities.find(({ title }) => title === "Project budget")!.accountable;
    const column = participants.findIndex(({ id }) => id === accountable);
    expect([0, 1]).toContain(column);
    for (const actor of everyone) {
      await expect(cell(actor, "Project budget", column)).toHaveAccessibleName(/^A, Accountable/);
      await expect(cell(actor, "Project budget", 1 - column)).not.toContainText("Accountable");
    }
  });

  await test.step("map: one draws on from a step that the other is renaming", async () => {
    await seedSteps(owner.api, workspace, [{ title: "Take the call", lane: 0, x: 120 }]);
    const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
    await Promise.all([mine.open(workspace), theirs.open(workspace), reviewer.open(`/w/${workspace}/map`)]);
    await theirs.step("Take the call").click();
    await mine.step("Take the call").hover();
    await mine.handle("after", "Take the call").click();
    await Promise.all([editor.page.keyboard.type("Write it down", { delay: 15 }), owner.page.keyboard.type("Call back", { delay: 15 })]);
    await Promise.all([editor.page.keyboard.press("Enter"), owner.page.keyboard.press("Enter")]);
    for (const actor of everyone) await expect(new MapPage(actor.page).flow("Write it down", "Call back")).toBeAttached();
    await Promise.all([isSaved(owner), isSaved(editor)]);
    await expect(reviewer.page.getByRole("toolbar", { name: "Shapes" })).toHaveCount(0);
  });

  await test.step("undo takes back one's own step and leaves the other's", async () => {
    await owner.page.getByRole("button", { name: /^Undo:/ }).click();
    const map = new MapPage(editor.page);
    await expect(map.step("Write it down")).toBeVisible();
    await expect(map.step("Call back")).toHaveCount(0);
  });
});

test("the reviewer's edits are refused over the API and over a raw socket, and change nothing", async ({ team, address }) => {
  const { workspace, owner } = team;
  const reviewer = await team.join("reviewer");
  const before = await readPlan(owner.api, workspace);

  expect(await reviewer.api.mutate("plan.apply", { workspace, commands: [{ type: "goal.add", id: newId(), values: { title: "Mine" } }] }))
    .toMatchObject({ status: 403, problem: "workspace.forbidden" });

  const cookie = (await reviewer.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const client = await LiveClient.join({ port: Number(new URL(address).port), cookie, document: `plan:${workspace}` });
  await client.settled();
  const answered = client.taken.length;
  client.apply({ type: "goal.add", id: newId(), values: { title: "Mine" } });
  await client.until(() => client.closed !== null || client.taken.length > answered);
  expect(client.taken.slice(answered)).not.toContain(true);
  client.ws.terminate();
  expect(await readPlan(owner.api, workspace)).toEqual(before);
});

test("a removed member's open page says so within two seconds, and takes no more edits", async ({ team }) => {
  const { workspace, owner } = team;
  const editor = await team.join("editor");
  const page = await new GoalsPage(editor, team).open();
  const members = (await owner.api.query("members.list", { workspace })).data as { id: string; name: string }[];
  await owner.api.must("members.remove", { workspace, member: members.find(({ name }) => name === editor.name)!.id });
  await expect(editor.page.getByRole("alert").filter({ hasText: "You no longer have access to this workspace" })).toBeVisible({ timeout: 2_000 });
  await expect(page.page.getByRole("button", { name: "Add a goal" })).toHaveCount(0);
  expect(await editor.api.query("plan.get", { workspace })).toMatchObject({ status: 404, problem: "workspace.notFound" });
});
