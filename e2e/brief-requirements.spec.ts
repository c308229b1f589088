import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { readPlan } from "#e2e/map-page.ts";

test.use({ language: "ru" });

/** Two channels, one of them a personal account, and an exchange to come: four proposals. */
async function seed({ workspace, owner }: Team): Promise<void> {
  await owner.api.must("plan.apply", { workspace, commands: [
    { type: "channel.add", id: "phone", values: { title: "Телефон" } }, { type: "channel.add", id: "chat", values: { title: "Telegram", account: "personal" } },
    { type: "system.add", id: "site", values: { title: "Сайт" } }, { type: "system.add", id: "ledger", values: { title: "1С" } },
    { type: "integration.add", id: "pay", values: { title: "Оплаты", from: "ledger", to: "site", variant: "to-be", interval: "constant" } },
  ] });
}

const open = async (actor: Actor, { workspace }: Team, page: "requirements" | "choosing") => {
  await actor.open(`/w/${workspace}/brief/${page}`);
  await expect(actor.page.getByRole("status").filter({ hasText: /^(Сохранено|Только чтение)$/ })).toBeVisible();
};
const titles = ({ page }: Actor) => page.getByRole("textbox", { name: "Требование", exact: true });
const offers = ({ page }: Actor, count: RegExp) => page.getByRole("button", { name: count });
const cell = ({ page }: Actor, requirement: string, column: number) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: requirement }) }).getByRole("gridcell").nth(column).getByRole("button");
const head = ({ page }: Actor, candidate: string) => page.getByRole("columnheader").filter({ hasText: candidate });

test("предложенное берут и отклоняют, своё дописывают, и второй человек всё это видит", async ({ team }) => {
  await seed(team);
  const { owner } = team;
  const editor = await team.join("editor");
  await open(owner, team, "requirements");
  await open(editor, team, "requirements");
  await expect(offers(owner, /План предлагает 4 требования/)).toHaveAttribute("aria-expanded", "true");
  await checkAccessibility(owner.page, "the requirements");

  await test.step("два сразу", async () => {
    await owner.page.getByRole("checkbox", { name: /из канала «Телефон»/ }).check();
    await owner.page.getByRole("checkbox", { name: /из канала «Telegram»/ }).check();
    await owner.page.getByRole("button", { name: "Взять выбранные: 2" }).click();
    await expect(titles(owner)).toHaveCount(2);
    await expect(titles(editor)).toHaveCount(2);
    await expect(titles(editor).first()).toHaveValue("Обращения из канала «Телефон» попадают в CRM сами");
    await expect(offers(editor, /План предлагает 2 требования/)).toBeVisible();
  });

  await test.step("порядок меняют с клавиатуры, и она остаётся на месте", async () => {
    await titles(owner).nth(1).focus();
    await owner.page.keyboard.press("Alt+ArrowUp");
    await expect(titles(editor).first()).toHaveValue(/Telegram/);
    await expect(titles(owner).first()).toBeFocused();
  });

  await test.step("одно отклонили, передумали, отклонили снова", async () => {
    await owner.page.getByRole("button", { name: /^Отклонить: Обмен данными/ }).click();
    await expect(owner.page.getByRole("button", { name: /^Отклонённые/ })).toBeVisible();
    await owner.page.keyboard.press("ControlOrMeta+z");
    await expect(owner.page.getByRole("button", { name: /^Отклонённые/ })).toHaveCount(0);
    await owner.page.getByRole("button", { name: /^Отклонить: Обмен данными/ }).click();
    await editor.page.getByRole("button", { name: /^Отклонённые/ }).click();
    await editor.page.getByRole("button", { name: /^Вернуть: Обмен данными/ }).click();
    await expect(titles(owner)).toHaveCount(3);
  });

  await test.step("основание ведёт к своему месту, а исчезнув, так и скажет", async () => {
    await expect(owner.page.getByRole("link", { name: "Канал «Телефон»" })).toHaveAttribute("href", /audit\?tab=channels#record=phone$/);
    await owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "channel.remove", ids: ["phone"] }] });
    await expect(owner.page.getByRole("article", { name: /из канала «Телефон»/ })).toContainText("Основания больше нет");
  });

  await test.step("своё требование: говорит, чего ему не хватает; важность с клавиатуры", async () => {
    await owner.page.getByRole("button", { name: "Добавить требование", exact: true }).click();
    await owner.page.keyboard.type("Работает на телефоне");
    const mine = owner.page.getByRole("article", { name: "Работает на телефоне" });
    await expect(mine).toContainText("Без основания");
    await owner.page.keyboard.press("Alt+1");
    await expect(mine.getByRole("combobox", { name: "Важность: Работает на телефоне" })).toHaveText(/Обязательно/);
    await mine.getByRole("textbox", { name: /^Как это проверить/ }).fill("Замерщик ставит размеры с телефона");
    await expect(editor.page.getByRole("textbox", { name: "Как это проверить: Работает на телефоне" })).toHaveValue("Замерщик ставит размеры с телефона");
    await mine.hover();
    await mine.getByRole("button", { name: "Связать" }).click();
    await owner.page.getByRole("combobox", { name: "Связать" }).fill("Сайт");
    await owner.page.getByRole("option", { name: /Сайт/ }).click();
    await expect(editor.page.getByRole("article", { name: "Работает на телефоне" }).getByRole("link", { name: /Сайт/ })).toBeVisible();
  });

  await test.step("по важности, поиском, удалить и вернуть", async () => {
    await owner.page.getByRole("radio", { name: "По важности" }).click();
    await expect(owner.page.getByRole("heading", { level: 2, name: "Обязательно" })).toBeVisible();
    await owner.page.getByRole("searchbox", { name: "Найти требование" }).fill("телефоне");
    await expect(titles(owner)).toHaveCount(1);
    await owner.page.getByRole("button", { name: "Действия: Работает на телефоне" }).click();
    await owner.page.getByRole("menuitem", { name: "Удалить" }).click();
    await expect(titles(editor)).toHaveCount(3);
    await owner.page.getByRole("button", { name: "Вернуть", exact: true }).last().click();
    await expect(titles(editor)).toHaveCount(4);
  });
});

test("кандидатов оценивают с клавиатуры, итоги и пределы видны обоим, ноль по обязательному выделен", async ({ team }) => {
  const { owner, workspace } = team;
  await owner.api.must("plan.apply", { workspace, commands: [
    { type: "requirement.add", id: "r1", values: { title: "Звонки", priority: "must" } }, { type: "requirement.add", id: "r2", values: { title: "Отчёты", priority: "could" } },
    { type: "requirement.add", id: "r3", values: { title: "Лишнее", dropped: true } },
  ] });
  const editor = await team.join("editor");
  const viewer = await team.join("viewer");
  await open(owner, team, "choosing");
  await open(editor, team, "choosing");
  await owner.page.getByRole("button", { name: "Добавить кандидата" }).click();
  await owner.page.keyboard.type("Альфа");
  await owner.page.keyboard.press("Enter");
  await owner.page.keyboard.type("Бета");
  await expect(head(editor, "Бета")).toBeVisible();
  await expect(owner.page.getByRole("rowheader")).toHaveText([/Звонки/, /Отчёты/]);

  await cell(owner, "Звонки", 0).focus();
  await owner.page.keyboard.press("3");
  await expect(head(editor, "Альфа")).toContainText("100");
  await expect(head(editor, "Альфа")).toContainText(/оценено 1 из 2, итог будет от 75\s%.до 100\s%/);
  await owner.page.keyboard.press("ArrowDown");
  await owner.page.keyboard.press("1");
  // 3×3 + 1×1 of 12.
  await expect(head(editor, "Альфа")).toContainText("83");
  await owner.page.keyboard.press("ArrowRight");
  await owner.page.keyboard.press("2");
  await owner.page.keyboard.press("ArrowUp");
  await owner.page.keyboard.press("0");
  await expect(head(editor, "Бета")).toContainText("нет 1 обязательного");
  await expect(head(editor, "Альфа")).toContainText("Впереди");
  await owner.page.keyboard.press("Delete");
  await expect(head(editor, "Бета")).not.toContainText("обязательного");
  await owner.page.keyboard.press("ControlOrMeta+z");
  await expect(head(editor, "Бета")).toContainText("нет 1 обязательного");

  await cell(owner, "Отчёты", 1).focus();
  await owner.page.keyboard.press("Enter");
  await owner.page.getByRole("textbox", { name: "Заметка" }).fill("Отдельный модуль");
  await owner.page.keyboard.press("Escape");
  await expect(cell(owner, "Отчёты", 1)).toBeFocused();
  await expect(cell(editor, "Отчёты", 1)).toHaveAccessibleName("Отчёты, Бета: После настройки. Отдельный модуль");
  const { scores } = await readPlan(owner.api, workspace);
  expect(scores).toHaveLength(4);
  await checkAccessibility(owner.page, "the choosing");

  await open(viewer, team, "choosing");
  await cell(viewer, "Звонки", 0).focus();
  await viewer.page.keyboard.press("0");
  await expect(cell(viewer, "Звонки", 0)).toHaveAccessibleName("Звонки, Альфа: Умеет сразу");
  await expect(viewer.page.getByRole("button", { name: "Добавить кандидата" })).toHaveCount(0);
});
