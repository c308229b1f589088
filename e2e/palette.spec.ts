import { expect, test, type Actor } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";

/** The palette as one person uses it. */
function paletteOf({ page }: Actor) {
  return {
    field: page.getByRole("combobox", { name: "Search and commands" }),
    option: (name: string | RegExp) => page.getByRole("option", { name }),
    async open() {
      await page.keyboard.press("ControlOrMeta+k");
      await expect(this.field).toBeFocused();
    },
  };
}

test("Ctrl+K finds a step from any page and goes to it", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Call the client", lane: 0, x: 100 }, { title: "Ship the order", lane: 2, x: 6000 }]);
  await owner.open(`/w/${workspace}/goals`);
  const palette = paletteOf(owner);
  await expect(owner.page.getByRole("button", { name: "Search and commands" })).toBeVisible();
  await palette.open();
  await owner.page.keyboard.type("ship");
  await expect(palette.option(/^Ship the order/)).toHaveAttribute("aria-selected", "true");
  await owner.page.keyboard.press("Enter");
  const map = new MapPage(owner.page);
  await expect(map.step("Ship the order"), "far away, and brought into sight").toBeInViewport();
  await expect(map.step("Ship the order")).toBeFocused();
  await expect(owner.page).toHaveURL(/\/map\/[0-9a-z]+$/);

  // The same on the map itself; what was found before comes first.
  await palette.open();
  await owner.page.keyboard.type("call cl");
  await owner.page.keyboard.press("Enter");
  await expect(map.step("Call the client")).toBeFocused();
  await palette.open();
  await expect(owner.page.getByRole("group", { name: "Recent" }).getByRole("option").first()).toContainText("Call the client");
});

test("the palette opens by the key's place, and reads the wrong layout", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Привет клиенту", lane: 0, x: 100 }, { title: "Учёт оплат", lane: 0, x: 300 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const palette = paletteOf(owner);
  // What a Russian layout makes of Ctrl+K.
  await owner.page.evaluate(() => window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyK", key: "л", ctrlKey: true, bubbles: true, cancelable: true })));
  await expect(palette.field).toBeFocused();
  await palette.field.fill("ghbdtn");
  await expect(palette.option(/^Привет клиенту/)).toBeVisible();
  await palette.field.fill("учет");
  await expect(palette.option(/^Учёт оплат/)).toBeVisible();
  await palette.field.fill("щмукдфн цфш");
  await expect(palette.option(/^Overlay: Waiting time/)).toBeVisible();
  await owner.page.keyboard.press("Escape");
  await expect(palette.field).toBeHidden();
});

test("what is typed before the palette is loaded is not lost, and changes nothing on the map", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 100 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Ask").click();
  await owner.page.keyboard.press("ControlOrMeta+k");
  await owner.page.keyboard.type("matrix");
  await expect(paletteOf(owner).field).toHaveValue("matrix");
  await owner.page.keyboard.press("Enter");
  await expect(owner.page).toHaveURL(/\/matrix$/);
  expect((await readPlan(owner.api, workspace)).steps.map(({ title }) => title)).toEqual(["Ask"]);
});

test("what is found by what was typed and taken before the palette is loaded is gone to", async ({ team: { workspace, owner } }) => {
  await owner.open(`/w/${workspace}/goals`);
  const { promise: typed, resolve: letGo } = Promise.withResolvers<void>();
  await owner.page.route("**/_next/static/chunks/**", async (route) => {
    await typed;
    await route.continue();
  });
  await owner.page.keyboard.press("ControlOrMeta+k");
  await owner.page.keyboard.type("matriy");
  await owner.page.keyboard.press("Backspace");
  await owner.page.keyboard.type("x");
  await owner.page.keyboard.press("Enter");
  letGo();
  await expect(owner.page).toHaveURL(/\/matrix$/);
  await expect(paletteOf(owner).field).toBeHidden();
});

test("the palette draws: a kind of step, a lane, a connection, the to-be from the as-is", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 16 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const palette = paletteOf(owner);
  const { keyboard } = owner.page;
  await palette.open();
  await keyboard.type("add choice");
  await keyboard.press("Enter");
  await expect(map.title).toBeFocused();
  await keyboard.type("Paid?");
  await keyboard.press("Enter");
  await expect(owner.page.getByRole("group", { name: /^Choice: Paid\?/ })).toBeVisible();

  await keyboard.press("ControlOrMeta+a");
  await palette.open();
  await keyboard.type("connect");
  await keyboard.press("Enter");
  await expect(map.flow("Ask", "Paid?")).toBeAttached();

  await palette.open();
  await keyboard.type("begin with");
  await keyboard.press("Enter");
  await expect(owner.page).toHaveURL(/variant=to-be$/);
  await expect(map.flow("Ask", "Paid?")).toBeAttached();
  await palette.open();
  await keyboard.type("undo");
  await keyboard.press("Enter");
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.length).toBe(2);
});

test("a viewer is offered nothing that they may not do", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 100 }]);
  const viewer = await join("viewer");
  await viewer.open(`/w/${workspace}/map`);
  await expect(new MapPage(viewer.page).step("Ask")).toBeVisible();
  const palette = paletteOf(viewer);
  await palette.open();
  await palette.field.fill("add");
  await expect(palette.option(/^Add/)).toHaveCount(0);
  await palette.field.fill("walk");
  await expect(palette.option("Walk through")).toBeVisible();
});

test("? lists the keys that work here, with a selected step too; axe finds nothing in either dialog", async ({ team: { workspace, owner } }) => {
  test.slow();
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 100 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Ask").click();
  // On a Russian layout this key prints a comma.
  await map.step("Ask").dispatchEvent("keydown", { code: "Slash", key: ",", shiftKey: true, bubbles: true, cancelable: true });
  const dialog = owner.page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog).toBeVisible();
  for (const group of ["Drawing", "Moving", "Viewing", "In a title", "Everywhere"]) await expect(dialog.getByRole("heading", { name: group, exact: true })).toBeVisible();
  await expect(dialog.getByText("Ctrl+K")).toBeVisible();
  await checkAccessibility(owner.page, "shortcuts");
  await owner.page.keyboard.press("Escape");
  await expect(map.step("Ask")).toBeFocused();
  await expect(map.title).toBeHidden();

  await paletteOf(owner).open();
  await checkAccessibility(owner.page, "palette, empty");
  await owner.page.keyboard.type("zzzzzz");
  await expect(owner.page.getByText("Nothing found")).toBeVisible();
  await checkAccessibility(owner.page, "palette, nothing found");
  await owner.page.keyboard.press("Escape");

  // Elsewhere the map's keys are not listed.
  await owner.open(`/w/${workspace}/goals`);
  await owner.page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(dialog.getByRole("heading", { name: "Everywhere", exact: true })).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "Drawing" })).toBeHidden();
});
