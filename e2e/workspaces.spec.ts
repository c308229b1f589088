import { expect, test } from "#e2e/actors.ts";

test("one creates a workspace by the guide or from the demo, and finds it in the list", async ({ team }) => {
  const { page, api } = team.owner;
  for (const [template, name, activities] of [["Laid out by the guide", "By the guide", 5], ["The demo plan", "A demo", 12]] as const) {
    await team.owner.open("/");
    await page.getByRole("button", { name: "New workspace" }).click();
    const dialog = page.getByRole("dialog", { name: "New workspace" });
    await dialog.getByRole("button", { name: "Create" }).click();
    await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
    await dialog.getByRole("textbox", { name: "Name" }).fill(name);
    await dialog.getByRole("radio", { name: template }).click();
    await dialog.getByRole("button", { name: "Create" }).click();
    await page.waitForURL(/\/w\/[\w-]+$/);
    await expect(page.getByRole("banner").getByRole("link", { name })).toBeVisible();
    const plan = (await api.query("plan.get", { workspace: page.url().split("/w/")[1] })).data as { activities: unknown[] };
    expect(plan.activities.length).toBeGreaterThanOrEqual(activities);
  }
  await team.owner.open("/");
  await expect(page.getByRole("list", { name: "My workspaces" }).getByRole("link")).toHaveCount(3);
  await page.getByRole("link", { name: /^A demo/ }).click();
  await page.waitForURL(/\/w\/[\w-]+$/);
});

test("settings are changed in place, seen by the others, and refused to them", async ({ team }) => {
  const { page } = team.owner;
  const editor = await team.join("editor", "Egor");
  await Promise.all([team.owner.open(`/w/${team.workspace}/settings`), editor.open(`/w/${team.workspace}/settings`)]);
  await expect(editor.page.getByText("Only an owner can change this.")).toBeVisible();
  await expect(editor.page.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await expect(editor.page.getByRole("button", { name: "Delete the workspace…" })).toHaveCount(0);
  expect(await editor.api.mutate("workspaces.update", { workspace: team.workspace, name: "Mine now" })).toMatchObject({ status: 403 });

  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Renamed");
  await page.keyboard.press("Enter");
  for (const somebody of [page, editor.page]) await expect(somebody.getByRole("banner").getByRole("link", { name: "Renamed" })).toBeVisible();
  const day = page.getByRole("textbox", { name: "Working hours in a day" });
  await day.fill("25");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A number of hours from 1 to 24, such as 8 or 7.5.")).toBeVisible();
  await day.fill("7.5");
  await page.keyboard.press("Enter");
  await expect(editor.page.getByText("7.5 hours")).toBeVisible();
});

test("a workspace is deleted by whoever types its name, and everyone in it is told at once", async ({ team }) => {
  const { page } = team.owner;
  const viewer = await team.join("viewer", "Vera");
  await viewer.open(`/w/${team.workspace}/team`);
  await expect(viewer.page.getByRole("banner").getByText("Read-only")).toBeVisible();
  await team.owner.open(`/w/${team.workspace}/settings`);
  await page.getByRole("button", { name: "Delete the workspace…" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this workspace?" });
  await dialog.getByRole("textbox").fill("Something else");
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(dialog.getByText("The name does not match. Type it exactly.")).toBeVisible();
  const [{ name }] = (await team.owner.api.query("workspaces.list")).data as [{ name: string }];
  await dialog.getByRole("textbox").fill(name);
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(viewer.page.getByRole("alert").filter({ hasText: "This workspace was deleted" })).toBeVisible({ timeout: 2000 });
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByText("You are in no workspace yet")).toBeVisible();
});
