import { expect, test } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";

test("a first map is drawn with the palette, the + beside a step, and by typing", async ({ team: { workspace, owner } }) => {
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await owner.page.getByRole("button", { name: "Add the start" }).click();
  await expect(map.title).toBeFocused();
  await owner.page.keyboard.type("Client calls");
  await owner.page.keyboard.press("Enter");
  await expect(map.step("Client calls")).toBeFocused();

  // With a step selected, the palette goes on from it.
  await map.palette.getByRole("button", { name: "Step", exact: true }).click();
  await owner.page.keyboard.type("Log the request");
  await owner.page.keyboard.press("Enter");
  await expect(map.flow("Client calls", "Log the request")).toBeAttached();

  await map.handle("after", "Log the request").click();
  await owner.page.keyboard.type("Call back");
  await owner.page.keyboard.press("Enter");
  await expect(map.flow("Log the request", "Call back")).toBeAttached();

  // Typing on a selected step replaces its title, from the first letter on.
  await map.step("Log the request").click();
  await owner.page.keyboard.type("Write it down");
  await owner.page.keyboard.press("Enter");
  await expect(map.step("Write it down")).toBeVisible();

  // From the palette to a place.
  const lane = await middleOf(map.lane("Accounting"));
  const button = map.palette.getByRole("button", { name: "Choice" });
  await button.dragTo(owner.page.getByRole("region", { name: "Process map" }), { targetPosition: { x: 500, y: lane.y - (await regionTop(owner.page)) } });
  await owner.page.keyboard.type("Paid?");
  await owner.page.keyboard.press("Enter");
  await expect(owner.page.getByRole("group", { name: "Choice: Paid?, Accounting" })).toBeVisible();

  await expect.poll(async () => {
    const plan = await readPlan(owner.api, workspace);
    return [plan.steps.map((step) => step.title).sort(), plan.flows.length];
  }).toEqual([["Call back", "Client calls", "Paid?", "Write it down"], 2]);
});

test("steps are connected by dragging a handle, flows are labelled and told how they pass", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 100 }, { title: "Answer", lane: 1, x: 400 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Ask").hover();
  await map.drag(map.handle("after", "Ask"), await middleOf(map.step("Answer")));
  await expect(map.flow("Ask", "Answer")).toBeAttached();

  // The flow is selected now: its tools are there.
  const tools = owner.page.getByRole("toolbar", { name: "What is selected" });
  await tools.getByRole("button", { name: "Label the flow" }).click();
  await owner.page.getByRole("textbox", { name: "Flow label" }).fill("by noon");
  await owner.page.keyboard.press("Enter");
  await expect(owner.page.getByRole("group", { name: "Flow from “Ask” to “Answer”: by noon" })).toBeAttached();

  await tools.getByRole("combobox", { name: "How it is handed over" }).click();
  await owner.page.getByRole("option", { name: "By messenger" }).click();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows.map(({ title, medium }) => [title, medium])).toEqual([["by noon", "messenger"]]);

  // A drag that ends on empty canvas makes the next step there.
  await map.step("Answer").hover();
  const answer = await middleOf(map.step("Answer"));
  await map.drag(map.handle("after", "Answer"), { x: answer.x + 300, y: answer.y });
  await owner.page.keyboard.type("Thank");
  await owner.page.keyboard.press("Enter");
  await expect(map.flow("Answer", "Thank")).toBeAttached();
});

test("a step dragged into another lane is done by someone else, in one undo step", async ({ team: { workspace, owner } }) => {
  const [first, second] = await seedSteps(owner.api, workspace, [{ title: "Sign", lane: 0, x: 200 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const to = await middleOf(map.lane(second!));
  const from = await middleOf(map.step("Sign"));
  await map.drag(map.step("Sign"), { x: from.x + 120, y: to.y });
  await expect(owner.page.getByRole("group", { name: `Step: Sign, ${second}` })).toBeVisible();
  await expect.poll(async () => {
    const plan = await readPlan(owner.api, workspace);
    return plan.participants.find(({ id }) => id === plan.steps[0]!.place.lane)?.title;
  }).toBe(second);
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(owner.page.getByRole("group", { name: `Step: Sign, ${first}` })).toBeVisible();

  // Escape gives a drag up.
  await map.drag(map.step("Sign"), { x: from.x, y: to.y }, false);
  await owner.page.keyboard.press("Escape");
  await owner.page.mouse.up();
  await expect(owner.page.getByRole("group", { name: `Step: Sign, ${first}` })).toBeVisible();
});

test("a deleted step takes its flows along and brings them back", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 300 }, { title: "Three", lane: 0, x: 500 }], true);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Two").click();
  await owner.page.keyboard.press("Delete");
  await expect(map.step("Two")).toBeHidden();
  await expect(map.flow("One", "Two")).not.toBeAttached();
  const toast = await map.toast("Step “Two” deleted");
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(map.step("Two")).toBeVisible();
  await expect(map.flow("One", "Two")).toBeAttached();
  await expect(map.flow("Two", "Three")).toBeAttached();

  // Once more, by the keyboard alone.
  await map.step("Two").click();
  await owner.page.keyboard.press("Backspace");
  await expect(map.step("Two")).toBeHidden();
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(map.flow("Two", "Three")).toBeAttached();
});

test("two people on one map see each other's pointer, selection, drag and steps as they happen", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Shared", lane: 0, x: 200 }]);
  const editor = await join("editor", "Vera Editor");
  const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
  await Promise.all([mine.open(workspace), theirs.open(workspace)]);

  await editor.page.mouse.move(700, 500);
  await editor.page.mouse.move(720, 520);
  await expect(owner.page.getByTestId("remote-cursor").filter({ hasText: "Vera Editor" })).toBeVisible();

  await theirs.step("Shared").click();
  const ring = owner.page.getByTestId("remote-ring").filter({ hasText: "Vera Editor" });
  await expect(ring).toBeVisible();

  // While it is in Vera's hand it moves here, and the plan knows nothing of it.
  const before = await middleOf(mine.step("Shared"));
  const start = await middleOf(theirs.step("Shared"));
  await theirs.drag(theirs.step("Shared"), { x: start.x + 240, y: start.y + 130 }, false);
  await expect.poll(async () => Math.round((await middleOf(mine.step("Shared"))).x - before.x)).toBeGreaterThan(200);
  expect((await readPlan(owner.api, workspace)).steps[0]!.place.x).toBe(200);
  await editor.page.mouse.up();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps[0]!.place.x).toBeGreaterThan(400);

  // Typing is seen letter by letter, and who types.
  await editor.page.keyboard.type("Ours");
  await expect(mine.step("Ours")).toBeVisible();
  await expect(owner.page.getByText("Vera Editor is typing")).toBeVisible();
  await editor.page.keyboard.press("Enter");

  await mine.palette.getByRole("button", { name: "End", exact: true }).click();
  await owner.page.keyboard.type("Done");
  await expect(theirs.step("Done")).toBeVisible();
});

test("a reviewer reads the map and finds nothing to change it with", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Read me", lane: 0, x: 200 }, { title: "Me too", lane: 0, x: 400 }], true);
  const reviewer = await join("reviewer");
  const map = new MapPage(reviewer.page);
  await reviewer.page.goto(`/w/${workspace}/map`);
  await expect(map.flow("Read me", "Me too")).toBeAttached();
  await expect(map.palette).toBeHidden();
  await map.step("Read me").click();
  await expect(map.handle("after", "Read me")).toBeHidden();
  await reviewer.page.keyboard.type("x");
  await reviewer.page.keyboard.press("Delete");
  await map.step("Read me").dblclick();
  await expect(map.title).toBeHidden();
  const from = await middleOf(map.step("Read me"));
  await map.drag(map.step("Read me"), { x: from.x, y: from.y + 150 });
  await expect(map.step("Read me")).toBeVisible();
  await expect(reviewer.page.getByRole("textbox", { name: "Process name" })).toHaveAttribute("readonly");
  const { steps } = await readPlan(owner.api, workspace);
  expect(steps.map(({ title, place }) => [title, place.x, place.y]).sort()).toEqual([["Me too", 400, 32], ["Read me", 200, 32]]);
});

test("a flow is drawn and walked by the keyboard alone, on any layout", async ({ team: { workspace, owner } }) => {
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const { keyboard } = owner.page;
  await owner.page.getByRole("button", { name: "Add the start" }).focus();
  await keyboard.press("Enter");
  await keyboard.type("Начало");
  await keyboard.press("Tab");
  await keyboard.type("Позвонить");
  await keyboard.press("Tab");
  await keyboard.type("Записать");
  await keyboard.press("Enter");
  await expect(map.step("Записать")).toBeFocused();
  await expect(map.flow("Начало", "Позвонить")).toBeAttached();

  // Arrows move it, and many of them are one undo step.
  const before = await middleOf(map.step("Записать"));
  for (let i = 0; i < 4; i++) await keyboard.press("ArrowRight");
  await expect.poll(async () => (await middleOf(map.step("Записать"))).x).toBeGreaterThan(before.x + 20);
  await keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => Math.round((await middleOf(map.step("Записать"))).x)).toBe(Math.round(before.x));

  // Let go, Tab walks: back along the flow, and to the flow itself.
  await keyboard.press("Escape");
  await keyboard.press("Shift+Tab");
  await expect(map.flow("Позвонить", "Записать")).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await expect(owner.page.getByRole("textbox", { name: "Flow label" })).toBeFocused();
  await keyboard.type("сразу");
  await keyboard.press("Enter");
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows.map(({ title }) => title).sort()).toEqual(["", "сразу"]);

  // The letter keys are not asked what they print.
  await keyboard.press("ControlOrMeta+a");
  await keyboard.press("Delete");
  await expect(map.step("Начало")).toBeHidden();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.length).toBe(0);
});

test("when the process someone is looking at is deleted, they are told, and can have it back", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Still here", lane: 0, x: 200 }]);
  const editor = await join("editor");
  const [mine, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
  await Promise.all([mine.open(workspace), theirs.open(workspace)]);
  await owner.page.getByRole("button", { name: "Processes" }).click();
  await owner.page.getByRole("menuitem", { name: "Delete this process" }).click();
  await expect(owner.page.getByText("No process yet")).toBeVisible();
  await expect(editor.page.getByText("This process has been deleted")).toBeVisible();
  await editor.page.getByRole("button", { name: "Bring it back" }).click();
  await expect(theirs.step("Still here")).toBeVisible();

  await owner.page.goto(`/w/${workspace}/map/nosuchprocess`);
  await expect(owner.page.getByText("There is no such process")).toBeVisible();
  await owner.page.getByRole("link", { name: "To the process maps" }).click();
  await expect(mine.step("Still here")).toBeVisible();
});

test("as is and to be are two maps of one process, each with an address", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Today", lane: 0, x: 200 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await expect(map.step("Today")).toBeVisible();
  await owner.page.getByRole("radio", { name: "To be" }).click();
  await expect(owner.page).toHaveURL(/\?variant=to-be$/);
  await expect(map.step("Today")).toBeHidden();
  await owner.page.getByRole("button", { name: "Add the start" }).click();
  await owner.page.keyboard.type("Tomorrow");
  await owner.page.keyboard.press("Enter");
  await owner.page.reload();
  await expect(map.step("Tomorrow")).toBeVisible();
  await owner.page.goBack();
  await expect(map.step("Today")).toBeVisible();
});

async function regionTop(page: MapPage["page"]): Promise<number> {
  return (await page.getByRole("region", { name: "Process map" }).boundingBox())!.y;
}
