import type { Locator, Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { readPlan } from "#e2e/map-page.ts";
import { seedDemo } from "#e2e/seed-demo.ts";
import { newId } from "#model/ids.ts";

async function openFigures({ open, page }: Actor, { workspace }: Team, view = ""): Promise<Locator> {
  await open(`/w/${workspace}/figures${view && `?view=${view}`}`);
  // Keys are heard, and what others do is seen, from then on.
  await expect(page.getByRole("status").filter({ hasText: /^(Сохранено|Только чтение)$/ })).toBeVisible();
  return page.getByRole("grid");
}

const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "Виды показателей" }).getByRole("link", { name });
const line = (grid: Locator, name: string) => grid.getByRole("row").filter({ has: grid.page().getByRole("rowheader", { name, exact: true }) });
const namesOf = (grid: Locator) => grid.getByRole("rowheader").allTextContents();

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("hand-offs are read, put in order, copied for Excel, and lead to the very flows on the map", async ({ team }) => {
    await seedDemo(team);
    const viewer = await team.join("viewer");
    await viewer.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { page } = viewer;
    const grid = await openFigures(viewer, team);
    await expect(grid).toHaveAccessibleName("Передачи на картах");
    await expect(line(grid, "Отдел продаж").getByRole("gridcell")).toHaveText(["", "2", "2", "1", "1", "", "6"]);
    await expect(line(grid, "Итого").getByRole("gridcell")).toHaveText(["4", "3", "3", "1", "1", "2", "14"]);

    const head = grid.getByRole("columnheader", { name: "Передаёт, всего" });
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    expect((await namesOf(grid)).slice(-3)).toEqual(["Руководитель отдела продаж", "Отдел продаж", "Итого"]);
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", "descending");
    await page.getByRole("button", { name: "Скопировать для Excel" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Вставьте в Excel" })).toBeAttached();
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").map((text) => text.split("\t"));
    expect(copied[0]).toEqual(["Кто ↓ кому →", "Отдел продаж", "Руководитель отдела продаж", "Замерщик", "Юрист", "Бухгалтерия", "Производство и монтаж", "Передаёт, всего"]);
    expect(copied.slice(1).map(([name, ...cells]) => [name, cells.at(-1)])).toEqual([["Отдел продаж", "6"], ["Руководитель отдела продаж", "3"], ["Замерщик", "2"], ["Юрист", "1"], ["Бухгалтерия", "1"], ["Производство и монтаж", "1"], ["Итого", "14"]]);

    await grid.getByRole("button", { name: "Отдел продаж → Замерщик: 2 передачи" }).click();
    const opened = page.getByRole("dialog", { name: "Отдел продаж → Замерщик" });
    await expect(opened).toContainText("2 передачи на картах · около 141 раза в месяц");
    await expect(opened).toContainText("В мессенджере · Адрес, телефон, время · около 136 раз в месяц");
    await opened.getByRole("link", { name: "Отправить адрес замерщику → Выехать на замер" }).click();
    await expect(page).toHaveURL(/\/map\/[0-9a-z]+$/);
    await expect(page.getByRole("group", { name: "Переход от «Отправить адрес замерщику» к «Выехать на замер»" })).toBeFocused();

    await page.goBack();
    await grid.getByRole("button", { name: "Отдел продаж: передаёт" }).click();
    await page.getByRole("link", { name: "Показать все 4 на карте" }).click();
    await expect(page.locator(".react-flow__edge.selected")).toHaveCount(4);
  });

  test("over one map, or by how often a month; the address keeps the maps, and the figure follows what others do", async ({ team }) => {
    await seedDemo(team);
    const { page } = team.owner;
    const grid = await openFigures(team.owner, team);
    await page.getByRole("radio", { name: "За месяц" }).click();
    await expect(grid).toHaveAccessibleName("Передачи за месяц");
    // 160 requests a month, 85 % of them of our kind: 136 to the measurer; and 30 % of 18 claims.
    await expect(line(grid, "Отдел продаж").getByRole("gridcell").nth(2)).toHaveText("141");
    await page.getByRole("combobox", { name: "По каким картам" }).click();
    await page.getByRole("option", { name: "Рекламации · как будет" }).click();
    await expect(page).toHaveURL(/\/figures\?map=[0-9a-z]+\/to-be$/);
    await page.getByRole("radio", { name: "На картах" }).click();
    await expect(line(grid, "Итого").getByRole("gridcell").last()).toHaveText("3");
    await tab(page, "Системы").click();
    await expect(page).toHaveURL(/\/figures\?view=access&map=[0-9a-z]+\/to-be$/);
    await tab(page, "Передачи").click();
    await expect(line(grid, "Итого").getByRole("gridcell").last()).toHaveText("3");

    const plan = await readPlan(team.owner.api, team.workspace);
    const inspect = plan.steps.find(({ title }) => title.startsWith("Осмотреть, заполнить"))!;
    const lawyer = plan.participants.find(({ title }) => title === "Юрист")!;
    const step = newId();
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [
      { type: "step.add", id: step, map: inspect.map, kind: "task", place: { lane: lawyer.id, x: 900, y: 40 }, values: { title: "Проверить акт" } },
      { type: "flow.connect", id: newId(), from: inspect.id, to: step },
    ] });
    await expect(line(grid, "Итого").getByRole("gridcell").last()).toHaveText("4");
    await expect(page.getByText("У 1 из 4 передач не указано, как передаётся работа.")).toBeVisible();
    await expect(line(grid, "Замерщик").getByRole("gridcell")).toHaveText(["", "", "1", "1", "2"]);
  });

  test("the arrows walk the table as one stop of the Tab key, and Enter opens a figure", async ({ team }) => {
    await seedDemo(team);
    const { page } = team.owner;
    const grid = await openFigures(team.owner, team);
    await tab(page, "Передачи").focus();
    const press = async (...keys: string[]) => { for (const key of keys) await page.keyboard.press(key); };
    await grid.getByRole("button", { name: "Отдел продаж → Замерщик" }).focus();
    await press("ArrowRight");
    await expect(grid.getByRole("button", { name: "Отдел продаж → Юрист" })).toBeFocused();
    await press("ArrowUp");
    await expect(grid.getByRole("columnheader", { name: "Юрист" }).getByRole("button")).toBeFocused();
    await press("Control+Home");
    await expect(grid.getByRole("columnheader", { name: "Кто ↓ кому →" }).getByRole("button")).toBeFocused();
    await press("Control+End");
    await expect(grid.getByRole("button", { name: "Все передачи: 14 передач" })).toBeFocused();
    await press("Enter");
    await expect(page.getByRole("dialog", { name: "Все передачи" })).toBeVisible();
    await press("Escape");
    await expect(grid.getByRole("button", { name: "Все передачи: 14 передач" })).toBeFocused();
    await press("Shift+Tab");
    await expect(page.getByRole("button", { name: "Скопировать для Excel" })).toBeFocused();
  });

  test("load says who is overloaded, from which steps, and follows the hours one has", async ({ team }) => {
    await seedDemo(team);
    const { page } = team.owner;
    const grid = await openFigures(team.owner, team, "load");
    // 136 visits of 2 h and 20 + 10 min after each, and 18 claims of 1 h: 340 + 18 h, of 3 × 132.
    await expect(line(grid, "Замерщик").getByRole("gridcell")).toHaveText(["1", "2", "358", /^396\s?3 человека$/, /90\s?%\s?почти предел/]);
    await grid.getByRole("button", { name: "Замерщик: работа за месяц: 358 ч" }).click();
    await expect(page.getByRole("dialog").getByRole("link").first()).toContainText("2 ч × 136 = 272 ч в месяц");
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: "Рабочих часов в месяц на человека" }).fill("119");
    await page.keyboard.press("Enter");
    await expect(line(grid, "Замерщик").getByRole("gridcell").last()).toHaveText(/100\s?%\s?перегрузка/);
    await grid.getByRole("button", { name: "Юрист: за что отвечает" }).click();
    await page.getByRole("dialog").getByRole("link", { name: "Договор" }).click();
    await expect(page).toHaveURL(/\/matrix/);
  });

  test("who works with a system without access stands out, until access is given", async ({ team }) => {
    await seedDemo(team);
    const { page } = team.owner;
    const grid = await openFigures(team.owner, team, "access");
    await expect(page.getByText("В 1 случае участник работает с системой на картах, а доступа к ней у него нет.")).toBeVisible();
    const cell = grid.getByRole("button", { name: "1С:Бухгалтерия — Производство и монтаж: нет доступа, 1 шаг" });
    await cell.click();
    await expect(page.getByRole("dialog").getByRole("link", { name: "Изготовить окна" })).toBeVisible();
    await page.keyboard.press("Escape");
    const plan = await readPlan(team.owner.api, team.workspace);
    const ledger = plan.systems.find(({ title }) => title === "1С:Бухгалтерия")!;
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "system.set", id: ledger.id, values: { access: plan.participants.map(({ id }) => id) } }] });
    await expect(grid.getByRole("button", { name: "1С:Бухгалтерия — Производство и монтаж: есть доступ, 1 шаг" })).toBeVisible();
    await expect(page.getByText("доступа к ней у него нет")).toHaveCount(0);
  });

  test("what is typed more than once, and where clients come in", async ({ team }) => {
    await seedDemo(team);
    const { page } = team.owner;
    const grid = await openFigures(team.owner, team, "data");
    await expect(page.getByText("3 вида данных вводят или копируют больше одного раза.")).toBeVisible();
    await expect(line(grid, "телефон").getByRole("gridcell").nth(0)).toHaveText("1");
    await grid.getByRole("link", { name: "телефон, шаг «Записать заявку в таблицу»: получаются, вручную" }).click();
    await expect(page.getByRole("group", { name: /: Записать заявку в таблицу/ })).toBeFocused();

    const plan = await readPlan(team.owner.api, team.workspace);
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "channel.add", id: "fax", values: { title: "Факс" } }] });
    await openFigures(team.owner, team, "channels");
    await expect(page.getByText("1 канал не привязан ни к одному шагу")).toBeVisible();
    await expect(line(grid, "Факс").getByRole("gridcell")).toHaveText(["Никто", "Компании", "Не привязан", "", "", "", ""]);
    await expect(line(grid, "Телефон").getByRole("link", { name: "Телефон, шаг «Звонок клиента»: входит здесь" })).toBeVisible();
    await line(grid, "Факс").getByRole("link", { name: "Не привязан" }).click();
    await expect(page).toHaveURL(/audit\?tab=channels$/);
    expect(plan.channels).toHaveLength(5);
  });

  test("a version shows the figures it had", async ({ team }) => {
    await seedDemo(team);
    const version = newId();
    await team.owner.api.must("versions.create", { workspace: team.workspace, version, name: "Первая", note: "" });
    const plan = await readPlan(team.owner.api, team.workspace);
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "process.remove", ids: plan.processes.map(({ id }) => id) }] });
    const { page } = team.owner;
    await team.owner.open(`/w/${team.workspace}/versions/${version}/figures`);
    const grid = page.getByRole("grid");
    await expect(line(grid, "Итого").getByRole("gridcell").last()).toHaveText("14");
    await grid.getByRole("button", { name: "Юрист: передаёт" }).click();
    await expect(page.getByRole("link", { name: "Составить договор в Word → Подписать договор с клиентом" })).toHaveAttribute("href", new RegExp(`/versions/${version}/map/`));
    await openFigures(team.owner, team);
    await expect(page.getByText("Передач здесь нет")).toBeVisible();
  });

  test("what there is nothing of yet says what to fill in, and leads there", async ({ team }) => {
    const { page } = team.owner;
    await openFigures(team.owner, team);
    await expect(page.getByRole("link", { name: "К картам" })).toHaveAttribute("href", `/w/${team.workspace}/map`);
    for (const [view, title, way, address] of [["Системы", "Систем пока нет", "К системам", "audit?tab=systems"], ["Данные", "Данных на этих картах пока нет", "К картам", "map"], ["Каналы", "Каналов пока нет", "К каналам", "audit?tab=channels"]] as const) {
      await tab(page, view).click();
      await expect(page.getByText(title)).toBeVisible();
      await expect(page.getByRole("link", { name: way })).toHaveAttribute("href", `/w/${team.workspace}/${address}`);
    }
    await tab(page, "Загрузка").click();
    await expect(line(page.getByRole("grid"), "Бухгалтерия")).toBeVisible();
  });

  test("every view can be used by all, on a phone and on paper too", async ({ team }) => {
    test.slow();
    await seedDemo(team);
    const { page } = team.owner;
    for (const view of ["handoffs", "load", "access", "data", "channels"]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      const grid = await openFigures(team.owner, team, view);
      await checkAccessibility(page, view);
      await page.setViewportSize({ width: 390, height: 800 });
      await expect(grid).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} fits a phone`).toBe(390);
      await checkAccessibility(page, `${view} on a phone`);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("table").getByRole("rowheader").first(), `${view} on paper`).toBeVisible();
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: "screen" });
    }
  });
});
