import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { unzip } from "#model/staff/unzip.ts";

/** What would run, load, or lead away, wherever it were taken for markup, a style, an address, a formula or a template. */
const PAYLOADS = [
  "<script>owned()</script>", "<img src=x onerror=owned()>", "<svg onload=owned()>", "<svg><script>owned()</script></svg>", "\"><script>owned()</script>", "'><img src=x onerror=owned()>", "</title><script>owned()</script>", "</textarea><script>owned()</script>",
  "</script><script>owned()</script>", "<iframe src=javascript:owned()>", "<iframe srcdoc='<script>parent.owned()</script>'>", "<object data=javascript:owned()>", "<embed src=javascript:owned()>", "<a href=javascript:owned()>x</a>", "<math><mtext><img src=x onerror=owned()>", "<body onload=owned()>",
  "<input autofocus onfocus=owned()>", "<details open ontoggle=owned()>", "<video><source onerror=owned()>", "<audio src=x onerror=owned()>", "<marquee onstart=owned()>", "<link rel=stylesheet href=//evil.test/x.css>", "<style>@import '//evil.test/x.css'</style>", "<meta http-equiv=refresh content='0;url=//evil.test'>",
  "<base href=//evil.test/>", "<form action=//evil.test><button>x", "<img src=//evil.test/x.png>", "<svg><use href='//evil.test/x.svg#a'/></svg>", "<svg><image href='//evil.test/x.png'/></svg>", "<svg><foreignObject><script>owned()</script></foreignObject></svg>", "<svg><animate onbegin=owned() attributeName=x dur=1s>", "<svg><a href='javascript:owned()'>x</a></svg>",
  "javascript:owned()", "data:text/html,<script>owned()</script>", "[x](javascript:owned())", "![x](//evil.test/x.png)", "[x](data:text/html;base64,PHN2Zz4=)", "{{constructor.constructor('owned()')()}}", "${owned()}", "#{owned()}", "<%= owned() %>", "url(//evil.test/x.png)", "expression(owned())", "=HYPERLINK(\"//evil.test\",\"x\")", "+1+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0", "\u202Etxt.exe", "]]><script>owned()</script>", "&lt;script&gt;owned()&lt;/script&gt;", "&#60;script&#62;owned()&#60;/script&#62;", "<!--<img src='--><img src=x onerror=owned()>'>", "__proto__", "constructor", "toString", "%3Cscript%3Eowned()%3C/script%3E", "\\u003cscript\\u003eowned()\\u003c/script\\u003e", "<noscript><p title=\"</noscript><img src=x onerror=owned()>\">", "<template><script>owned()</script></template>",
];

type Place = { workspace: string; process: string; participant: string; version: string; token: string };

async function plant({ workspace, owner: { api } }: Team): Promise<Place> {
  const [process, participant, version] = [newId(), newId(), newId()];
  const map = `${process}/as-is`;
  const steps = PAYLOADS.map(() => newId());
  const goals = PAYLOADS.map(() => newId());
  const said = (index: number) => PAYLOADS[index % PAYLOADS.length]!;
  const commands: Command[] = [
    { type: "process.add", id: process, values: { title: said(0), purpose: said(1) } },
    { type: "participant.add", id: participant, values: { title: said(2) } }, { type: "lane.add", map, participant },
    ...PAYLOADS.flatMap((payload, index): Command[] => [
      { type: "goal.add", id: goals[index]!, values: { title: payload, why: payload, metric: payload, unit: payload.slice(0, 40), notes: payload } },
      { type: "system.add", id: newId(), values: { title: payload, holds: payload } },
      { type: "question.add", id: newId(), values: { title: payload, answer: payload } },
      { type: "activity.add", id: newId(), values: { title: payload, notes: payload } },
      { type: "requirement.add", id: newId(), values: { title: payload, statement: payload, priority: "must" } },
      { type: "step.add", id: steps[index]!, map, kind: "task", place: { lane: participant, x: 80 + (index % 10) * 200, y: 40 + Math.floor(index / 10) * 90 }, values: { title: payload, pain: payload, document: payload, dataIn: payload } },
    ]),
    ...steps.slice(1).map((to, index): Command => ({ type: "flow.connect", id: newId(), from: steps[index]!, to, values: { title: said(index), condition: said(index) } })),
    ...PAYLOADS.slice(0, 12).map((payload): Command => ({ type: "participant.add", id: newId(), values: { title: payload } })),
    ...PAYLOADS.slice(0, 3).map((payload): Command => ({ type: "candidate.add", id: newId(), values: { title: payload, vendor: payload, price: payload } })),
  ];
  for (let from = 0; from < commands.length; from += 400) await api.must("plan.apply", { workspace, commands: commands.slice(from, from + 400) });
  for (const [index, payload] of PAYLOADS.slice(0, 50).entries()) await api.must("threads.create", { workspace, thread: newId(), comment: newId(), anchor: `goal/${goals[index]!}`, body: payload });
  await api.must("workspaces.update", { workspace, name: said(0) });
  await api.must("account.update", { name: said(1) });
  await api.must("versions.create", { workspace, version, name: said(2), note: said(3) });
  const { link } = await api.must("reviewLinks.create", { workspace, version, label: said(4), mayComment: true, days: 1 });
  return { workspace, process, participant, version, token: String(link).split("/r/")[1]! };
}

/** Every route there is: a new page is looked at without another line here. */
const ROUTES = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)page\.tsx$/.test(file)).map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
const SINGLE: readonly string[] = ["/unsubscribe/[token]", "/sign-in/link/[token]", "/n/[notification]"];
const addressOf = (route: string, place: Place): string => Object.entries(place).reduce((path, [name, value]) => path.replace(`[${name}]`, value), route);

/** All that a page does which no page of ours may: breaches of the policy, dialogs, calls of what the payloads call, requests to other hosts. */
async function watch({ page }: Pick<Actor, "page">, origin: string): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction("tellBreach", (what: string) => seen.push(what));
  await page.addInitScript(() => {
    const { tellBreach } = window as unknown as { tellBreach(what: string): void };
    document.addEventListener("securitypolicyviolation", (event) => tellBreach(`${event.violatedDirective} ${event.blockedURI}`));
    Object.assign(window, { owned: () => tellBreach("a payload ran") });
  });
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin) seen.push(`request to ${request.url()}`);
  });
  return seen;
}

async function look(page: Page, path: string, seen: readonly string[]): Promise<void> {
  const response = await page.goto(path);
  const [headers, html] = [response!.headers(), await response!.text()];
  const nonce = /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];
  expect({ path, bare: (html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes(`nonce="${nonce}"`)) }).toEqual({ path, bare: [] });
  expect({ path, kept: headers["cache-control"] }).toEqual({ path, kept: expect.stringContaining("no-store") });
  expect({ path, nosniff: headers["x-content-type-options"], frames: headers["x-frame-options"], powered: headers["x-powered-by"] }).toEqual({ path, nosniff: "nosniff", frames: "DENY", powered: undefined });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect({ path, seen: [...seen] }).toEqual({ path, seen: [] });
}

test("no text that people type runs, loads or leads away, on any page, for a member or a guest, or in a file that is made of it", async ({ team, arrive, address }) => {
  test.setTimeout(300_000);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(50);
  const place = await plant(team);
  const routes = ROUTES.filter((route) => !SINGLE.includes(route));
  expect(routes.length).toBeGreaterThan(35);

  await test.step("a member", async () => {
    const seen = await watch(team.owner, address);
    for (const route of routes.filter((one) => !one.startsWith("/r/"))) await look(team.owner.page, addressOf(route, place), seen);
    await look(team.owner.page, "/nothing-here", seen);
    await team.owner.open(`/w/${place.workspace}/goals`);
    await expect(team.owner.page.getByText(PAYLOADS[0]!).first()).toBeVisible();
    expect(seen).toEqual([]);
  });

  await test.step("a guest", async () => {
    const guest = await arrive("Guest", "guest@example.test");
    const seen = await watch(guest, address);
    await guest.open(`/r/${place.token}`);
    await guest.page.getByLabel("Your name").fill(`Vera ${PAYLOADS[1]!}`);
    const open = guest.page.getByRole("button", { name: "Open" });
    await open.click();
    await expect(open).toHaveCount(0);
    for (const route of routes.filter((one) => one.startsWith("/r/"))) await look(guest.page, addressOf(route, { ...place }), seen);
  });

  await test.step("the pictures within a Word file", async () => {
    const file = await team.owner.page.request.get(`/api/workspaces/${place.workspace}/brief?format=docx&lang=en`);
    expect(file.status()).toBe(200);
    const files = await unzip(new Uint8Array(await file.body()), (name) => name.endsWith(".svg"), 50_000_000);
    const pictures = [...files.values()].map((bytes) => new TextDecoder().decode(bytes));
    expect(pictures.length).toBeGreaterThan(0);
    const reader = await arrive("Reader", "reader@example.test");
    const seen = await watch(reader, address);
    // Away from the app's own policy, as another program opens it.
    for (const picture of pictures) await reader.page.setContent(picture);
    await reader.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(seen).toEqual([]);
    expect(pictures.join("")).not.toMatch(/<script|<foreignObject|<[^<>]*\s(?:on\w+=|(?:href|src)="(?!#|data:image\/png))/i);
    // Its letters are outlines: nothing that was typed is in it as text.
    expect(pictures[0]).toMatch(/^<svg /);
    expect(pictures.join("")).not.toContain("<text");
  });
});
