import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { Api } from "#e2e/api.ts";
import type { Fault } from "#e2e/chaos/fault.ts";
import { halfOpen } from "#e2e/chaos/faults/half-open.ts";
import { killApp } from "#e2e/chaos/faults/kill-app.ts";
import { readOnlyDatabase } from "#e2e/chaos/faults/read-only-database.ts";
import type { LazyProxy } from "#e2e/chaos/lazy-proxy.ts";
import { Stand } from "#e2e/chaos/stand.ts";
import { DEMO_PASSWORD } from "#server/services/setup/demo-users.ts";

// What somebody at a screen is told while it lasts: never "Saved" of what is not on disk.
const status = (page: Page) => page.getByRole("status").filter({ hasText: /^(Saved|Saving|Offline|Connecting|Read-only)/ });

/** Someone at the goals' page while `fault` can strike; they type a goal when told to. */
async function sit(fault: Fault, browser: Browser, act: (told: { stand: Stand; page: Page; type: (title: string) => Promise<void>; onDisk: (title: string) => Promise<boolean> }) => Promise<void>): Promise<void> {
  const stand = await Stand.open(fault);
  const proxy = stand.around.hold?.proxy as LazyProxy | undefined;
  const address = proxy ? `http://127.0.0.1:${proxy.port}` : stand.victim.address;
  const context = await browser.newContext({ baseURL: address, locale: "en-GB" });
  try {
    const api = new Api(context.request, address);
    await api.signIn("owner@demo.test", DEMO_PASSWORD);
    await context.addCookies([{ name: "locale", value: "en", url: address }]);
    const page = await context.newPage();
    await page.goto(`/w/${stand.workspace}/goals`);
    await expect(status(page)).toHaveText("Saved", { timeout: 30_000 });
    await page.waitForLoadState("networkidle");
    const type = async (title: string) => {
      await page.getByRole("button", { name: "Add a goal" }).first().click();
      await page.keyboard.type(title);
    };
    const onDisk = async (title: string) => (await stand.lookIntoDatabase()).goals.some((goal) => goal.title === title);
    await act({ stand, page, type, onDisk });
  } finally {
    await context.close();
    await stand.close();
  }
}

test.describe("the screen tells the truth while", () => {
  // A start of the app takes long where other work takes the machine.
  test.setTimeout(300_000);

  test("the app is dead after a kill -9", async ({ browser }) => {
    await sit(killApp, browser, async ({ stand, page, type, onDisk }) => {
      const title = `Typed to nobody ${randomUUID().slice(0, 8)}`;
      await killApp.strike(stand);
      await expect(status(page)).toHaveText("Offline");
      await type(title);
      await expect(status(page)).toHaveText(/^Offline\. \d+ changes? kept on this device$/);
      expect(await onDisk(title)).toBe(false);
      await killApp.mend(stand, false);
      await expect(status(page)).toHaveText("Saved", { timeout: 60_000 });
      expect(await onDisk(title)).toBe(true);
    });
  });

  test("the database takes nothing", async ({ browser }) => {
    await sit(readOnlyDatabase, browser, async ({ stand, page, type, onDisk }) => {
      const title = `Typed to a full hand ${randomUUID().slice(0, 8)}`;
      await readOnlyDatabase.strike(stand);
      await type(title);
      await expect(status(page)).toHaveText("Saving… The server is slow to store changes");
      expect(await onDisk(title)).toBe(false);
      await readOnlyDatabase.mend(stand, false);
      await expect(status(page)).toHaveText("Saved", { timeout: 30_000 });
      expect(await onDisk(title)).toBe(true);
    });
  });

  test("the wire is dead and nobody was told", async ({ browser }) => {
    await sit(halfOpen, browser, async ({ stand, page, type, onDisk }) => {
      const title = `Typed into a dead wire ${randomUUID().slice(0, 8)}`;
      await halfOpen.strike(stand);
      await type(title);
      await expect(status(page)).toHaveText("Saving…");
      // Its own question for a sign of life goes unanswered: it hangs up, dials anew, and brings what it kept.
      await expect(status(page)).toHaveText(/^Offline/, { timeout: 40_000 });
      expect(await onDisk(title)).toBe(false);
      await expect(status(page)).toHaveText("Saved", { timeout: 30_000 });
      expect(await onDisk(title)).toBe(true);
    });
  });
});
