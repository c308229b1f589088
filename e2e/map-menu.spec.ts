import type { Locator, Page } from "@playwright/test";
import { expect, test, type Team } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";

/** Three steps in a row, joined, on an open map. */
async function start({ workspace, owner }: Team) {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 64 }, { title: "Check", lane: 0, x: 248 }, { title: "Ship", lane: 0, x: 432 }], true);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  return { map, page: owner.page };
}

const menu = (page: Page, name = "Actions") => page.getByRole("menu", { name });
const choose = (page: Page, name: string) => page.getByRole("menuitem", { name }).click();
const rightClick = (what: Locator) => what.click({ button: "right" });
const titles = async ({ workspace, owner }: Team) => (await readPlan(owner.api, workspace)).steps.map(({ title }) => title).sort();

test("the right button selects a step and offers what can be done with it, each with its key", async ({ team }) => {
  const { map, page } = await start(team);
  await rightClick(map.step("Check"));
  await expect(map.step("Check")).toHaveAttribute("aria-current", "true");
  for (const [name, key] of [["Rename", "F2"], ["Duplicate", "Ctrl+D"], ["Copy", "Ctrl+C"], ["Add the next step", "Tab"], ["Details", "Alt+Enter"], ["Delete", "Del"]]) {
    await expect(menu(page).getByRole("menuitem", { name: name! }), name!).toContainText(key!);
  }
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(map.step("Check")).toBeFocused();

  await rightClick(map.step("Check"));
  await choose(page, "Rename");
  await expect(map.title).toBeFocused();
  await map.title.fill("Look");
  await page.keyboard.press("Enter");

  await rightClick(map.step("Look"));
  await choose(page, "Duplicate");
  await expect(map.step("Look")).toHaveCount(2);
  await page.keyboard.press("Control+KeyZ");
  await expect(map.step("Look")).toHaveCount(1);

  await rightClick(map.step("Look"));
  await page.getByRole("menuitem", { name: "Kind" }).hover();
  await page.getByRole("menuitemradio", { name: "Either/or" }).or(page.getByRole("menuitemradio").nth(14)).first().click();
  await expect.poll(async () => (await readPlan(team.owner.api, team.workspace)).steps.find(({ title }) => title === "Look")?.kind).not.toBe("task");

  await rightClick(map.step("Look"));
  await choose(page, "Delete");
  await expect(map.flow("Ask", "Ship")).toBeAttached();
});

test("the menu's key opens it where the keyboard is, and it is used without the mouse", async ({ team }) => {
  const { map, page } = await start(team);
  await map.step("Ship").focus();
  await page.keyboard.press("Shift+F10");
  await expect(menu(page)).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Add the next step" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Bill");
  await page.keyboard.press("Enter");
  await expect(map.flow("Ship", "Bill")).toBeAttached();
  await page.keyboard.press("ContextMenu");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect(map.step("Bill")).toBeHidden();
  await expect(map.step("Ship")).toBeFocused();
});

test("several steps are aligned and joined by their menu, and stay selected", async ({ team }) => {
  const { map, page } = await start(team);
  await map.step("Ask").click();
  await map.step("Ship").click({ modifiers: ["Shift"] });
  await rightClick(map.step("Ship"));
  await expect(map.step("Ask")).toHaveAttribute("aria-current", "true");
  await page.getByRole("menuitem", { name: "Align and distribute" }).hover();
  await choose(page, "Align left");
  await expect.poll(async () => new Set((await readPlan(team.owner.api, team.workspace)).steps.filter(({ title }) => title !== "Check").map(({ place }) => place.x)).size).toBe(1);
  await page.keyboard.press("Control+KeyZ");
  await rightClick(map.step("Ship"));
  await choose(page, "Connect the two");
  await expect(map.flow("Ask", "Ship")).toBeAttached();
});

test("a flow takes a step in by its menu, a bent one is straightened", async ({ team }) => {
  const { map, page } = await start(team);
  const [a, b] = [await middleOf(map.step("Ask")), await middleOf(map.step("Check"))];
  await page.mouse.click((a.x + b.x) / 2, a.y, { button: "right" });
  await expect(menu(page).getByRole("menuitem", { name: "Label the flow" })).toBeVisible();
  await choose(page, "Insert a step");
  await page.keyboard.type("Weigh");
  await page.keyboard.press("Enter");
  await expect(map.flow("Ask", "Weigh")).toBeAttached();
  await expect(map.flow("Weigh", "Check")).toBeAttached();
  const { steps } = await readPlan(team.owner.api, team.workspace);
  const place = (title: string) => steps.find((step) => step.title === title)!.place;
  expect(place("Weigh")).toMatchObject({ lane: place("Ask").lane, y: place("Ask").y });
});

test("on empty canvas a step is added where the menu was opened, and what was copied is put there", async ({ team }) => {
  const { map, page } = await start(team);
  await rightClick(map.step("Ask"));
  await choose(page, "Copy");
  const { x, y } = await middleOf(map.step("Ship"));
  const there = { x, y: y + 130 };
  await page.mouse.click(there.x, there.y, { button: "right" });
  await expect(map.step("Ask")).not.toHaveAttribute("aria-current", "true");
  await choose(page, "Paste here");
  await expect(map.step("Ask")).toHaveCount(2);
  const pasted = await middleOf(page.getByRole("group", { name: /: Ask(,|$)/ }).and(page.locator("[aria-current=true]")));
  expect(Math.abs(pasted.x - there.x)).toBeLessThan(12);

  await page.mouse.click(there.x + 240, there.y, { button: "right" });
  await choose(page, "Add a step here");
  await page.keyboard.type("New");
  await page.keyboard.press("Enter");
  const added = await middleOf(map.step("New"));
  expect(Math.abs(added.x - there.x - 240)).toBeLessThan(12);
  await expect.poll(() => titles(team)).toEqual(["Ask", "Ask", "Check", "New", "Ship"]);
});

test("a lane's head has the menu of its button; a name that is being typed keeps the browser's own", async ({ team }) => {
  const { map, page } = await start(team);
  const list = page.getByRole("list", { name: "Lanes" }).getByRole("listitem");
  const second = await list.nth(1).getAttribute("aria-label");
  const before = await list.evaluateAll((heads) => heads.map((head) => head.getAttribute("aria-label")));
  await rightClick(map.lane(second!));
  await expect(menu(page, "Lane").getByRole("menuitem", { name: "Details" })).toBeVisible();
  await choose(page, "Move up");
  await expect(list.first()).toHaveAttribute("aria-label", second!);
  expect(before[0]).not.toBe(second);
  const name = map.lane(second!).getByRole("textbox");
  await name.click();
  await rightClick(name);
  await expect(menu(page, "Lane")).toBeHidden();
});

test("a finger that rests on a step opens its menu", async ({ team }) => {
  const { map, page } = await start(team);
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  const at = await middleOf(map.step("Check"));
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await expect(menu(page)).toBeVisible();
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(menu(page)).toBeVisible();
  await expect(map.step("Check")).toHaveAttribute("aria-current", "true");
});

test("who may not draw is offered what they may do", async ({ team }) => {
  await start(team);
  const reader = await team.join("viewer");
  await reader.open(`/w/${team.workspace}/map`);
  const map = new MapPage(reader.page);
  await rightClick(map.step("Check"));
  await expect(menu(reader.page).getByRole("menuitem", { name: "Details" })).toBeVisible();
  await expect(menu(reader.page).getByRole("menuitem", { name: "Copy" })).toBeVisible();
  for (const name of ["Rename", "Duplicate", "Cut", "Delete", "Paste here"]) await expect(menu(reader.page).getByRole("menuitem", { name }), name).toBeHidden();
});

test("the tools of a selection duplicate it", async ({ team }) => {
  const { map, page } = await start(team);
  await map.step("Ask").click();
  await page.getByRole("toolbar", { name: "What is selected" }).getByRole("button", { name: "Duplicate" }).click();
  await expect(map.step("Ask")).toHaveCount(2);
});

test("keys of what comes after the canvas, pressed before it is there, are done then", async ({ team }) => {
  const { workspace, owner: { page, api } } = team;
  await seedSteps(api, workspace, [{ title: "Ask", lane: 0, x: 64 }]);
  const map = new MapPage(page);
  await map.open(workspace);
  // The scripts of the second stage are those that come after the canvas is there.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.reload();
  await expect(page.getByRole("button", { name: "Show all" })).toBeVisible();
  const drawn = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).map(({ name }) => name));
  const parts: string[] = [];
  for (const url of drawn) if ((await (await page.request.get(url)).text()).includes("flow-end-")) parts.push(url);
  expect(parts.length).toBeGreaterThan(0);
  await page.route((url) => parts.includes(url.href), async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await map.step("Ask").click();
  await page.keyboard.press("Control+KeyD");
  await page.keyboard.press("Control+KeyC");
  await expect(page.getByRole("button", { name: "Show all" })).toBeHidden();
  await expect(map.step("Ask")).toHaveCount(1);
  release();
  await expect(map.step("Ask")).toHaveCount(2);
  await page.keyboard.press("Control+KeyV");
  await expect(map.step("Ask")).toHaveCount(3);
});

test("a cut title is shown whole to pointer and keyboard; a new step asks what it is", async ({ team }) => {
  const long = "Write the request down in the spreadsheet, call the client back, ask for the address, the sizes, the wished date and the way of paying, note the source";
  await seedSteps(team.owner.api, team.workspace, [{ title: long, lane: 0, x: 64 }, { title: "Check", lane: 0, x: 432 }]);
  const { page } = team.owner;
  const map = new MapPage(page);
  await map.open(team.workspace);
  const tip = page.locator(".popup[data-open]", { hasText: long });
  await page.getByRole("group", { name: /: Write/ }).hover();
  await expect(tip).toBeVisible();
  await map.step("Check").hover();
  await expect(tip).toBeHidden();
  await page.mouse.move(5, 5);
  await page.getByRole("group", { name: /: Write/ }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(tip).toBeVisible();

  await map.step("Check").click();
  await page.keyboard.press("Tab");
  await expect(map.title).toHaveAttribute("placeholder", "What is done?");
});

test("the label of a short flow is written with room, and then covers no step", async ({ team }) => {
  const { map, page } = await start(team);
  const flow = map.flow("Ask", "Check");
  const [a, b] = [(await map.step("Ask").boundingBox())!, (await map.step("Check").boundingBox())!];
  await page.mouse.dblclick((a.x + a.width + b.x) / 2, a.y + a.height / 2);
  const field = page.getByRole("textbox", { name: "Flow label" });
  expect((await field.boundingBox())!.width).toBeGreaterThan(120);
  await field.fill("The order is of our kind and within the town");
  await page.keyboard.press("Enter");
  await expect(flow).toBeAttached();
  const label = (await page.getByRole("button", { name: "The order is of our kind" }).boundingBox())!;
  expect(label.x).toBeGreaterThanOrEqual(a.x + a.width);
  expect(label.x + label.width).toBeLessThanOrEqual(b.x);
});
