import type { Page } from "@playwright/test";
import { expect, test, type Team } from "#e2e/actors.ts";

// Pages to look at: a new one is one more line here.
const OUTSIDE = ["/sign-in", "/register", "/setup", "/invite/x", "/sign-in/link/x", "/nothing-here", "/w/%ff"];
const inside = (workspace: string, process: string) => [
  "/", ...["", "/goals", "/audit", "/team", `/map/${process}`, "/matrix", "/settings"].map((page) => `/w/${workspace}${page}`),
];
/** What is no page, and is answered all the same. */
const OTHERS = ["/api/health", "/api/trpc/setup.state", "/api/trpc/no.such", "/api/auth/csrf", "/_next/static/nothing.js", "/_global-error", "/invite/%E0%A4%A"];

const EXPECTED: Record<string, RegExp> = {
  "content-security-policy": /script-src 'self' 'nonce-[\w+/=]{22,}' 'strict-dynamic';.*object-src 'none'; base-uri 'none';.*frame-ancestors 'none'/,
  "x-content-type-options": /^nosniff$/, "x-frame-options": /^DENY$/, "referrer-policy": /^same-origin$/, "permissions-policy": /camera=\(\)/, "cross-origin-opener-policy": /^same-origin$/,
};

for (const path of [...OUTSIDE, ...OTHERS]) {
  test(`the security headers are on ${path}, and its scripts carry the nonce`, async ({ address }) => {
    const response = await fetch(address + path, { redirect: "manual" });
    for (const [name, value] of Object.entries(EXPECTED)) expect(response.headers.get(name), name).toMatch(value);
    expect(response.headers.get("x-powered-by")).toBeNull();
    const body = await response.text();
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy")!)![1]!;
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    if (response.headers.get("content-type")?.startsWith("text/html") && body) expect(scripts.length).toBeGreaterThan(3);
    expect(body).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules|file:\/\//);
  });
}

test("two answers never share a nonce", async ({ address }) => {
  const policies = await Promise.all([1, 2, 3].map(async () => (await fetch(`${address}/sign-in`)).headers.get("content-security-policy")));
  expect(new Set(policies).size).toBe(3);
});

/** Every breach of the policy that a page commits from now on. */
async function watchPolicy(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.exposeFunction("tellBreach", (breach: string) => breaches.push(breach));
  await page.addInitScript(() => {
    const { tellBreach } = window as unknown as { tellBreach(breach: string): void };
    document.addEventListener("securitypolicyviolation", (event) => tellBreach(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
  });
  return breaches;
}

test("a script that slipped into a page does not run, and the test's eye sees it", async ({ newcomer: { page } }) => {
  const breaches = await watchPolicy(page);
  await page.goto("/sign-in");
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="document.title = 'owned'">`));
  await expect.poll(() => breaches.join()).toContain("script-src-attr inline");
  expect(await page.title()).not.toBe("owned");
});

test("no page breaks the policy: signed out", async ({ newcomer: { page } }) => {
  const breaches = await watchPolicy(page);
  for (const path of OUTSIDE) await openWhole(page, path);
  expect(breaches).toEqual([]);
});

test("no page breaks the policy: in a workspace", async ({ team }) => {
  const { page } = team.owner;
  const breaches = await watchPolicy(page);
  for (const path of inside(team.workspace, await firstProcess(team))) await openWhole(page, path);
  expect(breaches).toEqual([]);
});

/** Opens a page and waits until its scripts have nothing left to do. */
async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

async function firstProcess({ owner, workspace }: Team): Promise<string> {
  const { data } = await owner.api.query("plan.get", { workspace });
  return (data as { processes: { id: string }[] }).processes[0]!.id;
}
