import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import { EXCEL, SHEETS } from "#model/matrix/testing/clipboards.ts";
import type { Plan } from "#model/shape.ts";

type Clipboard = { html: string; text: string };
const planOf = async (actor: Actor, { workspace }: Team): Promise<Plan> => (await actor.api.query("plan.get", { workspace })).data as Plan;

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only|Сохранено)$/)).toBeVisible();
  return actor.page;
}

/** Puts both kinds of content on the real clipboard, as a spreadsheet does, and presses Ctrl+V in the first cell. */
async function paste({ page, context }: Actor, address: string, { html, text }: Clipboard): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
  await page.evaluate(async (content) => {
    const blob = (type: "text/html" | "text/plain", value: string) => ({ [type]: new Blob([value], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...(content.html ? blob("text/html", content.html) : {}), ...blob("text/plain", content.text) })]);
  }, { html, text });
  await page.getByRole("grid").getByRole("row").filter({ has: page.getByRole("rowheader") }).first().getByRole("gridcell").first().focus();
  await page.keyboard.press("Control+v");
}

/** The letters of a row, by participant. */
function lettersOf({ activities, participants }: Plan, title: string): Record<string, string> {
  const row = activities.find((activity) => activity.title === title)!;
  const word = (id: string) => `${row.accountable === id ? "A" : ""}${(row.letters[id] ?? []).join("")}`;
  return Object.fromEntries(participants.filter(({ id }) => word(id) !== "").map(({ id, title: name }) => [name, word(id)]));
}

for (const [name, content] of [["as HTML", SHEETS], ["as text", { html: "", text: SHEETS.text }]] as const) {
  test(`a table of Google Sheets, ${name}: what changes is shown first, done in one step, and taken back in one`, async ({ team, address }) => {
    const page = await open(team.owner, team);
    await paste(team.owner, address, content);
    const dialog = page.getByRole("dialog", { name: "Paste a table" });
    await expect(dialog).toContainText("4 cells change, 1 new row, 1 new participant.");
    await expect(dialog.getByRole("columnheader", { name: "Warehouse & logistics New" })).toBeVisible();
    await expect(dialog.getByRole("row", { name: /^Stock on hand New/ }).getByRole("cell")).toHaveText([/was empty, becomes C$/, /was empty, becomes I$/, /was empty, becomes A R$/]);
    await expect(dialog).toContainText("Project budget, Warehouse & logistics: “later”");
    expect((await planOf(team.owner, team)).participants).toHaveLength(3);
    await dialog.getByRole("button", { name: "Paste", exact: true }).click();
    await expect(page.getByRole("status", { name: "What happened" })).toHaveText("Pasted: 4 cells, 1 new row, 1 new participant");
    await expect.poll(async () => lettersOf(await planOf(team.owner, team), "Project budget")).toEqual({ Accounting: "A" });
    const plan = await planOf(team.owner, team);
    expect(lettersOf(plan, "Stock on hand")).toEqual({ Sales: "C", Accounting: "I", "Warehouse & logistics": "AR" });
    expect(plan.activities.find(({ title }) => title === "Stock on hand")!.phase).toBe("launch");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await planOf(team.owner, team)).participants.length).toBe(3);
    await expect(page.getByRole("rowheader", { name: "Stock on hand" })).toHaveCount(0);
  });
}

test("letters alone go from the cell on; a paste that is given up changes nothing", async ({ team, address }) => {
  const page = await open(team.owner, team);
  await paste(team.owner, address, { html: "", text: "A\tR\n\tC" });
  const dialog = page.getByRole("dialog", { name: "Paste a table" });
  await expect(dialog).toContainText("3 cells change.");
  await dialog.getByRole("button", { name: "Paste", exact: true }).click();
  await expect.poll(async () => lettersOf(await planOf(team.owner, team), "Project management")).toEqual({ "Head of sales": "A", Sales: "R" });
  await paste(team.owner, address, { html: "", text: "\tA\tR" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  expect(lettersOf(await planOf(team.owner, team), "Project management")).toEqual({ "Head of sales": "A", Sales: "R" });
});

test("a reviewer's paste does nothing", async ({ team, address }) => {
  const reviewer = await team.join("reviewer");
  const page = await open(reviewer, team);
  await paste(reviewer, address, SHEETS);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  for (const scheme of ["light", "dark"] as const) {
    test(`a table of Excel with the letters of the Russian names; nothing for axe to object to, ${scheme}`, async ({ team, address }) => {
      await team.owner.page.emulateMedia({ colorScheme: scheme });
      const page = await open(team.owner, team);
      await paste(team.owner, address, EXCEL);
      const dialog = page.getByRole("dialog", { name: "Вставка таблицы" });
      await expect(dialog).toContainText("Изменятся 4 ячейки, появится 1 строка, добавится 1 участник.");
      expect((await axe(page).include("[role=dialog]").analyze()).violations).toEqual([]);
      await dialog.getByRole("button", { name: "Вставить" }).click();
      await expect.poll(async () => lettersOf(await planOf(team.owner, team), "Бюджет проекта")).toEqual({ "Бухгалтерия": "A" });
      expect(lettersOf(await planOf(team.owner, team), "Остатки на складе")).toEqual({ "Отдел продаж": "C", "Бухгалтерия": "I", "Склад & логистика": "AR" });
    });
  }
});
