import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { MapPage, middleOf, readPlan, seedSteps } from "#e2e/map-page.ts";

/** What someone sees of the map, in its own px: each step and flow, where it stands and what it is called. */
async function pictureOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLElement>(".react-flow__node")].map((node) => `${node.getAttribute("aria-label")} ${node.style.left} ${node.style.top} ${node.style.transform}`),
    ...[...document.querySelectorAll(".react-flow__edge")].map((edge) => `${edge.getAttribute("aria-label")} ${edge.querySelector(".map-flow-line")?.getAttribute("d")}`),
  ].sort());
}

/** At the end everyone sees the same, and it stays so. */
async function expectSamePicture(people: readonly Actor[]): Promise<string[]> {
  let seen: string[][] = [];
  await expect.poll(async () => {
    seen = await Promise.all(people.map(({ page }) => pictureOf(page)));
    return seen.every((picture) => picture.length > 0 && JSON.stringify(picture) === JSON.stringify(seen[0]));
  }, { message: "everyone sees the same map" }).toBe(true);
  return seen[0]!;
}

/** Nothing in the plan hangs on what is not there, and nothing is drawn that the plan does not hold. */
async function expectWholePlan({ workspace, owner }: Team): Promise<void> {
  const { steps, flows } = await readPlan(owner.api, workspace);
  const ids = new Set(steps.map(({ id }) => id));
  expect(flows.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  await expect(owner.page.locator(".react-flow__node")).toHaveCount(steps.length);
  await expect(owner.page.locator(".react-flow__edge")).toHaveCount(flows.length);
}

/** The owner and others, each with the map open. */
async function openTogether(team: Team, names: readonly string[]): Promise<{ people: Actor[]; maps: MapPage[] }> {
  const people = [team.owner, ...(await Promise.all(names.map((name) => team.join("editor", name))))];
  const maps = people.map(({ page }) => new MapPage(page));
  await Promise.all(maps.map((map) => map.open(team.workspace)));
  return { people, maps };
}

test("three people drag the same step at once: it ends in one place, the same for all", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Pulled", lane: 0, x: 300 }, { title: "Next", lane: 1, x: 600 }], true);
  const { people, maps } = await openTogether(team, ["Vera", "Gleb"]);
  const starts = await Promise.all(maps.map((map) => middleOf(map.step("Pulled"))));
  const ways = [{ x: 0, y: 260 }, { x: 180, y: 130 }, { x: -120, y: 0 }];
  await Promise.all(maps.map((map, index) => map.drag(map.step("Pulled"), { x: starts[index]!.x + ways[index]!.x, y: starts[index]!.y + ways[index]!.y }, false)));
  await Promise.all(people.map(({ page }) => page.mouse.up()));
  const picture = await expectSamePicture(people);
  expect(picture.filter((line) => line.includes("Pulled"))).toHaveLength(2);
  await expectWholePlan(team);

  // Undo takes back my own move, or nothing that others would miss: still one picture.
  for (const { page } of people) await page.keyboard.press("ControlOrMeta+z");
  await expectSamePicture(people);
  await expectWholePlan(team);
});

test("a step is deleted while someone types its title: they are told, and have it back with what they typed", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call", lane: 0, x: 200 }, { title: "Offer", lane: 0, x: 440 }], true);
  const { people, maps } = await openTogether(team, ["Vera"]);
  const [mine, theirs] = maps as [MapPage, MapPage];
  await theirs.step("Call").dblclick();
  await people[1]!.page.keyboard.press("End");
  await people[1]!.page.keyboard.type(" the client back");
  await expect(mine.step("Call the client back")).toBeVisible();
  await mine.step("Call the client back").click();
  await people[0]!.page.keyboard.press("Delete");
  await expect(mine.step("Call the client back")).toBeHidden();
  const toast = await theirs.toast("deleted");
  await toast.getByRole("button", { name: "Restore" }).click();
  await expect(mine.step("Call the client back")).toBeVisible();
  await expect(mine.flow("Call the client back", "Offer")).toBeAttached();
  await expectSamePicture(people);
  await expectWholePlan(team);
});

test("a flow is led to a step that someone is deleting: it hangs on nothing", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Ask", lane: 0, x: 120 }, { title: "Answer", lane: 0, x: 360 }, { title: "Archive", lane: 1, x: 360 }]);
  const { people, maps } = await openTogether(team, ["Vera"]);
  const [mine, theirs] = maps as [MapPage, MapPage];
  await theirs.step("Ask").hover();
  await theirs.drag(theirs.handle("after", "Ask"), await middleOf(theirs.step("Archive")), false);
  await mine.step("Archive").click();
  await people[0]!.page.keyboard.press("Delete");
  await expect(theirs.step("Archive")).toBeHidden();
  await people[1]!.page.mouse.up();
  await expectSamePicture(people);
  await expectWholePlan(team);
  await people[0]!.page.keyboard.press("ControlOrMeta+z");
  await expect(theirs.step("Archive")).toBeVisible();
  await expectSamePicture(people);
  await expectWholePlan(team);
});

test("my undo takes back my change alone, after others have changed the same step and its neighbours", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "One", lane: 0, x: 120 }, { title: "Two", lane: 0, x: 360 }, { title: "Three", lane: 0, x: 600 }], true);
  const { people, maps } = await openTogether(team, ["Vera"]);
  const [mine, theirs] = maps as [MapPage, MapPage];
  const before = await middleOf(mine.step("Two"));
  await mine.drag(mine.step("Two"), { x: before.x, y: before.y + 260 });
  await expect.poll(async () => (await middleOf(theirs.step("Two"))).y).toBeGreaterThan(before.y + 200);
  await expect(people[0]!.page.getByRole("button", { name: /^Undo: / })).toHaveAccessibleName(/move/i);

  await theirs.step("Two").click();
  await people[1]!.page.keyboard.type("Two, renamed");
  await people[1]!.page.keyboard.press("Enter");
  await theirs.step("Three").click();
  await people[1]!.page.keyboard.press("Delete");
  await expect(mine.step("Two, renamed")).toBeVisible();
  await expect(mine.step("Three")).toBeHidden();

  await people[0]!.page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => Math.round((await middleOf(mine.step("Two, renamed"))).y)).toBe(Math.round(before.y));
  await expect(mine.step("Three"), "what others did stays").toBeHidden();
  await expectSamePicture(people);
  await expectWholePlan(team);
});

test("a dropped drag leaves no ghost when the one who drags goes away", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Held", lane: 0, x: 200 }]);
  const { people, maps } = await openTogether(team, ["Vera"]);
  const [mine, theirs] = maps as [MapPage, MapPage];
  const before = await middleOf(mine.step("Held"));
  const start = await middleOf(theirs.step("Held"));
  await theirs.drag(theirs.step("Held"), { x: start.x + 240, y: start.y + 130 }, false);
  await expect.poll(async () => (await middleOf(mine.step("Held"))).x).toBeGreaterThan(before.x + 100);
  await people[1]!.page.close();
  await expect.poll(async () => (await middleOf(mine.step("Held"))).x).toBe(before.x);
  await expect(people[0]!.page.getByTestId("remote-ring")).toHaveCount(0);
  await expect(people[0]!.page.getByTestId("remote-cursor")).toHaveCount(0);
});
