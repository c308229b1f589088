import { expect, test } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";

test("the toast of a removed lane brings back that lane and its steps, not what was done last", async ({ team: { workspace, owner } }) => {
  const [first, second] = await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }, { title: "Answer", lane: 1, x: 360 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.laneMenu(second!).click();
  await owner.page.getByRole("menuitem", { name: "Remove the lane" }).click();
  const toast = await map.toast(`${second}`);
  await expect(owner.page.getByRole("list", { name: "Lanes" }).getByRole("button", { name: /^Lane / }).nth(1), "the keyboard stays where the lane was").toBeFocused();

  await map.step("Ask").click();
  await owner.page.keyboard.type("Ask first");
  await owner.page.keyboard.press("Enter");
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(owner.page.getByRole("group", { name: `Step: Answer, ${second}` })).toBeVisible();
  await expect(owner.page.getByRole("group", { name: `Step: Ask first, ${first}` })).toBeVisible();
  await expect(map.step("Ask first"), "the keyboard goes back to where it was").toBeFocused();
});

test("a deleted step that is back by undo is no longer called deleted", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Ask").click();
  await owner.page.keyboard.press("Delete");
  const toast = await map.toast("Ask");
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(map.step("Ask")).toBeVisible();
  await expect(toast).toHaveCount(0);
});

test("undo in the middle of a drag gives up the drag alone", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await map.step("Ask").click();
  await owner.page.keyboard.type("Ask first");
  await owner.page.keyboard.press("Enter");
  const start = await middleOf(map.step("Ask first"));
  await map.drag(map.step("Ask first"), { x: start.x + 160, y: start.y }, false);
  await owner.page.keyboard.press("ControlOrMeta+z");
  await owner.page.mouse.up();
  expect(await middleOf(map.step("Ask first"))).toEqual(start);
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(map.step("Ask"), "now what was done before it").toBeVisible();
});

test("the first step goes to the first lane, and a letter typed on a flow writes its label", async ({ team: { workspace, owner } }) => {
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await owner.page.getByRole("button", { name: "Add the start" }).click();
  await owner.page.keyboard.type("Call");
  await owner.page.keyboard.press("Tab");
  await owner.page.keyboard.type("Write it down");
  await owner.page.keyboard.press("Enter");
  const plan = () => readPlan(owner.api, workspace);
  await expect.poll(async () => (await plan()).steps.map(({ place }) => place.lane)).toEqual(Array(2).fill((await plan()).lanes[0]!.participant));

  await map.flow("Call", "Write it down").focus();
  await owner.page.keyboard.press("Enter");
  await owner.page.keyboard.type("at once");
  await owner.page.keyboard.press("Enter");
  await expect.poll(async () => (await plan()).flows.map(({ title }) => title)).toEqual(["at once"]);
});

test("a new process is named at once", async ({ team: { workspace, owner } }) => {
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await owner.page.getByRole("button", { name: "Processes" }).click();
  await owner.page.getByRole("menuitem", { name: "Add a process" }).click();
  await expect(owner.page.getByRole("heading", { name: "New process" })).toBeAttached();
  await owner.page.keyboard.type("Complaints");
  await expect(owner.page.getByRole("heading", { name: "Complaints" })).toBeAttached();
  await expect(owner.page).toHaveURL(/\/map\/[0-9a-z]+$/);
});

test("several lines pasted into a title come in as one", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  await owner.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await map.open(workspace);
  await map.step("Ask").click();
  await owner.page.keyboard.press("F2");
  await owner.page.evaluate(() => navigator.clipboard.writeText("\r\nthe client\r\n\r\nwhat\tfor\n"));
  await owner.page.keyboard.type(" ");
  await owner.page.keyboard.press("ControlOrMeta+v");
  await expect(map.title).toHaveValue("Ask the client what for");
  await owner.page.keyboard.press("Enter");
  await expect.poll(async () => (await readPlan(owner.api, workspace)).steps.map(({ title }) => title)).toEqual(["Ask the client what for"]);
});

test("after a press on empty canvas the keys are still the map's", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }, { title: "Answer", lane: 1, x: 360 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await owner.page.getByRole("region", { name: "Process map" }).click({ position: { x: 700, y: 560 } });
  await owner.page.keyboard.press("ControlOrMeta+a");
  await owner.page.keyboard.press("Delete");
  await map.toast("2 things deleted");
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(map.step("Answer")).toBeVisible();
});

test("a panel first opened without a connection leaves the map where it is, and comes with the connection", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 120 }]);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await owner.context.setOffline(true);
  await owner.page.getByRole("button", { name: "Details", exact: true }).click();
  await map.step("Ask").click();
  await owner.page.keyboard.type("Ask later");
  await owner.page.keyboard.press("Enter");
  await expect(map.step("Ask later")).toBeVisible();
  await expect(owner.page.getByRole("complementary", { name: "Beside the map" })).toHaveCount(0);
  await owner.context.setOffline(false);
  await expect(owner.page.getByRole("complementary", { name: "Beside the map" })).toBeVisible();
});
