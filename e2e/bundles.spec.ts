import { gzipSync } from "node:zlib";
import { measurePages } from "#scripts/bundles.mjs";
import { expect, test } from "#e2e/actors.ts";

test("what a page serves is what the check of JavaScript per page counts", async ({ newcomer }) => {
  const counted = new Map(measurePages(process.env.PRORAB_BUILD_DIR ?? ".next").map(({ route, bytes }) => [route, bytes]));
  for (const [route, path] of [["/sign-in", "/sign-in"], ["/invite/[token]", "/invite/x"]] as const) {
    const loaded = new Set<string>();
    newcomer.page.on("response", (response) => {
      if (response.request().resourceType() === "script") loaded.add(response.url());
    });
    await newcomer.page.goto(path);
    const sizes = await Promise.all([...loaded].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length));
    const served = sizes.reduce((sum, size) => sum + size, 0);
    expect(served).toBeGreaterThan(50_000);
    expect({ route, off: Math.abs(served - counted.get(route)!) / served < 0.03 }).toEqual({ route, off: true });
    newcomer.page.removeAllListeners("response");
  }
});
