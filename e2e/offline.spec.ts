import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test } from "@playwright/test";
import { Api } from "#e2e/api.ts";
import { Victim } from "#e2e/crash/victim.ts";
import { readPlan } from "#e2e/map-page.ts";
import { findPort } from "#e2e/server.ts";
import { DEMO_PASSWORD } from "#server/services/setup/demo-users.ts";

// A browser with a profile of its own on disk, which outlives its pages, and a server that may be killed.
test("what is typed while the server is dead is counted, kept through a closed browser, and leaves the page where it is and arrives when both are back", async ({ launchOptions }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "prorab-offline-"));
  const server = new Victim(await findPort(), join(folder, "data"));
  const open = () => chromium.launchPersistentContext(join(folder, "profile"), { ...launchOptions, baseURL: server.address, locale: "en-GB" });
  let context = await open();
  try {
    await server.start();
    const api = new Api(context.request, server.address);
    await api.signIn("owner@demo.test", DEMO_PASSWORD);
    await context.addCookies([{ name: "locale", value: "en", url: server.address, expires: Math.floor(Date.now() / 1000) + 3600 }]);
    const [{ id: workspace }] = (await api.query("workspaces.list")).data as [{ id: string }];
    const page = await context.newPage();
    await page.goto(`/w/${workspace}/goals`);
    const status = page.getByRole("status").filter({ hasText: /^(Saved|Offline)/ });
    await expect(status).toHaveText("Saved");
    // What opens over the page comes right after it: what has opened once is here.
    await page.getByRole("button", { name: /^Account of/ }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.waitForLoadState("networkidle");

    await server.kill(true);
    await expect(status).toHaveText("Offline");
    await page.getByRole("button", { name: "Add a goal" }).first().click();
    await page.keyboard.type("Typed in the dark");
    await expect(status).toHaveText(/^Offline\. \d+ changes? kept on this device$/);

    await page.getByRole("link", { name: "Matrix" }).click();
    await expect(page.getByRole("dialog", { name: "No connection: the page cannot be opened yet" })).toBeVisible();
    await expect(page).toHaveURL(/\/goals$/);
    await expect(status).toHaveText(/kept on this device$/);
    await context.close();

    await server.start();
    context = await open();
    const again = await context.newPage();
    await again.goto(`/w/${workspace}/goals`);
    await expect(again.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
    const plan = await readPlan(new Api(context.request, server.address), workspace);
    expect(plan.goals.map(({ title }) => title)).toContain("Typed in the dark");
  } finally {
    await context.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
