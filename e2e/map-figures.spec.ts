import type { Locator, Page } from "@playwright/test";
import { expect, test, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { MapPage, readPlan } from "#e2e/map-page.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { MapKey, Variant } from "#model/shape.ts";

/** Call → Write → Price? → (80 %) Sign → End, (20 %) back to Write; Write and Sign in different lanes. Ids by title. */
async function drawProcess({ owner, workspace }: Team, variant: Variant = "as-is"): Promise<Record<string, string>> {
  const plan = await readPlan(owner.api, workspace);
  const map = `${plan.processes[0]!.id}/${variant}` as MapKey;
  const [sales, office] = plan.participants;
  const system = newId();
  const ids = Object.fromEntries(["Call", "Write", "Price?", "Sign", "Done"].map((title) => [title, newId()]));
  const add = (title: string, kind: "start" | "task" | "exclusive" | "end", lane: string, x: number, values = {}): Command =>
    ({ type: "step.add", id: ids[title]!, map, kind, place: { lane, x, y: 48 }, values: { title, ...values } });
  const join = (from: string, to: string, values = {}): Command => ({ type: "flow.connect", id: newId(), from: ids[from]!, to: ids[to]!, values });
  await owner.api.must("plan.apply", { workspace, commands: [
    { type: "system.add", id: system, values: { title: "Ledger" } },
    add("Call", "start", sales!.id, 40),
    add("Write", "task", sales!.id, 160, { entry: "manual", system, processing: 60, waiting: 480, completeAccurate: 80, deadline: 480 }),
    add("Price?", "exclusive", sales!.id, 380),
    add("Sign", "task", office!.id, 520, { processing: 60, completeAccurate: 50 }),
    add("Done", "end", office!.id, 720),
    join("Call", "Write"), join("Write", "Price?"), join("Price?", "Sign", { probability: 80, medium: "paper", waiting: 360 }), join("Price?", "Write", { probability: 20 }), join("Sign", "Done"),
  ] satisfies Command[] });
  return ids;
}

const panelOf = (page: Page): Locator => page.getByRole("complementary", { name: "Beside the map" });
/** The cells of one figure's row, in the order of the maps. */
const cellsOf = (page: Page, group: number, name: string): Locator => panelOf(page).getByRole("rowgroup").nth(group).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).getByRole("cell");
const [DRAWN, PATH, MEAN] = [1, 2, 3];

async function openFigures(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Figures", exact: true }).click();
  await expect(panelOf(page).getByRole("table", { name: "Figures of the process" })).toBeVisible();
}

async function layOver(page: Page, overlay: string): Promise<Locator> {
  await page.getByRole("button", { name: /^Overlay/ }).click();
  await page.getByRole("menuitemradio", { name: overlay }).click();
  await page.keyboard.press("Escape");
  const legend = page.getByRole("region", { name: "Legend" });
  await expect(page.getByRole("button", { name: `Overlay: ${overlay}` })).toBeVisible();
  return legend;
}

test("the figures stand beside the map and follow what someone else changes", async ({ team }) => {
  const { workspace, owner, join } = team;
  const ids = await drawProcess(team);
  const editor = await join("editor");
  const [map, theirs] = [new MapPage(owner.page), new MapPage(editor.page)];
  await Promise.all([map.open(workspace), theirs.open(workspace)]);
  await openFigures(owner.page);
  await expect(cellsOf(owner.page, DRAWN, "Work steps")).toHaveText(["2"]);
  await expect(cellsOf(owner.page, DRAWN, "Hand-offs")).toHaveText(["1"]);
  await expect(cellsOf(owner.page, DRAWN, "Hand-off ratio")).toHaveText(["20%"]);
  await expect(cellsOf(owner.page, DRAWN, "Rework loops")).toHaveText(["1"]);
  await expect(cellsOf(owner.page, DRAWN, "Manual entries")).toHaveText(["11 of 2 steps"]);
  // 60 + 60 min of work, 8 h and 6 h of waiting; Sign does not say how long it waits.
  await expect(cellsOf(owner.page, PATH, "Processing")).toHaveText(["2 h"]);
  await expect(cellsOf(owner.page, PATH, "Lead time")).toHaveText(["2 d1 of 2 steps"]);
  await expect(cellsOf(owner.page, PATH, "Activity ratio")).toHaveText(["13%1 of 2 steps"]);
  await expect(cellsOf(owner.page, PATH, "Done right throughout")).toHaveText(["40%"]);
  // Write is done 1.25 times.
  await expect(cellsOf(owner.page, MEAN, "Processing")).toHaveText(["2 h 15 min"]);
  await expect(panelOf(owner.page).getByText("When the to-be map is drawn")).toBeVisible();

  await editor.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: ids.Sign!, values: { waiting: 120, entry: "automatic" } }] });
  await expect(cellsOf(owner.page, PATH, "Lead time")).toHaveText(["2 d 2 h"]);
  await expect(cellsOf(owner.page, DRAWN, "Manual entries")).toHaveText(["1"]);
  await theirs.step("Write").click();
  await editor.page.keyboard.press("Delete");
  await expect(cellsOf(owner.page, DRAWN, "Work steps")).toHaveText(["1"]);
  await expect(cellsOf(owner.page, DRAWN, "Manual entries")).toHaveText(["0"]);
});

test("as is and to be stand side by side, with what becomes of them in words", async ({ team }) => {
  const { workspace, owner } = team;
  await drawProcess(team);
  const ids = await drawProcess(team, "to-be");
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: ids.Write!, values: { entry: "automatic", waiting: 60, completeAccurate: 60 } }] });
  await new MapPage(owner.page).open(workspace);
  await openFigures(owner.page);
  await expect(panelOf(owner.page).getByRole("columnheader")).toHaveText(["Figure", "As is", "To be"]);
  await expect(cellsOf(owner.page, DRAWN, "Work steps")).toHaveText(["2", "2same"]);
  await expect(cellsOf(owner.page, DRAWN, "Manual entries")).toHaveText(["11 of 2 steps", "01 of 2 steps−1 better"]);
  await expect(cellsOf(owner.page, PATH, "Waiting")).toHaveText(["1 d 6 h1 of 2 steps", "7 h1 of 2 steps−7 h better"]);
  await expect(cellsOf(owner.page, PATH, "Done right throughout")).toHaveText(["40%", "30%−10 pp worse"]);
  // Only what is on the map that is open can be selected.
  await expect(panelOf(owner.page).getByRole("button", { name: "Hand-offs: 1. Select on the map" })).toHaveCount(1);
});

test("a figure explains itself, and pressing its number selects what it counts, by the keyboard too", async ({ team }) => {
  const { workspace, owner } = team;
  await drawProcess(team);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  await openFigures(owner.page);
  await panelOf(owner.page).getByRole("button", { name: "Hand-off ratio", exact: true }).click();
  await expect(owner.page.getByRole("dialog", { name: "Hand-off ratio" })).toContainText("Hand-offs ÷ all flows");
  await owner.page.keyboard.press("Escape");

  await panelOf(owner.page).getByRole("button", { name: "Manual entries: 1. Select on the map" }).click();
  await expect(map.step("Write")).toHaveAttribute("aria-current", "true");
  await expect(map.step("Write")).toBeFocused();
  await expect(map.step("Sign")).not.toHaveAttribute("aria-current");

  await panelOf(owner.page).getByRole("button", { name: "Lead time: 2 d. Select on the map" }).focus();
  await owner.page.keyboard.press("Enter");
  await expect(owner.page.getByText("5 selected")).toBeVisible();
  await expect(map.step("Call")).toBeFocused();
});

test("each overlay writes its value on the steps and says in its legend what it means", async ({ team }) => {
  const { workspace, owner } = team;
  await drawProcess(team);
  const map = new MapPage(owner.page);
  await map.open(workspace);
  const badge = (title: string) => map.step(title).locator("[data-mark]");
  const line = (legend: Locator, name: string) => legend.getByRole("button", { name });

  let legend = await layOver(owner.page, "Waiting time");
  await expect(badge("Write")).toHaveText("1 d");
  await expect(map.step("Write")).toHaveAccessibleName(/, Waiting time: 1 d$/);
  await expect(map.flow("Price?", "Sign")).toHaveAccessibleName(/, Waiting time: 6 h$/);
  await expect(badge("Sign")).toHaveCount(0);
  await expect(line(legend, "Select: up to 1 d, 2")).toBeVisible();
  await line(legend, "Select: Waiting not known, 1").click();
  await expect(map.step("Sign")).toHaveAttribute("aria-current", "true");

  legend = await layOver(owner.page, "Processing time");
  await expect(badge("Sign")).toHaveText("1 h");
  await expect(line(legend, "Select: up to 1 h, 2")).toBeVisible();

  legend = await layOver(owner.page, "Manual entry");
  await expect(badge("Write")).toHaveText("manual");
  await expect(line(legend, "Select: Typed in by hand, 1")).toBeVisible();
  await expect(line(legend, "Select: Not said, 1")).toBeVisible();

  legend = await layOver(owner.page, "Hand-offs");
  await expect(map.flow("Price?", "Sign")).toHaveAccessibleName(/, Hand-offs: On paper$/);
  await expect(line(legend, "Select: On paper, 1")).toBeVisible();
  await expect(line(legend, "Select: Within a lane, 4")).toBeVisible();

  legend = await layOver(owner.page, "Deadlines");
  await expect(badge("Write")).toHaveText("1 d: too short");
  await expect(badge("Sign")).toHaveText("no deadline");
  await expect(line(legend, "Select: No deadline, 1")).toBeVisible();

  legend = await layOver(owner.page, "Systems");
  await expect(badge("Write")).toHaveText("Ledger");
  await expect(line(legend, "Select: Ledger, 1")).toBeVisible();

  legend = await layOver(owner.page, "Complete and accurate");
  await expect(badge("Write")).toHaveText("80%");
  await expect(badge("Sign")).toHaveText("50%");
  await expect(line(legend, "Select: 50%, 1")).toBeVisible();

  // It is still there after a reload, and goes again.
  await owner.page.reload();
  await expect(badge("Write")).toHaveText("80%");
  await layOverNothing(owner.page);
  await expect(badge("Write")).toHaveCount(0);
});

test("overlays are laid over by keys on any layout, and followed live by someone who only reads", async ({ team }) => {
  const { workspace, owner, join } = team;
  const ids = await drawProcess(team);
  const reviewer = await join("reviewer");
  const map = new MapPage(reviewer.page);
  await reviewer.page.goto(`/w/${workspace}/map`);
  await map.step("Write").click();
  await reviewer.page.keyboard.press("Alt+Digit7");
  await expect(map.step("Write").locator("[data-mark]")).toHaveText("80%");
  await owner.api.must("plan.apply", { workspace, commands: [{ type: "step.set", id: ids.Write!, values: { completeAccurate: 95 } }] });
  await expect(map.step("Write").locator("[data-mark]")).toHaveText("95%");

  // The button too: open, down to another, choose.
  await reviewer.page.getByRole("button", { name: "Overlay: Complete and accurate" }).focus();
  await reviewer.page.keyboard.press("Enter");
  await expect(reviewer.page.getByRole("menuitemradio", { name: "Complete and accurate" })).toBeChecked();
  await reviewer.page.keyboard.press("End");
  await reviewer.page.keyboard.press("ArrowUp");
  await reviewer.page.keyboard.press("Enter");
  await reviewer.page.keyboard.press("Escape");
  await expect(map.step("Write").locator("[data-mark]")).toHaveText("Ledger");
  await map.step("Write").click();
  await reviewer.page.keyboard.press("Alt+Digit6");
  await expect(map.step("Write").locator("[data-mark]")).toHaveCount(0);
});

test("a map with an overlay, its legend and the figures of two maps has nothing that axe objects to", async ({ team }) => {
  const { workspace, owner } = team;
  await drawProcess(team);
  await drawProcess(team, "to-be");
  await new MapPage(owner.page).open(workspace);
  await openFigures(owner.page);
  await layOver(owner.page, "Complete and accurate");
  await checkAccessibility(owner.page, "figures and an overlay");
});

async function layOverNothing(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Overlay: / }).click();
  await page.getByRole("menuitemradio", { name: "Nothing" }).click();
  await page.keyboard.press("Escape");
}
