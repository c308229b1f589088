import { expect, test } from "#e2e/actors.ts";

test("signing out takes the plans off this device, and the browser's way back shows none", async ({ team: { owner, workspace } }) => {
  const { page } = owner;
  const copies = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith("prorab/")));
  await owner.open(`/w/${workspace}/goals`);
  await expect.poll(copies).toHaveLength(1);
  await page.getByRole("button", { name: new RegExp(owner.name) }).click();
  await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect.poll(copies).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});
