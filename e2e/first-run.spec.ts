import { expect, FOUNDER, PASSWORD, test } from "#e2e/actors.ts";
import type { Plan } from "#model/shape.ts";

test("the very first visit sets up the owner's account and a workspace laid out by the guide", async ({ arrive }) => {
  const founder = await arrive(FOUNDER.name, FOUNDER.email);
  const { page, api } = founder;

  await test.step("whatever is asked for, the first visit leads to /setup", async () => {
    for (const path of ["/", "/sign-in", "/account", "/w/none/team"]) {
      await founder.open(path);
      await expect(page, path).toHaveURL(/\/setup$/);
    }
  });

  await test.step("an empty form and a weak password are refused at the field", async () => {
    await page.getByRole("button", { name: "Create and open" }).click();
    await expect(page.getByLabel("Your name")).toBeFocused();
    await expect(page.getByLabel("Your name")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("Your name").fill(FOUNDER.name);
    await page.getByLabel("E-mail").fill(FOUNDER.email);
    await page.getByLabel("Password", { exact: true }).fill("password");
    await page.getByLabel("Workspace").fill("Окна Плюс");
    await page.getByRole("button", { name: "Create and open" }).click();
    await expect(page.getByText("This password is on the lists")).toBeVisible();
    await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  });

  await test.step("the owner lands in the workspace", async () => {
    await page.getByLabel("Password", { exact: true }).fill(FOUNDER.password);
    await page.getByRole("button", { name: "Create and open" }).click();
    await page.waitForURL(/\/w\/[\w-]+$/);
    await expect(page.getByRole("banner").getByRole("link", { name: "Окна Плюс" })).toBeVisible();
    await expect(page.getByRole("banner").getByText("Saved")).toBeVisible();
  });

  await test.step("it holds the guide's five responsibilities, and a map to begin with", async () => {
    const workspace = page.url().split("/w/")[1]!;
    const { data } = await api.query("plan.get", { workspace });
    const plan = data as Plan;
    expect(plan.activities.map(({ title }) => title)).toEqual([
      "Project management", "Data for the CRM: gathering, cleaning, migration", "Key decisions on the settings", "Technical part and integrations", "Project budget",
    ]);
    expect(plan.participants.length).toBeGreaterThan(1);
    expect(plan.processes).toHaveLength(1);
    const list = (await api.query("workspaces.list")).data as { id: string; name: string; role: string }[];
    expect(list).toMatchObject([{ id: workspace, name: "Окна Плюс", role: "owner" }]);
  });

  await test.step("/setup is closed from then on, on the page and over the API", async () => {
    const stranger = await arrive("Stranger", "stranger@example.test");
    await stranger.open("/setup");
    await expect(stranger.page).toHaveURL(/\/sign-in$/);
    const again = await stranger.api.mutate("setup.create", { name: "Stranger", email: stranger.email, password: PASSWORD, workspace: "Mine", locale: "en" });
    expect(again).toMatchObject({ status: 409, problem: "setup.done" });
  });
});
