import type { Page } from "@playwright/test";
import type { Api } from "#e2e/api.ts";
import { expect, test } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, ROW, seedSteps } from "#e2e/map-page.ts";
import type { Plan } from "#model/shape.ts";

/** Every flow by the titles of its ends, `One>Two`, with its label. */
const arrows = ({ flows, steps }: Plan) => {
  const title = (id: string) => steps.find((step) => step.id === id)!.title;
  return flows.map((flow) => `${title(flow.from)}>${title(flow.to)}${flow.title && `: ${flow.title}`}`).sort();
};
const stepOf = (plan: Plan, title: string) => plan.steps.find((step) => step.title === title)!;
const tools = (page: Page) => page.getByRole("toolbar", { name: "What is selected" });
const undo = (page: Page) => page.keyboard.press("ControlOrMeta+z");

test.describe("a flow heals", () => {
  test("over a deleted step, and is as it was after undo or the toast's undo", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, ROW, true);
    const map = new MapPage(owner.page);
    await map.open(workspace);
    const plan = () => readPlan(owner.api, workspace);
    await map.flow("One", "Two").focus();
    await owner.page.keyboard.press("Enter");
    await owner.page.keyboard.type("at once");
    await owner.page.keyboard.press("Enter");
    await map.step("Two").click();
    await owner.page.keyboard.press("Delete");
    await expect(map.flow("One", "Three")).toBeAttached();
    await expect.poll(async () => arrows(await plan())).toEqual(["One>Three: at once"]);
    const toast = await map.toast("Step “Two” deleted");
    await toast.getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => arrows(await plan())).toEqual(["One>Two: at once", "Two>Three"]);

    await map.step("Two").click();
    await owner.page.keyboard.press("Delete");
    await expect(map.flow("One", "Three")).toBeAttached();
    await undo(owner.page);
    await expect.poll(async () => arrows(await plan())).toEqual(["One>Two: at once", "Two>Three"]);
  });

  test("over several deleted steps in a row", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, [...ROW, { title: "Four", lane: 0, x: 820 }], true);
    const map = new MapPage(owner.page);
    await map.open(workspace);
    await map.step("Two").click();
    await map.step("Three").click({ modifiers: ["Shift"] });
    await owner.page.keyboard.press("Delete");
    await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["One>Four"]);
    await undo(owner.page);
    await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["One>Two", "Three>Four", "Two>Three"]);
  });
});

test.describe("a step is put into a flow", () => {
  test("by dragging it there: the flow lights up, those after it make room, one undo takes it all back", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 284 }], true);
    await seedSteps(owner.api, workspace, [{ title: "New", lane: 2, x: 500 }]);
    const map = new MapPage(owner.page);
    await map.open(workspace);
    const before = await readPlan(owner.api, workspace);
    await map.dragStep("New", await between(map, "One", "Two"), false);
    await expect(map.insertHere).toHaveCount(1);
    await owner.page.mouse.up();
    await expect(map.insertHere).toHaveCount(0);
    await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["New>Two", "One>New"]);
    const after = await readPlan(owner.api, workspace);
    expect([stepOf(after, "New").place, stepOf(after, "Two").place.x]).toEqual([{ lane: stepOf(after, "One").place.lane, x: 284, y: 32 }, 468]);
    await undo(owner.page);
    await expect.poll(async () => {
      const now = await readPlan(owner.api, workspace);
      return [now.steps, now.flows];
    }).toEqual([before.steps, before.flows]);
  });

  test("from the palette; an end is not", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 500 }], true);
    const map = new MapPage(owner.page);
    await map.open(workspace);
    const canvas = owner.page.getByRole("region", { name: "Process map" });
    const box = (await canvas.boundingBox())!;
    const spot = await between(map, "One", "Two");
    const targetPosition = { x: spot.x - box.x, y: spot.y - box.y };
    await map.palette.getByRole("button", { name: "Step", exact: true }).dragTo(canvas, { targetPosition });
    await owner.page.keyboard.type("New");
    await owner.page.keyboard.press("Enter");
    await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["New>Two", "One>New"]);
    await map.palette.getByRole("button", { name: "End", exact: true }).dragTo(canvas, { targetPosition: { x: targetPosition.x - 60, y: targetPosition.y } });
    await owner.page.keyboard.type("Over");
    await owner.page.keyboard.press("Enter");
    await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["New>Two", "One>New"]);
  });

  test("not when somebody has deleted the flow meanwhile: it is only moved", async ({ team: { workspace, owner, join } }) => {
    await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 500 }], true);
    await seedSteps(owner.api, workspace, [{ title: "New", lane: 2, x: 500 }]);
    const editor = await join("editor");
    const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
    await Promise.all([mine.open(workspace), theirs.open(workspace)]);
    await mine.dragStep("New", await between(mine, "One", "Two"), false);
    await expect(mine.insertHere).toHaveCount(1);
    await theirs.flow("One", "Two").focus();
    await editor.page.keyboard.press("Enter");
    await editor.page.keyboard.press("Delete");
    await expect(mine.flow("One", "Two")).not.toBeAttached();
    await owner.page.mouse.up();
    await expect.poll(async () => {
      const plan = await readPlan(owner.api, workspace);
      return [arrows(plan), stepOf(plan, "New").place.lane === stepOf(plan, "One").place.lane];
    }).toEqual([[], true]);
  });
});

test.describe("a flow is bent", () => {
  const bends = async (api: Api, workspace: string) => (await readPlan(api, workspace)).flows[0]!.bends;

  test("by its segments, keeps its corners when steps are moved, and is straightened", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 1, x: 500 }], true);
    const map = new MapPage(owner.page);
    await map.open(workspace);
    await map.flow("One", "Two").focus();
    await owner.page.keyboard.press("Enter");
    const start = await middleOf(map.bend);
    await map.drag(map.bend, { x: start.x - 60, y: start.y });
    await expect.poll(() => bends(owner.api, workspace)).not.toEqual([]);
    const bent = await bends(owner.api, workspace);
    expect((await middleOf(map.bend)).x - start.x).toBeLessThan(-50);

    // Moving one end leaves the corner where it is; moving both takes it along.
    const corner = await middleOf(map.bend);
    const two = await middleOf(map.step("Two"));
    await map.dragStep("Two", { x: two.x + 80, y: two.y });
    await map.flow("One", "Two").focus();
    await owner.page.keyboard.press("Enter");
    expect((await middleOf(map.bend)).x).toBeCloseTo(corner.x, 0);
    expect(await bends(owner.api, workspace)).toEqual(bent);
    await map.step("One").click();
    await map.step("Two").click({ modifiers: ["Shift"] });
    const one = await middleOf(map.step("One"));
    await map.dragStep("One", { x: one.x + 80, y: one.y });
    await expect.poll(async () => stepOf(await readPlan(owner.api, workspace), "One").place.x).toBeGreaterThan(160);
    const moved = stepOf(await readPlan(owner.api, workspace), "One").place.x - 100;
    await map.flow("One", "Two").focus();
    await owner.page.keyboard.press("Enter");
    expect((await middleOf(map.bend)).x - corner.x).toBeCloseTo(moved, 0);

    await map.bend.dblclick();
    await expect.poll(() => bends(owner.api, workspace)).toEqual([]);
    await undo(owner.page);
    await expect.poll(() => bends(owner.api, workspace)).toEqual(bent);
    await tools(owner.page).getByRole("button", { name: "Straighten the flow" }).click();
    await expect.poll(() => bends(owner.api, workspace)).toEqual([]);
  });

  test("by arrow keys; a bend given up with Escape is not written", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 500 }], true);
    const map = new MapPage(owner.page);
    await map.open(workspace);
    await map.flow("One", "Two").focus();
    await owner.page.keyboard.press("Enter");
    const start = await middleOf(map.bend);
    await map.drag(map.bend, { x: start.x, y: start.y + 60 }, false);
    await owner.page.keyboard.press("Escape");
    await owner.page.mouse.up();
    await map.bend.focus();
    await owner.page.keyboard.press("ArrowDown");
    await expect.poll(async () => (await bends(owner.api, workspace)).map(({ y }) => y)).toEqual([0, 8, 8, 0]);
  });
});

test.describe("a flow's end", () => {
  test("is led to a chosen side of a step", async ({ team: { workspace, owner } }) => {
    await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 500 }], true);
    await seedSteps(owner.api, workspace, [{ title: "Other", lane: 1, x: 500 }]);
    const map = new MapPage(owner.page);
    await map.open(workspace);
    await map.flow("One", "Two").focus();
    await owner.page.keyboard.press("Enter");
    const other = (await map.step("Other").boundingBox())!;
    await map.drag(map.flowEnd("to"), { x: other.x + other.width / 2, y: other.y + other.height - 3 });
    await expect.poll(async () => {
      const plan = await readPlan(owner.api, workspace);
      return [arrows(plan), plan.flows[0]!.toSide];
    }).toEqual([["One>Other"], "bottom"]);
  });

  test("is not led to a step that somebody deletes meanwhile", async ({ team: { workspace, owner, join } }) => {
    await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 500 }], true);
    await seedSteps(owner.api, workspace, [{ title: "Other", lane: 1, x: 500 }]);
    const editor = await join("editor");
    const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
    await Promise.all([mine.open(workspace), theirs.open(workspace)]);
    await mine.flow("One", "Two").focus();
    await owner.page.keyboard.press("Enter");
    await mine.drag(mine.flowEnd("to"), await middleOf(mine.step("Other")), false);
    await theirs.step("Other").click();
    await editor.page.keyboard.press("Delete");
    await expect(mine.step("Other")).toBeHidden();
    await owner.page.mouse.up();
    await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["One>Two"]);
    await expect(mine.flow("One", "Two")).toBeAttached();
    await expect(theirs.flow("One", "Two")).toBeAttached();
  });
});

test("a dragged step snaps to its neighbours, with guides, and not while Ctrl is held", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 300 }, { title: "Loose", lane: 1, x: 700 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const [two, loose] = [await middleOf(map.step("Two")), await middleOf(map.step("Loose"))];
  // In one row, at the row's own distance.
  await map.dragStep("Loose", { x: two.x + 203, y: two.y + 4 }, false);
  await expect(owner.page.getByTestId("guide")).toHaveCount(1);
  await expect(owner.page.getByTestId("equal-gap")).toHaveCount(2);
  await owner.page.mouse.up();
  await expect.poll(async () => stepOf(await readPlan(owner.api, workspace), "Loose").place).toMatchObject({ x: 500, y: 32 });
  await undo(owner.page);
  await expect.poll(async () => (await middleOf(map.step("Loose"))).y).toBeCloseTo(loose.y, 0);
  const start = await middleOf(map.step("Loose"));
  const { mouse, keyboard } = owner.page;
  await mouse.move(start.x, start.y - 5);
  await mouse.down();
  await mouse.move(start.x, start.y);
  await keyboard.down("Control");
  await mouse.move(two.x + 203, two.y + 4, { steps: 5 });
  await expect(owner.page.getByTestId("guide")).toHaveCount(0);
  await mouse.up();
  await keyboard.up("Control");
  await expect.poll(async () => stepOf(await readPlan(owner.api, workspace), "Loose").place).toMatchObject({ x: 503, y: 36 });
});

test("dragged with Alt a copy is put down, with Shift a step keeps to one axis, Escape gives the drag up", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 300 }], true);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const { keyboard, mouse } = owner.page;
  const [two, before] = [await middleOf(map.step("Two")), stepOf(await readPlan(owner.api, workspace), "Two").place];
  await keyboard.down("Alt");
  await map.dragStep("Two", { x: two.x + 200, y: two.y + 150 }, false);
  await expect(owner.page.getByTestId("copy")).toHaveCount(1);
  await mouse.up();
  await keyboard.up("Alt");
  await expect(map.step("Two")).toHaveCount(2);
  const copies = (await readPlan(owner.api, workspace)).steps.filter(({ title }) => title === "Two").map(({ place }) => place);
  expect(copies).toContainEqual(before);
  expect(copies.some(({ x, lane }) => x === before.x + 200 && lane !== before.lane)).toBe(true);
  await undo(owner.page);
  await expect(map.step("Two")).toHaveCount(1);

  await keyboard.down("Shift");
  await map.dragStep("Two", { x: two.x + 160, y: two.y + 40 }, true);
  await keyboard.up("Shift");
  await expect.poll(async () => stepOf(await readPlan(owner.api, workspace), "Two").place).toEqual({ ...before, x: before.x + 160 });
  await undo(owner.page);
  await expect.poll(async () => (await middleOf(map.step("Two"))).x).toBeCloseTo(two.x, 0);

  await map.dragStep("Two", { x: two.x + 120, y: two.y + 90 }, false);
  await keyboard.press("Escape");
  await mouse.up();
  expect(stepOf(await readPlan(owner.api, workspace), "Two").place).toEqual(before);
});

test("the + shows what it adds; a flow drawn to the edge moves the view; arrow keys with nothing selected do too", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const { page } = owner;
  await map.step("One").hover();
  await map.handle("after", "One").hover();
  await expect(page.getByTestId("coming")).toBeAttached();
  // It stays for as long as the pointer does.
  await expect.poll(() => page.evaluate(() => new Promise((done) => setTimeout(() => done(document.querySelector("[data-testid=coming]") !== null), 400)))).toBe(true);
  const stood = await middleOf(map.step("One"));
  const canvas = (await page.getByRole("region", { name: "Process map" }).boundingBox())!;
  await map.drag(map.handle("after", "One"), { x: canvas.x + canvas.width - 10, y: stood.y }, false);
  await expect.poll(async () => (await middleOf(map.step("One"))).x).toBeLessThan(stood.x - 60);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height - 120);
  const now = await middleOf(map.step("One"));
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await middleOf(map.step("One"))).y).toBeGreaterThan(now.y + 20);
});

test("selected steps are aligned and distributed, each in its lane, by pointer or keyboard", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 300 }, { title: "Three", lane: 1, x: 700 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const places = async () => (await readPlan(owner.api, workspace)).steps.toSorted((a, b) => a.place.x - b.place.x).map(({ place }) => [place.lane, place.x, place.y]);
  const before = await places();
  await owner.page.keyboard.press("ControlOrMeta+a");
  await tools(owner.page).getByRole("button", { name: "Align and distribute" }).click();
  await expect(owner.page.getByRole("menuitem", { name: "Distribute vertically within lanes" })).toHaveAttribute("data-disabled");
  await owner.page.getByRole("menuitem", { name: "Distribute horizontally" }).click();
  await expect.poll(async () => (await places()).map(([, x]) => x)).toEqual([100, 400, 700]);
  await undo(owner.page);
  await expect.poll(places).toEqual(before);

  await map.step("One").focus();
  await owner.page.keyboard.press("ControlOrMeta+a");
  await owner.page.keyboard.press("Tab");
  await expect(tools(owner.page).getByRole("button").first(), "Tab leads to the tools").toBeFocused();
  await tools(owner.page).getByRole("button", { name: "Align and distribute" }).focus();
  await owner.page.keyboard.press("Enter");
  await owner.page.getByRole("menuitem", { name: "Align left" }).focus();
  await owner.page.keyboard.press("Enter");
  await expect.poll(async () => (await places()).map(([, x]) => x)).toEqual([100, 100, 100]);
  expect((await places()).map(([lane]) => lane).sort()).toEqual(before.map(([lane]) => lane).sort());
});

test("Alt and an arrow go to the next step that way, Ctrl or ⌘ and an arrow add one there", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [...ROW, { title: "Below", lane: 1, x: 340 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const { keyboard } = owner.page;
  await map.step("One").click();
  await keyboard.press("Alt+ArrowRight");
  await expect(map.step("Two")).toBeFocused();
  await keyboard.press("Alt+ArrowDown");
  await expect(map.step("Below")).toBeFocused();
  await expect(map.step("Below")).toHaveAttribute("aria-current", "true");
  await keyboard.press("Alt+Shift+ArrowUp");
  await expect(map.step("Two")).toBeFocused();
  await expect(owner.page.locator("[aria-current=true]").and(owner.page.getByRole("group"))).toHaveCount(2);

  // The two selected ones are joined, the first selected with the second.
  await keyboard.press("ControlOrMeta+Shift+KeyL");
  await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["Below>Two"]);

  await map.step("Three").click();
  await keyboard.press("ControlOrMeta+ArrowDown");
  await keyboard.type("Under");
  await keyboard.press("Enter");
  await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["Below>Two", "Three>Under"]);
});

test("two selected steps are connected from their tools", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, ROW);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Three").click();
  await map.step("One").click({ modifiers: ["Shift"] });
  await tools(owner.page).getByRole("button", { name: "Connect the two" }).click();
  await expect.poll(async () => arrows(await readPlan(owner.api, workspace))).toEqual(["Three>One"]);
});

/** The middle between two steps of a row. */
async function between(map: MapPage, left: string, right: string): Promise<{ x: number; y: number }> {
  const [a, b] = [await middleOf(map.step(left)), await middleOf(map.step(right))];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
