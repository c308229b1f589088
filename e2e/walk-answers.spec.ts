import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { CommentsPage } from "#e2e/comments-page.ts";
import { readPlan, seedSteps } from "#e2e/map-page.ts";
import type { Command } from "#model/commands.ts";
import { wordingOf } from "#model/walk.ts";

test("on a walk a reviewer says by keys what is so and what is not, with the reason as a discussion; the others see the share, and an answer grows old with the words", async ({ team }) => {
  test.slow();
  await seedSteps(team.owner.api, team.workspace, [{ title: "Call", kind: "start", lane: 0, x: 100 }, { title: "Approve the discount", lane: 1, x: 340 }, { title: "Ship", lane: 0, x: 580 }], true);
  const reviewer = await team.join("reviewer", "Rita Reviewer");
  const walks = [];
  for (const { page } of [team.owner, reviewer]) {
    await page.goto(`/w/${team.workspace}/map`);
    await page.getByRole("button", { name: "Walk through" }).click();
    const walk = page.getByRole("region", { name: "Walk through the process" });
    await expect(walk.getByRole("heading", { name: "Call" })).toBeFocused();
    walks.push(walk);
  }
  const [mine, theirs] = [walks[0]!, walks[1]!];

  await reviewer.page.keyboard.press("y");
  await expect(theirs.getByRole("button", { name: /^So it is/ })).toHaveAttribute("aria-pressed", "true");
  await expect(mine.getByText("1 says so it is"), "at once, without a reload").toBeVisible();
  await team.owner.page.keyboard.press("y");
  await expect(theirs.getByText("2 say so it is")).toBeVisible();
  await team.owner.page.keyboard.press("y");
  await expect(theirs.getByText("1 says so it is"), "the same once more takes it back").toBeVisible();

  await reviewer.page.keyboard.press("ArrowRight");
  await expect(theirs.getByRole("heading", { name: "Approve the discount" })).toBeFocused();
  await reviewer.page.keyboard.press("n");
  const comments = new CommentsPage(reviewer.page);
  await comments.send(comments.beginning, "The lawyer never sees it");
  await expect(theirs.getByText("1 says not so")).toBeVisible();
  await checkAccessibility(reviewer.page, "an answer on a walk");

  // Who does it, and what, is what was answered to.
  const step = (await readPlan(team.owner.api, team.workspace)).steps.find(({ title }) => title === "Approve the discount")!;
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "step.set", id: step.id, values: { title: "Agree on the discount" } }] satisfies Command[] });
  await expect(theirs.getByText("The step has changed since you answered. Is it still so?")).toBeVisible();
  await theirs.getByRole("button", { name: /^So it is/ }).click();
  await expect(theirs.getByText("1 says so it is")).toBeVisible();
});

test("only the steps of my participant, on a phone; a viewer sees the share and is not asked", async ({ team }) => {
  test.slow();
  await seedSteps(team.owner.api, team.workspace, [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 1, x: 340 }, { title: "Three", lane: 0, x: 580 }, { title: "Four", lane: 1, x: 820 }], true);
  const viewer = await team.join("viewer", "Victor Viewer");
  const [plan, members] = [await readPlan(team.owner.api, team.workspace), (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string; you: boolean }[]];
  const two = plan.steps.find(({ title }) => title === "Two")!;
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "participant.set", id: two.place.lane!, values: { member: members.find(({ you }) => you)!.id } }] satisfies Command[] });
  for (const { page } of [team.owner, viewer]) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/w/${team.workspace}/map`);
    await page.getByRole("button", { name: "Walk through" }).click();
  }
  const [walk, read] = [team.owner.page, viewer.page].map((page) => page.getByRole("region", { name: "Walk through the process" })) as [ReturnType<typeof viewer.page.getByRole>, ReturnType<typeof viewer.page.getByRole>];
  await walk.getByRole("switch", { name: "Only my steps" }).click();
  await expect(walk.getByRole("heading", { name: "Two" })).toBeVisible();
  await expect(walk.getByText("Mine: 1 of 2")).toBeVisible();
  await walk.getByRole("button", { name: "So it is" }).click();
  await walk.getByRole("button", { name: "Next" }).click();
  await expect(walk.getByRole("heading", { name: "Four" })).toBeVisible();
  await expect(walk.getByRole("button", { name: "Done" })).toBeVisible();
  await checkAccessibility(team.owner.page, "a walk on a phone");

  await expect(read.getByRole("switch")).toHaveCount(0);
  await read.getByRole("button", { name: "Next" }).click();
  await expect(read.getByText("1 says so it is")).toBeVisible();
  await expect(read.getByRole("button", { name: "Not so" })).toHaveCount(0);
});

test("beside the facts of a step is how many have confirmed it, and who", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Approve the discount", lane: 0, x: 100 }], true);
  const reviewer = await team.join("reviewer", "Rita Reviewer");
  const step = (await readPlan(team.owner.api, team.workspace)).steps[0]!;
  const { page } = team.owner;
  await page.addInitScript((look) => localStorage.setItem("prorab.map", look), JSON.stringify({ view: "outline", panel: "facts", overlay: null }));
  await team.owner.open(`/w/${team.workspace}/map`);
  await page.getByRole("gridcell", { name: "Approve the discount" }).first().click();
  const facts = page.getByRole("group", { name: "Details of the step “Approve the discount”" });
  await expect(facts).toBeVisible();
  await expect(facts.getByText("Confirmed", { exact: true })).toHaveCount(0);
  await reviewer.api.must("walk.answer", { workspace: team.workspace, step: step.id, answer: "so", wording: wordingOf(step) });
  await facts.getByRole("button", { name: "Confirmed by 1 of 1. Show who" }).click();
  const who = page.getByRole("dialog", { name: "Who has confirmed it" });
  await expect(who.getByRole("listitem")).toHaveText([/Rita Reviewer/]);
  await checkAccessibility(page, "who has confirmed a step");
  await page.keyboard.press("Escape");
  await team.owner.api.must("walk.answer", { workspace: team.workspace, step: step.id, answer: "notSo", wording: wordingOf(step) });
  await expect(facts.getByRole("button", { name: "Confirmed by 1 of 2. Show who" }), "at once, without a reload").toBeVisible();
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "step.set", id: step.id, values: { performerNote: "By Friday" } }] satisfies Command[] });
  await expect(facts.getByText("2 answers before the last change")).toBeVisible();
});
