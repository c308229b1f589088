import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { measurePages } from "#scripts/bundles.mjs";
import { expect, test } from "#e2e/actors.ts";
import { MapPage } from "#e2e/map-page.ts";

const counted = new Map(measurePages(process.env.PRORAB_BUILD_DIR ?? ".next").map(({ route, bytes }) => [route, bytes]));

test("what a page serves is what the check of JavaScript per page counts", async ({ newcomer: { page }, address }) => {
  for (const [route, path] of [["/sign-in", "/sign-in"], ["/setup", "/setup"], ["/invite/[token]", "/invite/x"]] as const) {
    // What the page itself names: what it fetches once it can be used is not its first load.
    const html = await (await page.request.get(path)).text();
    const named = [...html.matchAll(/<script\b(?![^>]*\bnomodule\b)[^>]*\bsrc="([^"]+\.js)[^"]*"/gi)].map(([, src]) => new URL(src!, address).href);
    const served = await weigh(named);
    expect(served).toBeGreaterThan(50_000);
    expect({ route, off: Math.abs(served - counted.get(route)!) / served < 0.03, served, counted: counted.get(route) }).toMatchObject({ route, off: true });
  }
});

test("a map can be edited after less than 320 kB of JavaScript, and what opens over it opens without the server then", async ({ team: { workspace, owner: { page } } }) => {
  const map = new MapPage(page);
  await map.open(workspace);
  await page.waitForURL(/\/map\/\w+/);
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector("[role=toolbar][aria-label=Shapes]")) return;
      performance.mark("usable");
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(map.palette).toBeVisible();
  const needed = await weigh(await scriptsBefore(page, "usable"));
  expect(needed).toBeLessThan(320_000);
  expect(Math.abs(needed - counted.get("/w/[workspace]/map/[process]")!) / needed).toBeLessThan(0.03);

  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Processes" }).click();
  await expect(page.getByRole("menuitem", { name: "Add a process" })).toBeVisible();
});

/** The scripts that were asked for before this mark. */
const scriptsBefore = (page: Page, mark: string): Promise<string[]> => page.evaluate((name) => {
  const until = performance.getEntriesByName(name)[0]!.startTime;
  return performance.getEntriesByType("resource").filter((entry) => entry.startTime < until && new URL(entry.name).pathname.endsWith(".js")).map((entry) => entry.name);
}, mark);

/** Bytes, gzip. */
async function weigh(urls: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...new Set(urls)].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
