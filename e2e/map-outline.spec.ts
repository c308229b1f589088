import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { expect, test } from "#e2e/actors.ts";
import { MapPage, readPlan, seedSteps } from "#e2e/map-page.ts";
import { OutlinePage } from "#e2e/outline-page.ts";
import { countRenders, takeRenders } from "#e2e/renders.ts";
import type { Plan } from "#model/shape.ts";

/** A plan's one map in words: each step with its kind and performer, each flow with its label. */
function inWords({ steps, flows, participants }: Plan) {
  const title = new Map(steps.map((step) => [step.id, step.title]));
  const who = new Map(participants.map((participant) => [participant.id, participant.title]));
  return {
    steps: steps.map((step) => `${step.kind}: ${step.title} (${step.place.lane === null ? "nobody" : who.get(step.place.lane)})`).sort(),
    flows: flows.map((flow) => `${title.get(flow.from)} > ${title.get(flow.to)}${flow.title && ` [${flow.title}]`}`).sort(),
  };
}

test("a process with a decision, two branches, a loop back and three lanes is typed by the keyboard alone", async ({ team: { workspace, owner } }) => {
  test.slow();
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  const { keyboard } = owner.page;
  await expect(outline.first).toBeFocused();

  // The first line is the start; Enter goes on; a question is a choice, what follows on it is its first case.
  for (const title of ["Client calls", "Log the request", "Our kind of order?", "Measure", "Work out the price", "Does the client agree?", "Draw up the contract", "Install"]) {
    await keyboard.type(title);
    await keyboard.press("Enter");
    await expect(outline.title).toBeFocused();
    await expect(outline.title).toHaveValue("");
  }
  await keyboard.type("Order closed");
  await keyboard.press("Escape");
  await expect(outline.cell("Order closed", "title")).toBeFocused();

  // Its kind, from the list beside it.
  const setKind = async (kind: string) => {
    await keyboard.press("Home");
    await keyboard.type(kind);
    await expect(owner.page.getByRole("option", { name: kind, exact: true })).toBeVisible();
    await keyboard.press("Enter");
  };
  await setKind("End");
  await expect(outline.cell("Order closed", "kind")).toHaveText("End");

  // A step after an end is one more case of the choice it stands under.
  await keyboard.press("ControlOrMeta+Enter");
  await keyboard.type("Deal lost");
  await keyboard.press("Escape");
  await setKind("End");
  await expect.poll(() => outline.rows()).toContain("2 [No] Deal lost");

  // The first choice gets its other case; Tab and Shift+Tab put a step into a branch and take it out again.
  await keyboard.press("ControlOrMeta+Home");
  await keyboard.press("End");
  await keyboard.press("Home");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowRight");
  await expect(outline.cell("Our kind of order?", "title")).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("Ask again");
  await keyboard.press("Escape");
  await expect(outline.cell("Ask again", "title")).toBeFocused();

  // Where it goes on to: typed, and found by its number or its name.
  await keyboard.press("End");
  await keyboard.press("ArrowLeft");
  await keyboard.type("Log");
  await expect(owner.page.getByRole("option", { name: "2 Log the request" })).toBeVisible();
  await keyboard.press("Enter");
  await expect(outline.cell("Ask again", "next")).toHaveText(/back to.*2 Log the request/);
  await expect(outline.cell("Ask again", "next")).toBeFocused();

  // Who does it: one that is there, and new ones.
  const perform = async (title: string, performer: string, isNew = false) => {
    await keyboard.press("ControlOrMeta+Home");
    await keyboard.press("Home");
    for (let i = 0; i < 20 && !(await outline.row(title).evaluate((row) => row.contains(document.activeElement))); i++) await keyboard.press("ArrowDown");
    await keyboard.press("ControlOrMeta+ArrowLeft");
    while (!(await outline.cell(title, "performer").evaluate((cell) => cell === document.activeElement))) await keyboard.press("ArrowRight");
    await keyboard.type(performer);
    await expect(owner.page.getByRole("option", { name: isNew ? `Create “${performer}”` : performer, exact: !isNew })).toBeVisible();
    if (isNew) await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect(outline.cell(title, "performer")).toHaveText(performer);
  };
  await perform("Measure", "Measurer", true);
  await perform("Draw up the contract", "Lawyer", true);
  await perform("Install", "Measurer");

  // Times as people say them.
  await perform("Order closed", "Lawyer");
  await keyboard.press("ControlOrMeta+Home");
  for (let i = 0; i < 1; i++) await keyboard.press("ArrowDown");
  for (let i = 0; i < 2; i++) await keyboard.press("ArrowRight");
  await keyboard.type("1.5 h");
  await keyboard.press("Enter");
  await expect(outline.cell("Log the request", "processing")).toHaveText("1 h 30 min");
  await expect(outline.cell("Log the request", "processing")).toBeFocused();

  // Branches in the order in which they are drawn: the lanes of the new performers are the lower ones.
  await expect.poll(() => outline.rows()).toEqual([
    "1 Client calls", "1 Log the request", "1 Our kind of order?", "2 [No] Ask again",
    "2 [Yes] Measure", "2 Work out the price", "2 Does the client agree?", "3 [No] Deal lost", "3 [Yes] Draw up the contract", "3 Install", "3 Order closed",
  ]);
  await expect.poll(async () => {
    const { steps, flows } = inWords(await readPlan(owner.api, workspace));
    return [steps.map((step) => step.replace(/\((?!Measurer|Lawyer).*\)/, "(first)")), flows];
  }).toEqual([
    [
      "end: Deal lost (Measurer)", "end: Order closed (Lawyer)",
      "exclusive: Does the client agree? (first)", "exclusive: Our kind of order? (first)", "start: Client calls (first)",
      "task: Ask again (first)", "task: Draw up the contract (Lawyer)", "task: Install (Measurer)", "task: Log the request (first)", "task: Measure (Measurer)", "task: Work out the price (first)",
    ].map((step) => step.replace("Deal lost (Measurer)", "Deal lost (first)")),
    [
      "Ask again > Log the request", "Client calls > Log the request", "Does the client agree? > Deal lost [No]", "Does the client agree? > Draw up the contract [Yes]",
      "Draw up the contract > Install", "Install > Order closed", "Log the request > Our kind of order?", "Measure > Work out the price",
      "Our kind of order? > Ask again [No]", "Our kind of order? > Measure [Yes]", "Work out the price > Does the client agree?",
    ],
  ]);
  const { steps } = await readPlan(owner.api, workspace);
  expect(new Set(steps.map(({ place }) => `${place.lane} ${place.x} ${place.y}`)).size, "no two steps at one place").toBe(steps.length);
});

test("a line and a loop are drawn on the canvas by the keyboard alone, and led back in the outline", async ({ team: { workspace, owner } }) => {
  const map = new MapPage(owner.page);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace, "split");
  const { keyboard } = owner.page;
  await owner.page.getByRole("button", { name: "Add the start" }).focus();
  await keyboard.press("Enter");
  for (const title of ["Client calls", "Log it", "Check it"]) {
    await expect(map.title).toBeFocused();
    await keyboard.type(title);
    await keyboard.press("Tab");
  }
  await keyboard.type("Answer");
  await keyboard.press("Enter");
  await expect(map.step("Answer")).toBeFocused();
  await expect.poll(() => outline.rows()).toEqual(["1 Client calls", "1 Log it", "1 Check it", "1 Answer"]);

  // What is selected on the canvas is where the outline's keyboard begins.
  await expect(outline.row("Answer")).toHaveAttribute("aria-selected", "true");
  await outline.cell("Answer", "title").focus();
  await keyboard.press("End");
  await keyboard.press("ArrowLeft");
  await keyboard.type("Log");
  await keyboard.press("Enter");
  await expect(map.flow("Answer", "Log it")).toBeAttached();
  // And the other way round.
  await keyboard.press("ControlOrMeta+Home");
  await expect(owner.page.getByRole("group", { name: /^Start: Client calls/ })).toHaveAttribute("aria-current", "true");
});

test("another kind takes the flows with it that it cannot have, names them before, and gives them back", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Begin", kind: "start", lane: 0, x: 100 }, { title: "Check", lane: 0, x: 280 }, { title: "Ship", lane: 0, x: 464 }], true);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  const flows = async () => inWords(await readPlan(owner.api, workspace)).flows.map((flow) => flow.replace(/ \[.*/, ""));
  await expect.poll(flows).toEqual(["Begin > Check", "Check > Ship"]);
  await outline.cell("Check", "kind").focus();
  await owner.page.keyboard.type("end");
  await owner.page.getByRole("option", { name: "End Removes the flow to “Ship”", exact: true }).click();
  await expect(outline.cell("Check", "kind")).toHaveText("End");
  await expect.poll(flows).toEqual(["Begin > Check"]);
  await owner.page.getByRole("dialog").filter({ hasText: "A flow is gone" }).getByRole("button", { name: "Undo" }).click();
  await expect(outline.cell("Check", "kind")).toHaveText("Step");
  await expect.poll(flows).toEqual(["Begin > Check", "Check > Ship"]);
});

test("steps are put into branches, taken out, moved, removed and brought back, each in one undo step", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Begin", kind: "start", lane: 0, x: 100 }, { title: "Paid", kind: "exclusive", lane: 0, x: 280 }, { title: "Ship", lane: 0, x: 420 }, { title: "Remind", lane: 0, x: 604 }, { title: "Thank", lane: 0, x: 788 }], true);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  const { keyboard } = owner.page;
  const before = ["1 Begin", "1 Paid", "1 [when?] Ship", "1 Remind", "1 Thank"];
  await expect.poll(() => outline.rows()).toEqual(before);

  // Tab, in the middle of typing: a branch of the choice above; the caret stays.
  await outline.cell("Remind", "title").focus();
  await keyboard.press("F2");
  await keyboard.press("Tab");
  await expect(outline.title).toBeFocused();
  await expect.poll(() => outline.rows()).toEqual(["1 Begin", "1 Paid", "2 [when?] Ship", "2 [Yes] Remind", "1 Thank"]);
  await keyboard.type(" them");
  await keyboard.press("Escape");
  await expect(outline.cell("Remind them", "title")).toBeFocused();
  await keyboard.press("ControlOrMeta+z");
  await keyboard.press("ControlOrMeta+z");
  await expect.poll(() => outline.rows()).toEqual(before);

  // Alt and arrows, from a cell.
  await outline.cell("Remind", "title").focus();
  await keyboard.press("Alt+ArrowDown");
  await expect.poll(() => outline.rows()).toEqual(["1 Begin", "1 Paid", "1 [when?] Ship", "1 Thank", "1 Remind"]);
  await expect(outline.cell("Remind", "title")).toBeFocused();
  await keyboard.press("ControlOrMeta+z");
  await expect.poll(() => outline.rows()).toEqual(before);
  await outline.cell("Paid", "title").focus();
  await keyboard.press("Alt+ArrowDown");
  await expect(owner.page.getByRole("dialog").filter({ hasText: "change places only along a line" })).toBeVisible();

  // Delete heals; the toast and undo bring back.
  await outline.cell("Ship", "title").focus();
  await keyboard.press("Delete");
  await expect.poll(() => outline.rows()).toEqual(["1 Begin", "1 Paid", "1 [when?] Remind", "1 Thank"]);
  await expect(outline.cell("Paid", "title")).toBeFocused();
  await owner.page.getByRole("dialog").filter({ hasText: "“Ship” deleted" }).getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => outline.rows()).toEqual(before);
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows.length).toBe(4);

  // A label, and several lines at once.
  await outline.cell("Ship", "label").focus();
  await keyboard.type("on time");
  await keyboard.press("Enter");
  await expect(outline.cell("Ship", "label")).toHaveText("on time");
  await outline.cell("Ship", "title").focus();
  await keyboard.press("Enter");
  await keyboard.type(" ");
  await owner.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "it\r\nTell the client\r\n\tFile it\r\n");
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await keyboard.press("Escape");
  await expect.poll(() => outline.rows()).toEqual(["1 Begin", "1 Paid", "1 [on time] Ship it", "1 Tell the client", "1 File it", "1 Remind", "1 Thank"]);
});

test("the ways on from a step are added, labelled and removed where they are listed", async ({ team: { workspace, owner } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 100 }, { title: "Answer", lane: 0, x: 300 }, { title: "Close", lane: 0, x: 500 }], true);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  const { keyboard } = owner.page;
  await outline.cell("Ask", "next").focus();
  await keyboard.press("Enter");
  const ways = owner.page.getByRole("dialog", { name: "What comes after “Ask”" });
  await ways.getByRole("textbox", { name: "Label of the flow to 2 Answer" }).fill("soon");
  await ways.getByRole("combobox", { name: "Lead on to…" }).fill("close");
  await owner.page.getByRole("option", { name: "3 Close" }).click();
  await expect(outline.cell("Ask", "next")).toHaveText(/soon.*Answer.*Close/);
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows.length).toBe(3);
  await outline.cell("Ask", "next").focus();
  await keyboard.press("Enter");
  await ways.getByRole("button", { name: "Remove the flow to 3 Close" }).click();
  await keyboard.press("Escape");
  await expect(ways).toBeHidden();
  await expect(outline.cell("Ask", "next")).toBeFocused();
  await expect.poll(async () => (await readPlan(owner.api, workspace)).flows.length).toBe(2);
});

test("a word that begins with the key of comments is typed into its cell; who only reads comments by it", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 100 }, { title: "Close", lane: 0, x: 300 }], false);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  await outline.cell("Ask", "next").focus();
  await owner.page.keyboard.type("clo");
  await expect(owner.page.getByRole("combobox", { name: "Lead on to…" })).toHaveValue("clo");
  await owner.page.getByRole("option", { name: "2 Close" }).click();
  await expect(outline.cell("Ask", "next")).toContainText("Close");
  await expect(owner.page.getByRole("complementary", { name: "Comments" })).toHaveCount(0);
  const reviewer = await join("reviewer");
  const read = new OutlinePage(reviewer.page);
  await read.open(workspace, "outline", false);
  await expect(reviewer.page.getByRole("list", { name: "Who is here" }).getByRole("listitem"), "the page is alive").toHaveCount(1);
  await read.cell("Close", "title").focus();
  await reviewer.page.keyboard.press("c");
  await expect(reviewer.page.getByRole("complementary", { name: "Comments" })).toContainText("Close");
});

test("others are seen at the steps they have, what they write comes at once, and a reviewer reads", async ({ team: { workspace, owner, join } }) => {
  await seedSteps(owner.api, workspace, [{ title: "Ask", lane: 0, x: 100 }, { title: "Answer", lane: 0, x: 300 }], true);
  const [editor, reviewer] = await Promise.all([join("editor", "Zoe Editor"), join("reviewer")]);
  const [mine, theirs, read] = [owner, editor, reviewer].map(({ page }) => new OutlinePage(page));
  await Promise.all([mine!.open(workspace), theirs!.open(workspace), read!.open(workspace, "outline", false)]);
  await theirs!.cell("Ask", "title").focus();
  await expect(mine!.row("Ask").getByText("Zoe Editor")).toBeVisible();
  await editor.page.keyboard.press("Enter");
  await editor.page.keyboard.type(" politely");
  await expect(mine!.row("Ask politely")).toBeVisible();
  await expect(read!.row("Ask politely")).toBeVisible();

  await read!.cell("Answer", "title").focus();
  await reviewer.page.keyboard.type("x");
  await reviewer.page.keyboard.press("Delete");
  await expect(reviewer.page.getByRole("textbox", { name: "Step title" })).toHaveCount(0);
  await expect(read!.row("Answer")).toBeVisible();
  await reviewer.page.keyboard.press("ArrowUp");
  await expect(read!.cell("Ask politely", "title")).toBeFocused();
});

test("the outline has nothing for axe to object to, and a phone shows it as a list", async ({ team: { workspace, owner } }) => {
  test.slow();
  await seedSteps(owner.api, workspace, [{ title: "Begin", kind: "start", lane: 0, x: 100 }, { title: "Paid?", kind: "exclusive", lane: 1, x: 280 }, { title: "Ship", lane: 0, x: 420 }], true);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  await outline.cell("Ship", "title").focus();
  await checkAccessibility(owner.page, "outline");
  await owner.page.keyboard.press("Enter");
  await expect(outline.title).toBeFocused();
  await checkAccessibility(owner.page, "outline, a title open");
  await owner.page.keyboard.press("Escape");
  await owner.page.setViewportSize({ width: 390, height: 844 });
  await expect(outline.row("Paid?")).toBeVisible();
  await expect(outline.cell("Paid?", "next")).toBeVisible();
  await expect(outline.cell("Paid?", "waiting")).toBeHidden();
  expect(await owner.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await checkAccessibility(owner.page, "outline on a phone");
});

test("a change of one step renders one row, and a long outline is all there", async ({ team: { workspace, owner } }) => {
  await countRenders(owner.page);
  await seedSteps(owner.api, workspace, Array.from({ length: 250 }, (_, index) => ({ title: `Step ${index + 1}`, lane: 0, x: 100 + index * 184 })), true);
  const outline = new OutlinePage(owner.page);
  await outline.open(workspace);
  await expect(outline.row("Step 250")).toBeAttached();
  const { id } = (await readPlan(owner.api, workspace)).steps.find(({ title }) => title === "Step 120")!;
  await takeRenders(owner.page);
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id, values: { waiting: 90 } }] });
  await expect(outline.cell("Step 120", "waiting")).toHaveText("1 h 30 min");
  expect((await takeRenders(owner.page)).row).toBe(1);

  // To the last row and back, by the keyboard.
  await outline.cell("Step 1", "title").focus();
  await owner.page.keyboard.press("ControlOrMeta+End");
  await expect(outline.cell("Step 250", "title")).toBeFocused();
  await expect(outline.row("Step 250")).toBeInViewport();
});
