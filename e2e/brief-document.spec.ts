import { readFileSync } from "node:fs";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { readPlan } from "#e2e/map-page.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

test.use({ language: "ru" });

/** The demo company's plan, beside what a new workspace is laid out with: both have the guide's sections of the matrix. */
async function seed({ workspace, owner: { api } }: Team, language: "ru" | "en" = "ru"): Promise<void> {
  const there = new Set((await readPlan(api, workspace)).phases.map(({ id }) => id));
  await api.must("plan.apply", { workspace, commands: demoPlan(language).filter((command) => !(command.type === "phase.add" && there.has(command.id))) });
}

const document = ({ page }: Actor) => page.getByTestId("brief");
const chapter = (actor: Actor, name: RegExp) => document(actor).getByRole("heading", { name, level: 3 });
const include = ({ page }: Actor, title: string) => page.getByRole("switch", { name: `Глава «${title}» в документе` });
const open = async (actor: Actor, { workspace }: Team) => {
  await actor.open(`/w/${workspace}/brief`);
  await expect(document(actor)).toBeVisible();
};

test("документ собирается из плана; главы отключают и предваряют своими словами, и второй это видит", async ({ team }) => {
  await seed(team);
  const { owner } = team;
  const editor = await team.join("editor");
  await open(owner, team);
  await open(editor, team);
  await expect(chapter(owner, /^1\. Цели$/)).toBeVisible();
  await expect(document(owner).getByRole("cell", { name: /Не терять ни одной заявки/ })).toBeVisible();
  await expect(document(owner).getByRole("img", { name: /Продажа окон.*лист 1 из/ })).toBeVisible();
  await checkAccessibility(owner.page, "the brief");

  await test.step("глава отключена, и это отменяют", async () => {
    await include(owner, "Готовность").click();
    await expect(chapter(owner, /Готовность/)).toHaveCount(0);
    await expect(chapter(editor, /Готовность/)).toHaveCount(0);
    await owner.page.keyboard.press("Control+z");
    await expect(chapter(editor, /Готовность/)).toBeVisible();
  });

  await test.step("вступление пишут на месте", async () => {
    await owner.page.getByRole("button", { name: "Вступление к главе «Цели»" }).click();
    await owner.page.keyboard.type("Чего мы ждём от CRM");
    await expect(editor.page.getByRole("textbox", { name: "Вступление к главе «Цели»" })).toHaveValue("Чего мы ждём от CRM");
  });

  await test.step("язык документа свой", async () => {
    await owner.page.getByRole("radio", { name: "English" }).click();
    await expect(chapter(owner, /^1\. Goals$/)).toBeVisible();
    await expect(document(owner)).toHaveAttribute("lang", "en");
    await expect(owner.page.getByRole("heading", { name: "Бриф", level: 1 })).toBeVisible();
  });
});

test("кто только читает, видит документ и забирает его файлом", async ({ team }) => {
  await seed(team);
  const viewer = await team.join("viewer");
  await open(viewer, team);
  await expect(viewer.page.getByRole("switch")).toHaveCount(0);
  await expect(viewer.page.getByRole("button", { name: /Вступление/ })).toHaveCount(0);
  for (const [item, ending, start] of [["Word (DOCX)", "docx", "PK"], ["Markdown", "md", "# Бриф"], ["Excel: требования и матрица", "xlsx", "PK"]] as const) {
    await viewer.page.getByRole("button", { name: "Скачать" }).click();
    const [download] = await Promise.all([viewer.page.waitForEvent("download"), viewer.page.getByRole("menuitem", { name: item }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^Бриф\\. Test .+\\.${ending}$`));
    expect(readFileSync(await download.path(), "utf8").startsWith(start)).toBe(true);
  }
});

for (const language of ["ru", "en"] as const) {
  test(`the document is printed on sheets of A4, its maps across and as vectors, in ${language}`, async ({ team }) => {
    await seed(team, language);
    const { owner: { page }, owner } = team;
    await owner.open(`/w/${team.workspace}/brief?lang=${language}`);
    await expect(document(owner)).toHaveAttribute("lang", language);
    const sheets = await document(owner).getByRole("img").count();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const paper = page.locator("body > .paper").getByTestId("brief");
    await expect(paper).toBeVisible();
    await expect(document(owner).last()).toBeHidden();
    expect(await paper.evaluate((element) => [...element.querySelectorAll("tr")].every((row) => getComputedStyle(row).breakInside === "avoid")), "no row is cut").toBe(true);
    const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sizes = [...file.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => (Number(width) > Number(height) ? "across" : "upright"));
    expect(sizes.filter((size) => size === "across"), "each sheet of a map has a page across").toHaveLength(sheets);
    expect(sizes.filter((size) => size === "upright").length).toBeGreaterThan(5);
    expect(file, "no picture in dots").not.toMatch(/\/Subtype\s*\/Image/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(page.locator("body > .paper")).toHaveCount(0);
  });
}

test("на телефоне документ читают, не двигая страницу вбок", async ({ team }) => {
  await seed(team);
  await team.owner.page.setViewportSize({ width: 360, height: 740 });
  await open(team.owner, team);
  expect(await team.owner.page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await team.owner.page.getByText("Главы", { exact: true }).click();
  await expect(include(team.owner, "Цели")).toBeVisible();
});
