import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { MapPage, seedSteps } from "#e2e/map-page.ts";
import { newId } from "#model/ids.ts";

/** The hub tells of a thing half a minute after it was left alone. */
const TOLD = { timeout: 60_000 };

test("what two people do is told in words while the page is open, by who did it; a name leads to the place, a filter stays in the address", async ({ team }) => {
  test.slow();
  const goal = newId();
  const editor = await team.join("editor", "Egor Editor");
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call back", lane: 0, x: 40 }, { title: "Approve the discount", lane: 1, x: 260 }], true);
  const { page } = team.owner;
  await page.goto(`/w/${team.workspace}/activity`);
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  const said = (who: string) => page.getByRole("listitem").filter({ has: page.getByText(who, { exact: true }) });
  await expect(said("Egor Editor").first()).toContainText("joined as an editor");
  // Told before Egor begins: what two do to one thing within half a minute is told by how it was before both, and then a step that had no name is named.
  await expect(said("Olga Vlasova").first()).toContainText("added the step “Call back”", TOLD);

  // By hand on the map, and by the API: whose connection it is is whose work it is.
  await editor.open(`/w/${team.workspace}`);
  const map = new MapPage(editor.page);
  await map.open(team.workspace);
  await map.step("Call back").click();
  await editor.page.keyboard.press("Enter");
  await editor.page.keyboard.press("ControlOrMeta+a");
  await editor.page.keyboard.type("Call back at once");
  await editor.page.keyboard.press("Enter");
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: goal, values: { title: "Answer faster" } }] });
  await expect(said("Egor Editor").filter({ hasText: "renamed the step “Call back” to “Call back at once”" }).first()).toBeVisible(TOLD);
  await expect(said("Olga Vlasova").filter({ hasText: "added the goal “Answer faster”" }).first()).toBeVisible(TOLD);
  await checkAccessibility(page, "the history");

  await page.getByRole("combobox", { name: "Who" }).click();
  await page.getByRole("option", { name: "Egor Editor" }).click();
  await expect(said("Olga Vlasova")).toHaveCount(0);
  await page.getByRole("combobox", { name: "What" }).click();
  await page.getByRole("option", { name: "Steps" }).click();
  await expect(page).toHaveURL(/\?who=[0-9a-z]+&what=step$/);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Who" })).toHaveText("Egor Editor");
  await expect(page.getByText("joined as an editor")).toHaveCount(0);
  await page.getByRole("link", { name: "“Call back at once”" }).click();
  await expect(page).toHaveURL(/\/map\/[0-9a-z]+/);
  await expect(new MapPage(page).step("Call back at once")).toBeVisible();
});

test("a thing's own history is beside what is said of it, and what is gone is told by the name it had", async ({ team }) => {
  test.slow();
  const [goal, gone] = [newId(), newId()];
  const { page, api } = team.owner;
  const apply = (...commands: object[]) => api.must("plan.apply", { workspace: team.workspace, commands });
  await apply({ type: "goal.add", id: goal, values: { title: "Lose no request" } }, { type: "goal.add", id: gone, values: { title: "A passing thought" } });
  const told = async () => ((await api.query("activity.list", { workspace: team.workspace, kind: "goal" })).data as unknown[]).length;
  await expect.poll(told, TOLD).toBe(2);
  await apply({ type: "goal.set", id: goal, values: { target: 5 } }, { type: "goal.remove", ids: [gone] });
  await expect.poll(told, TOLD).toBe(4);

  await page.goto(`/w/${team.workspace}/goals`);
  await page.getByRole("button", { name: "Comment on “Lose no request”" }).click();
  const panel = page.getByRole("complementary", { name: "Comments" });
  await panel.getByRole("button", { name: "What was done to it" }).click();
  await expect(panel.getByRole("heading", { name: "History" })).toBeVisible();
  await expect(panel).toContainText("changed the goal “Lose no request”: target — 5");
  await expect(panel).toContainText("added the goal “Lose no request”");
  await expect(panel).not.toContainText("A passing thought");
  await checkAccessibility(page, "the history of one goal");
  await panel.getByRole("button", { name: "Back to what is said of it" }).click();
  await expect(panel.getByRole("heading", { name: "Discussion" })).toBeVisible();

  await page.goto(`/w/${team.workspace}`);
  const recent = page.getByRole("region", { name: "Recently" });
  await expect(recent).toContainText("deleted the goal “A passing thought”");
  await expect(recent.getByRole("link", { name: "A passing thought" })).toHaveCount(0);
  await recent.getByRole("link", { name: "All of the history" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
});
