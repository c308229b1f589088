import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { makeXlsx } from "#model/staff/testing/make-xlsx.ts";

const titlesOf = async ({ owner, workspace }: Team) =>
  ((await owner.api.query("plan.get", { workspace })).data as { participants: { title: string; kind: string; headcount: number | null; member: string | null }[] }).participants;
/** A toast is a dialog to the browser, too. */
const dialog = (page: Page) => page.getByRole("dialog", { name: /^(Import a staff list|The link is ready)$/ });
const group = (page: Page, name: string) => dialog(page).getByRole("group", { name });

async function openImport({ open, page }: Actor, { workspace }: Team): Promise<void> {
  await open(`/w/${workspace}/team`);
  await expect(page.getByRole("banner").getByText("Saved")).toBeVisible();
  await page.getByRole("button", { name: "Import from a file" }).click();
}
const choose = (page: Page, name: string, buffer: Uint8Array) => dialog(page).getByLabel("Choose a file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
/** Windows-1251, of Russian letters and ASCII. */
const win1251 = (text: string) => new Uint8Array([...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0)));

test("a CSV in Windows-1251 is understood, looked through, and added in one step that one undo takes back; its people are invited", async ({ team }) => {
  test.slow();
  const { page, email } = team.owner;
  await openImport(team.owner, team);
  await checkAccessibility(page, "choosing a file");
  await choose(page, "staff.csv", win1251(`Штат;;;\r\nОтдел;Должность;ФИО;Почта\r\nСклад;Кладовщик;Олег Ким;oleg@x.ru\r\nСклад;Кладовщик;Инна Ли;inna\r\nДоставка;Водитель;Игорь Юн;${email}\r\nSales;Менеджер;Анна Ро;oleg@x.ru\r\n`));
  await expect(dialog(page).getByText("staff.csv: 4 rows")).toBeVisible();
  for (const [column, fact] of [["Отдел", "Department"], ["Должность", "Position"], ["ФИО", "Name"], ["Почта", "E-mail"]]) await expect(dialog(page).getByRole("combobox", { name: `What “${column}” holds` })).toHaveText(fact!);
  await expect(group(page, "3 departments").getByRole("listitem")).toHaveText([/^Склад2 people$/, /^Доставка1 person$/, /^Sales1 person.*Already there$/]);
  await expect(group(page, "4 people").getByRole("listitem").filter({ hasText: "Игорь Юн" })).toContainText("member: Olga Vlasova");
  await expect(dialog(page).getByText("This is no e-mail address and will not be invited: inna")).toBeVisible();
  await group(page, "3 positions").getByRole("checkbox", { name: "Водитель" }).check();
  await group(page, "3 departments").getByRole("checkbox", { name: "Доставка" }).uncheck();
  await dialog(page).getByRole("checkbox", { name: "Invite 1 person by their e-mail too, for 14 days" }).check();
  await checkAccessibility(page, "the preview");
  await dialog(page).getByRole("button", { name: "Add 2 participants" }).click();

  await expect(dialog(page).getByRole("list", { name: "Invitation links" }).getByRole("listitem")).toHaveText(/^oleg@x\.ru/);
  await dialog(page).getByRole("button", { name: "Done" }).click();
  const [owner] = (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string }[];
  await expect.poll(async () => (await titlesOf(team)).slice(3)).toEqual([
    expect.objectContaining({ title: "Склад", kind: "department", headcount: 2 }), expect.objectContaining({ title: "Водитель", kind: "position", headcount: 1, member: owner!.id }),
  ]);
  await page.getByRole("button", { name: "Undo: import 2 participants", exact: true }).click();
  await expect.poll(async () => (await titlesOf(team)).length).toBe(3);
});

test("a workbook's columns can be chosen otherwise; what cannot be read says what to do, and another file is chosen", async ({ team }) => {
  const editor = await team.join("editor", "Egor");
  const { page } = editor;
  await openImport(editor, team);
  await choose(page, "old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  await expect(dialog(page).getByRole("alert")).toHaveText("This is the old Excel format, XLS. Save it as XLSX or CSV and choose it again.");
  await choose(page, "broken.xlsx", new Uint8Array([0x50, 0x4b, 3, 4]));
  await expect(dialog(page).getByRole("alert")).toContainText("cannot be read as a table");

  const row = (...cells: string[]) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
  await choose(page, "staff.xlsx", await makeXlsx([{ rows: row("Where", "Who", "E-mail") + row("Workshop", "Joiner", "j@x.ru") + row("Workshop", "Fitter", "f@x.ru") }]));
  await expect(dialog(page).getByText("Nothing to add yet.")).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Add participants" })).toBeDisabled();
  await dialog(page).getByRole("combobox", { name: "What “Where” holds" }).click();
  await page.getByRole("option", { name: "Department" }).click();
  await dialog(page).getByRole("combobox", { name: "What “Who” holds" }).click();
  await page.getByRole("option", { name: "Position" }).click();
  await group(page, "2 positions").getByRole("checkbox", { name: "2 positions" }).check();
  await expect(dialog(page).getByRole("checkbox", { name: /^Invite/ }), "an editor invites nobody").toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Add 3 participants" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText("3 participants are added").first()).toBeVisible();
  await expect.poll(async () => (await titlesOf(team)).slice(3).map(({ title, kind, headcount }) => [title, kind, headcount])).toEqual([["Workshop", "department", 2], ["Joiner", "position", 1], ["Fitter", "position", 1]]);
});
