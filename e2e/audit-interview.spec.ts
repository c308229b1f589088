import { expect, test, type Team } from "#e2e/actors.ts";
import { AuditPage, seedAudit } from "#e2e/audit-page.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";

const THREE = [{ title: "Who takes it?", section: "Requests", answer: "Sales", status: "answered" }, { title: "What then?", section: "Requests" }, { title: "Who approves?", section: "Contract" }];

async function beginInterview(team: Team) {
  const audit = await new AuditPage(team.owner, team).open();
  await audit.page.getByRole("button", { name: "Interview" }).click();
  const { page } = audit;
  const room = page.getByRole("region", { name: "Interview" });
  return { page, audit, room, question: room.getByRole("heading", { level: 1 }), answer: room.getByRole("textbox", { name: "Answer" }) };
}

test("one question at a time, from the first open one on, by keys; what was said stands in the list", async ({ team }) => {
  await seedAudit(team, THREE);
  const { page, audit, room, question, answer } = await beginInterview(team);
  await expect(question).toHaveText("What then?");
  await expect(room).toContainText("2 of 3");
  await expect(page.getByRole("navigation", { name: "Pages" }), "the page has the window to itself").toBeHidden();
  await expect(answer).toBeFocused();
  await page.keyboard.type("It is written down");
  await room.getByRole("combobox", { name: "Who answers" }).fill("Warehouse keeper");
  await page.getByRole("option", { name: "Add “Warehouse keeper”" }).click();
  await answer.focus();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(question).toHaveText("Who approves?");
  await page.keyboard.press("PageUp");
  await expect(room.getByRole("combobox", { name: "Status" })).toContainText("Answered");
  await expect(room.getByRole("combobox", { name: "Who answers" })).toHaveValue("Warehouse keeper");
  await page.keyboard.press("PageUp");
  await expect(question).toHaveText("Who takes it?");
  // Faster than anything is drawn: no key goes nowhere.
  for (const key of ["PageDown", "PageDown", "x", "Backspace", "PageUp", "PageUp"]) await page.keyboard.press(key);
  await expect(question).toHaveText("Who takes it?");
  await expect(room.getByRole("button", { name: "Back", exact: true })).toBeDisabled();
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("PageDown");
  await room.getByRole("button", { name: "Skip" }).click();
  await expect(question).toHaveText("That was the last question");
  await expect(room).toContainText("2 are answered, 1 is still open.");
  await room.getByRole("button", { name: "Go through the open ones" }).click();
  await expect(question).toHaveText("Who approves?");
  await expect(room).toContainText("1 of 1");
  await expect(page).toHaveURL(/interview=question2$/);

  await page.reload();
  await expect(question, "the address is the interview's").toHaveText("Who approves?");
  await page.keyboard.press("Escape");
  await expect(room).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  await expect(audit.answer("Who approves?"), "the list goes on where the interview was").toBeFocused();
  await expect(audit.question("What then?")).toContainText("It is written down");
});

test("what is selected in an answer becomes a step on the map, linked to the question; one undo takes back both", async ({ team }) => {
  await seedSteps(team.owner.api, team.workspace, [{ title: "Take the call", lane: 0, x: 100 }, { title: "Call back", lane: 0, x: 284 }], true);
  await seedAudit(team, THREE.slice(1));
  const before = await readPlan(team.owner.api, team.workspace);
  const { page, audit, room, answer } = await beginInterview(team);
  await answer.fill("Then they log the request, in a sheet.");
  // The words “log the request”, by keys.
  await answer.press("Home");
  for (let letters = "Then they ".length; letters > 0; letters--) await answer.press("ArrowRight");
  for (let letters = "log the request".length; letters > 0; letters--) await answer.press("Shift+ArrowRight");
  await room.getByRole("button", { name: "Step", exact: true }).click();
  const form = room.getByRole("form", { name: "New step of the map" });
  await expect(form.getByRole("textbox", { name: "Name" })).toHaveValue("log the request");
  await expect(form.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Log the request");
  await form.getByRole("combobox", { name: "After" }).fill("take");
  await page.getByRole("option", { name: /^Take the call/ }).click();
  await expect(form.getByRole("combobox", { name: "Who does it" }), "as the step before it").not.toHaveValue("");
  await form.getByRole("button", { name: "Add the step" }).click();
  await expect(room.getByRole("link", { name: /Log the request/ })).toBeVisible();
  await expect(answer).toBeFocused();
  await audit.expectSaved();

  const after = await readPlan(team.owner.api, team.workspace);
  const step = after.steps.find(({ title }) => title === "Log the request")!;
  const titleOf = (id: string) => after.steps.find((one) => one.id === id)!.title;
  expect(after.flows.map(({ from, to }) => `${titleOf(from)} → ${titleOf(to)}`).sort()).toEqual(["Log the request → Call back", "Take the call → Log the request"]);
  expect(after.questions[0]!.steps).toEqual([step.id]);

  await page.keyboard.press("Control+z");
  await expect(room.getByRole("link", { name: /Log the request/ })).toHaveCount(0);
  await audit.expectSaved();
  const undone = await readPlan(team.owner.api, team.workspace);
  expect({ steps: undone.steps, flows: undone.flows }).toEqual({ steps: before.steps, flows: before.flows });
  expect(undone.questions[0]!.answer).toBe("Then they log the request, in a sheet.");

  await page.keyboard.press("Control+Shift+z");
  await room.getByRole("link", { name: /Log the request/ }).click();
  await expect(new MapPage(page).step("Log the request"), "the chip goes to it").toBeFocused();
});

test("an answer becomes a system, a channel, a participant; one that the plan has is linked", async ({ team }) => {
  await seedAudit(team, THREE.slice(1));
  const { page, audit, room, answer } = await beginInterview(team);
  await answer.fill("Word");
  await room.getByRole("button", { name: "System", exact: true }).click();
  await room.getByRole("combobox", { name: "Kind" }).click();
  await page.getByRole("option", { name: "Documents" }).click();
  await room.getByRole("button", { name: "Add the system" }).click();
  await room.getByRole("button", { name: "Channel", exact: true }).click();
  await page.keyboard.type("Telegram");
  await page.keyboard.press("Enter");
  await room.getByRole("button", { name: "Participant", exact: true }).click();
  await page.keyboard.type("sales");
  await expect(room).toContainText("The plan has it already");
  await page.keyboard.press("Enter");
  await expect(room.getByRole("list", { name: "It speaks of" }).getByRole("button", { name: /^Unlink/ })).toHaveCount(3);
  await room.getByRole("button", { name: "Step", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(room.getByRole("form"), "Escape gives the form up, not the interview").toHaveCount(0);
  await expect(answer).toBeFocused();
  await audit.expectSaved();
  const { systems, channels, participants, questions } = await readPlan(team.owner.api, team.workspace);
  expect(systems).toMatchObject([{ title: "Word", kind: "documents" }]);
  expect(channels).toMatchObject([{ title: "Telegram", account: "company" }]);
  const sales = participants.filter(({ title }) => title === "Sales");
  expect(sales).toHaveLength(1);
  expect(questions[0]).toMatchObject({ systems: [systems[0]!.id], channels: [channels[0]!.id], participants: [sales[0]!.id] });
});

test("with a filter on, the interview walks what it shows, also once it fits no longer", async ({ team }) => {
  await seedAudit(team, THREE);
  const audit = await new AuditPage(team.owner, team).open();
  const { page } = audit;
  await page.getByRole("radio", { name: "Open 2" }).click();
  await page.getByRole("button", { name: "Interview" }).click();
  const room = page.getByRole("region", { name: "Interview" });
  await expect(room).toContainText("1 of 2");
  await room.getByRole("textbox", { name: "Answer" }).fill("Nothing");
  await room.getByRole("button", { name: "Answered" }).click();
  await expect(room).toContainText("2 of 2");
  await room.getByRole("button", { name: "Back", exact: true }).click();
  await expect(room.getByRole("heading", { level: 1 })).toHaveText("What then?");
  await page.goBack();
  await expect(room, "Back leads out of it").toHaveCount(0);
});

test("on a phone all of it is in reach, undo too", async ({ team }) => {
  await seedAudit(team, THREE.slice(1));
  await team.owner.page.setViewportSize({ width: 360, height: 740 });
  const { page, room, question, answer } = await beginInterview(team);
  await answer.fill("Typed on a phone");
  for (const name of ["Answered", "Next"]) await expect(room.getByRole("button", { name, exact: true })).toBeInViewport();
  await room.getByRole("button", { name: "Participant", exact: true }).click();
  await room.getByRole("button", { name: "Add the participant" }).click();
  await expect(room.getByRole("link", { name: /Typed on a phone/ })).toBeVisible();
  await room.getByRole("button", { name: /^Undo:/ }).click();
  await expect(room.getByRole("link", { name: /Typed on a phone/ })).toHaveCount(0);
  await expect(question).toBeVisible();
  await room.getByRole("button", { name: "Answered" }).click();
  await expect(question).toHaveText("Who approves?");
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeHidden();
});
