import { expect, test } from "#e2e/actors.ts";
import type { Api } from "#e2e/api.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { MapKey } from "#model/shape.ts";

/** A second process, "Contract", that a sub-process step of the first stands for. */
async function seedLinked(api: Api, workspace: string): Promise<void> {
  const plan = await readPlan(api, workspace);
  const [contract, first] = [newId(), plan.processes[0]!];
  const map = `${first.id}/as-is` as MapKey;
  const lane = plan.lanes.find((found) => found.map === map)!.participant;
  const commands: Command[] = [
    { type: "process.set", id: first.id, values: { title: "Sales" } },
    { type: "process.add", id: contract, values: { title: "Contract" } },
    { type: "lane.add", map: `${contract}/as-is`, participant: lane },
    { type: "step.add", id: newId(), map: `${contract}/as-is`, kind: "task", place: { lane, x: 100, y: 32 }, values: { title: "Draft it" } },
    { type: "step.add", id: newId(), map, kind: "subProcess", place: { lane, x: 200, y: 32 }, values: { title: "Conclude the contract", linkedProcess: contract } },
  ];
  await api.must("plan.apply", { workspace, commands });
}

test("a step that stands for another process opens it, by press, tool and keys, and the way back is there", async ({ team: { workspace, owner } }) => {
  await seedLinked(owner.api, workspace);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  const trail = page.getByRole("navigation", { name: "Where this process is used" });
  await page.getByRole("group", { name: /Conclude the contract/ }).getByRole("button", { name: "Open the process “Contract”" }).click();
  await expect(map.step("Draft it")).toBeVisible();
  await expect(trail.getByRole("link", { name: "Sales" })).toBeVisible();
  await page.reload();
  await expect(trail.getByRole("link", { name: "Sales" }), "after a reload too").toBeVisible();
  await trail.getByRole("link", { name: "Sales" }).click();
  await expect(map.step("Conclude the contract"), "the step that led there is in hand").toBeFocused();

  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(map.step("Draft it")).toBeVisible();
  await page.goBack();
  await map.step("Conclude the contract").click({ position: { x: 20, y: 12 } });
  await page.getByRole("toolbar", { name: "What is selected" }).getByRole("button", { name: "Open the process “Contract”" }).click();
  await expect(map.step("Draft it")).toBeVisible();

  // Come to directly, it still says where it is used.
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Goals" }).click();
  await expect(page).toHaveURL(/\/goals$/);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Contract" }).click();
  await trail.getByRole("button", { name: "Used in 1 place" }).click();
  await page.getByRole("menuitem", { name: "Sales › Conclude the contract" }).click();
  await expect(map.step("Conclude the contract")).toBeFocused();
});

test("an address with a step in it shows that step", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Far away", lane: 0, x: 5000 }]);
  const { steps } = await readPlan(owner.api, workspace);
  const [process] = steps[0]!.map.split("/");
  await owner.open(`/w/${workspace}/map/${process}#step=${steps[0]!.id}`);
  await expect(new MapPage(owner.page).step("Far away")).toBeFocused();
  await expect(owner.page).toHaveURL(new RegExp(`/map/${process}$`));
});

test("following someone goes where they go and looks where they look, until I do something myself", async ({ team: { workspace, owner, join } }) => {
  test.slow();
  await seedSteps(owner.api, workspace, [{ title: "Here", lane: 0, x: 100 }, { title: "Far away", lane: 0, x: 6000 }]);
  const vera = await join("editor", "Vera Editor");
  const [mine, theirs] = [new MapPage(owner.page), new MapPage(vera.page)];
  await Promise.all([owner.open(`/w/${workspace}/goals`), vera.open(`/w/${workspace}/matrix`)]);
  const avatar = owner.page.getByRole("button", { name: /^Vera Editor/ });
  await avatar.click();
  await expect(owner.page.getByText("Following Vera Editor")).toBeVisible();
  await expect(owner.page).toHaveURL(/\/matrix$/);

  await theirs.open(workspace);
  await expect(mine.step("Here"), "to the map").toBeVisible();
  await vera.page.keyboard.press("ControlOrMeta+k");
  await vera.page.keyboard.type("far away");
  await vera.page.keyboard.press("Enter");
  await expect(theirs.step("Far away")).toBeInViewport();
  await expect(mine.step("Far away"), "along the map").toBeInViewport();
  await vera.page.getByRole("radio", { name: "To be" }).click();
  await expect(owner.page, "to the other variant").toHaveURL(/variant=to-be$/);
  await vera.page.getByRole("radio", { name: "As is" }).click();
  await expect(owner.page).not.toHaveURL(/variant/);

  // Zoom is followed too.
  const zoom = (page: typeof owner.page) => page.getByRole("button", { name: "Zoom to 100%" }).textContent();
  for (let i = 0; i < 3; i++) await vera.page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => (await zoom(owner.page)) === (await zoom(vera.page)) && (await zoom(vera.page)) !== "100%").toBe(true);
  // Away from the avatar, whose tooltip stands outside of every landmark.
  await owner.page.mouse.move(640, 400);
  await expect(owner.page.getByRole("tooltip")).toHaveCount(0);
  await checkAccessibility(owner.page, "following");

  await owner.page.keyboard.press("Escape");
  await expect(owner.page.getByText("Following Vera Editor")).toBeHidden();
  await avatar.click();
  await owner.page.getByRole("status").getByRole("button", { name: "Stop" }).click();
  await expect(owner.page.getByText("Following Vera Editor")).toBeHidden();
  await avatar.click();
  const region = (await owner.page.getByRole("region", { name: "Process map" }).boundingBox())!;
  await owner.page.mouse.move(region.x + 600, region.y + 300);
  await owner.page.mouse.wheel(0, 40);
  await expect(owner.page.getByText("Following Vera Editor")).toBeHidden();

  // Whoever leaves is followed no longer.
  await avatar.click();
  await vera.context.close();
  await expect(owner.page.getByText("Vera Editor has left")).toBeVisible({ timeout: 20_000 });
});

test("as is and to be stand side by side: one of them has the keys, both move together", async ({ team: { workspace, owner } }) => {
  test.slow();
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 24 }, { title: "Answer", lane: 1, x: 200 }], true);
  const { page } = owner;
  const map = new MapPage(page);
  await map.open(workspace);
  await page.getByRole("radio", { name: "Side by side" }).click();
  await expect(page).toHaveURL(/\?variant=both$/);
  const [today, toBe] = [page.getByRole("region", { name: "Process map: As is" }), page.getByRole("region", { name: "Process map: To be" })];
  await expect(today.getByRole("group", { name: /: Ask,/ })).toBeVisible();
  await toBe.getByRole("button", { name: "Begin with the map as it is" }).click();
  await expect(toBe.getByRole("group", { name: /: Answer,/ })).toBeVisible();

  // A step of the right one in hand; what is typed and deleted is there alone.
  await toBe.getByRole("group", { name: /: Ask,/ }).click();
  await page.keyboard.type("Ask at once");
  await page.keyboard.press("Enter");
  await expect(toBe.getByRole("group", { name: /: Ask at once,/ })).toBeVisible();
  await expect(today.getByRole("group", { name: /: Ask,/ })).toBeVisible();
  // Body focus: the keys are those of the canvas pressed last.
  const box = (await today.boundingBox())!;
  await page.mouse.click(box.x + box.width - 60, box.y + box.height - 120);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await map.toast("2 things deleted");
  await expect(today.getByRole("group", { name: /: Ask,/ })).toBeHidden();
  await expect(toBe.getByRole("group", { name: /: Answer,/ })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(today.getByRole("group", { name: /: Ask,/ })).toBeVisible();

  const placeOf = async (region: typeof today) => Math.round((await middleOf(region.getByRole("group", { name: /: Answer,/ }))).x - (await region.boundingBox())!.x);
  await expect.poll(async () => (await placeOf(today)) - (await placeOf(toBe))).toBe(0);
  await today.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => (await placeOf(today)) - (await placeOf(toBe))).toBe(0);
  await page.getByRole("button", { name: "Pan and zoom both maps together" }).click();
  await today.getByRole("button", { name: "Zoom out" }).click();
  await today.getByRole("button", { name: "Zoom out" }).click();
  // What is in the middle stays there: how near it is tells.
  const zoomOf = (region: typeof today) => region.getByRole("button", { name: "Zoom to 100%" }).textContent();
  await expect.poll(async () => (await zoomOf(today)) === (await zoomOf(toBe))).toBe(false);
  await checkAccessibility(page, "side by side");

  await page.setViewportSize({ width: 900, height: 800 });
  await expect(page.getByRole("radio", { name: "Side by side" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Process map", exact: true })).toBeVisible();
});

test("the minimap shows where one is and who else is there, and moves the view", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Here", lane: 0, x: 100 }, { title: "Far away", lane: 0, x: 6000 }]);
  const vera = await join("editor", "Vera Editor");
  const { page } = owner;
  const map = new MapPage(page);
  await Promise.all([map.open(workspace), new MapPage(vera.page).open(workspace)]);
  await page.getByRole("button", { name: "Minimap" }).click();
  const minimap = page.getByRole("button", { name: "Minimap" }).first();
  const toggle = page.getByRole("button", { name: "Minimap", pressed: true });
  await expect(toggle).toBeVisible();
  await expect(page.getByTestId("minimap-person")).toBeVisible();
  await expect(map.step("Far away")).not.toBeInViewport();
  const box = (await minimap.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height / 4, { steps: 5 });
  await page.mouse.up();
  await expect(map.step("Far away")).toBeInViewport();
  for (let i = 0; i < 30; i++) await minimap.press("ArrowLeft");
  await expect(map.step("Here")).toBeInViewport();
  await checkAccessibility(page, "minimap");
  await page.reload();
  await expect(toggle, "remembered on this device").toBeVisible();
  await toggle.click();
  await expect(page.getByTestId("minimap-frame")).toBeHidden();
});

test("a walk by the keyboard goes along the flow and asks at a decision", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Call", kind: "start", lane: 0, x: 100 }, { title: "Paid?", kind: "exclusive", lane: 0, x: 300 }, { title: "Ship", lane: 0, x: 500 }], true);
  const plan = await readPlan(owner.api, workspace);
  const idOf = (title: string) => plan.steps.find((step) => step.title === title)!;
  const remind = newId();
  await owner.api.must("plan.apply", { workspace, commands: [
    { type: "step.add", id: remind, map: idOf("Ship").map, kind: "task", place: { lane: plan.lanes[1]!.participant, x: 500, y: 32 }, values: { title: "Remind", processing: 90, pain: "Nobody answers" } },
    { type: "flow.connect", id: newId(), from: idOf("Paid?").id, to: remind, values: { title: "not yet" } },
  ] as Command[] });
  const { page } = owner;
  await new MapPage(page).open(workspace);
  await page.getByRole("button", { name: "Walk through" }).click();
  const walk = page.getByRole("region", { name: "Walk through the process" });
  await expect(walk.getByRole("heading", { name: "Call" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(walk.getByRole("heading", { name: "Paid?" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(walk.getByRole("heading", { name: "Paid?" }), "there is a choice to be made").toBeVisible();
  await expect(walk.getByRole("list", { name: "Where it goes on" }).getByRole("button")).toHaveText([/Ship/, /not yet.*Remind/]);
  await page.keyboard.press("2");
  await expect(walk.getByRole("heading", { name: "Remind" })).toBeFocused();
  await expect(walk.getByText("1 h 30 min")).toBeVisible();
  await expect(walk.getByText("Nobody answers")).toBeVisible();
  await checkAccessibility(page, "walk");
  await page.keyboard.press("ArrowLeft");
  await expect(walk.getByRole("heading", { name: "Paid?" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(walk).toBeHidden();
  await expect(new MapPage(page).step("Paid\\?")).toBeFocused();
});

test.describe("on a phone", () => {
  test("a map is panned with one finger, pinched with two, and walked", async ({ team: { workspace, owner }, browser, address }) => {
    await seedSteps(owner.api, workspace, [{ title: "Call", kind: "start", lane: 0, x: 100 }, { title: "Write it down", lane: 1, x: 900 }, { title: "Done", kind: "end", lane: 0, x: 1800 }], true);
    const context = await browser.newContext({ baseURL: address, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce", storageState: await owner.context.storageState() });
    const page = await context.newPage();
    await page.goto(`/w/${workspace}/map`);
    const map = new MapPage(page);
    await expect(map.step("Call")).toBeVisible();
    const cdp = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

    const before = await middleOf(map.step("Call"));
    await touch("touchStart", [300, 600]);
    for (let x = 290; x >= 240; x -= 10) await touch("touchMove", [x, 600]);
    await touch("touchEnd");
    await expect.poll(async () => (await middleOf(map.step("Call"))).x).toBeLessThan(before.x - 30);

    const zoom = page.getByRole("button", { name: "Zoom to 100%" });
    const percent = async () => Number.parseInt((await zoom.textContent())!, 10);
    const first = await percent();
    await touch("touchStart", [180, 600], [220, 600]);
    for (let by = 0; by <= 60; by += 10) await touch("touchMove", [180 - by, 600], [220 + by, 600]);
    await touch("touchEnd");
    await expect.poll(percent).toBeGreaterThan(first);

    await page.getByRole("button", { name: "Walk through" }).tap();
    const walk = page.getByRole("region", { name: "Walk through the process" });
    await expect(walk.getByRole("heading", { name: "Call" })).toBeVisible();
    await walk.getByRole("button", { name: "Next" }).tap();
    await expect(walk.getByRole("heading", { name: "Write it down" })).toBeVisible();
    const [step, card] = [await middleOf(map.step("Write it down")), (await walk.boundingBox())!];
    expect(step.x > 40 && step.x < 380 && step.y < card.y, "seen above the card").toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await walk.getByRole("button", { name: "Next" }).tap();
    await walk.getByRole("button", { name: "Back" }).tap();
    await walk.getByRole("button", { name: "Next" }).tap();
    await walk.getByRole("button", { name: "Done", exact: true }).tap();
    await expect(walk).toBeHidden();
    await context.close();
  });
});

test("whoever types in a step that someone deletes is told, and has the text back", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 200 }, { title: "Answer", lane: 1, x: 500 }], true);
  const editor = await join("editor");
  const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
  await Promise.all([mine.open(workspace), theirs.open(workspace)]);
  await mine.step("Ask").dblclick();
  await owner.page.keyboard.type(" what the client needs");
  await expect(theirs.step("Ask what the client needs")).toBeVisible();
  await theirs.step("Ask what the client needs").click();
  await editor.page.keyboard.press("Delete");
  const toast = await mine.toast(`${editor.name} deleted the step “Ask what the client needs” you were typing in`);
  await expect(mine.title).toBeHidden();
  // What is gone is not in the way of the rest.
  await mine.step("Answer").click();
  await expect(owner.page.getByRole("toolbar", { name: "What is selected" })).toBeVisible();
  await toast.getByRole("button", { name: "Restore" }).click();
  await expect(mine.step("Ask what the client needs")).toBeVisible();
  await expect(theirs.step("Ask what the client needs")).toBeVisible();
  await expect(mine.flow("Ask what the client needs", "Answer")).toBeAttached();
});

test("typing goes on when its lane is taken away, and comes back with a deleted process", async ({ team: { workspace, owner, join } }) => {
  const [first] = await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 200 }]);
  const editor = await join("editor");
  const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
  await Promise.all([mine.open(workspace), theirs.open(workspace)]);
  await mine.step("Ask").dblclick();
  await owner.page.keyboard.type(" once");
  await theirs.laneMenu(first!).click();
  await editor.page.getByRole("menuitem", { name: "Remove the lane" }).click();
  await expect(mine.lane(first!)).toBeHidden();
  await expect(mine.title, "the keyboard stays in the text").toBeFocused();
  await owner.page.keyboard.type(" more");
  await expect(mine.title).toHaveValue("Ask once more");

  await editor.page.getByRole("button", { name: "Processes" }).click();
  await editor.page.getByRole("menuitem", { name: "Delete this process" }).click();
  await expect(owner.page.getByText("This process has been deleted")).toBeVisible();
  await owner.page.getByRole("button", { name: "Bring it back" }).click();
  await expect(mine.step("Ask once more")).toBeVisible();
});
