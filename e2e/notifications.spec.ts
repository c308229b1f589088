import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { newId } from "#model/ids.ts";

/** The inbox behind the bell, as one person sees it, in English or Russian. */
function inboxOf({ page }: Actor, language: "en" | "ru" = "en") {
  const words = { en: { title: "Inbox", list: "Notifications" }, ru: { title: "Входящие", list: "Уведомления" } }[language];
  const panel = page.getByRole("dialog", { name: words.title });
  return {
    panel, bell: (count: number) => page.getByRole("button", { name: count === 0 ? new RegExp(`^${words.title}$`) : new RegExp(`^${words.title}.* ${count} `) }),
    rows: panel.getByRole("list", { name: words.list }).getByRole("listitem"),
  };
}

async function addGoal(team: Team, title: string): Promise<string> {
  const goal = newId();
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: goal, values: { title } }] });
  return goal;
}
const members = async (team: Team) => (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string; name: string; you: boolean }[];

test("a mention and an assignment ring the other's bell without a reload, lead to the discussion, and are marked read one by one and all at once", async ({ team }) => {
  test.slow();
  const goal = await addGoal(team, "Answer within an hour");
  const rita = await team.join("reviewer", "Rita Reviewer");
  const olga = (await members(team)).find(({ you }) => you)!;
  const inbox = inboxOf(team.owner);
  await team.owner.open(`/w/${team.workspace}/matrix`);
  await inbox.bell(0).click();
  await expect(inbox.panel.getByText("Nothing here yet")).toBeVisible();
  await team.owner.page.keyboard.press("Escape");

  const [thread, other] = [newId(), newId()];
  await rita.api.must("threads.create", { workspace: team.workspace, thread, comment: newId(), anchor: `goal/${goal}`, body: `[@Olga Vlasova](member/${olga.id}) on **which** channels?` });
  await expect(inbox.bell(1)).toBeVisible();
  await rita.api.must("threads.create", { workspace: team.workspace, thread: other, comment: newId(), anchor: `goal/${goal}`, body: "Who measures it?" });
  await rita.api.must("threads.assign", { workspace: team.workspace, thread: other, member: olga.id, due: null });
  await inbox.bell(2).click();
  await expect(inbox.rows).toHaveCount(2);
  await expect(inbox.rows.nth(0)).toContainText(/Rita Reviewer asks you to settle this.*Answer within an hour.*“Who measures it\?”/);
  await expect(inbox.rows.nth(1)).toContainText(/Rita Reviewer mentioned you.*Answer within an hour.*“@Olga Vlasova on which channels\?”/);
  await checkAccessibility(team.owner.page, "the inbox");

  await inbox.rows.nth(1).getByRole("link").click();
  await team.owner.page.waitForURL(`**/w/${team.workspace}/goals#thread=${thread}`);
  await expect(team.owner.page.getByRole("complementary", { name: "Comments" })).toContainText("on which channels?");
  await inbox.bell(1).click();
  await inbox.panel.getByRole("radio", { name: "Unread" }).click();
  await expect(inbox.rows).toHaveCount(1);
  await inbox.panel.getByRole("button", { name: "Mark all as read" }).click();
  await expect(inbox.panel.getByText("All read")).toBeVisible();
  await expect(inbox.bell(0)).toBeVisible();
  await inbox.panel.getByRole("radio", { name: "All" }).click();
  await inbox.rows.nth(0).getByRole("button", { name: "Mark as unread" }).click();
  await expect(inbox.bell(1)).toBeVisible();
});

test("on the start page the inbox holds all workspaces; what is switched off is told no more; a letter's link leads to the discussion", async ({ team }) => {
  const goal = await addGoal(team, "Lose no request");
  const rita = await team.join("reviewer", "Rita Reviewer");
  const olga = (await members(team)).find(({ you }) => you)!;
  const mention = (thread: string) => rita.api.must("threads.create", { workspace: team.workspace, thread, comment: newId(), anchor: `goal/${goal}`, body: `[@Olga](member/${olga.id}) look` });
  const thread = newId();
  await mention(thread);
  const { page } = team.owner;
  await team.owner.open("/");
  const inbox = page.getByRole("region", { name: /^Inbox/ });
  await expect(inbox.getByRole("listitem")).toContainText(/Rita Reviewer mentioned you.*Lose no request.*Test /);
  await checkAccessibility(page, "the start page with an inbox");
  await inbox.getByRole("link", { name: "Settings" }).click();
  const mentions = page.getByRole("switch", { name: "Somebody mentions me" });
  await expect(mentions).toBeChecked();
  await mentions.click();
  await expect(mentions).not.toBeChecked();
  await expect(page.getByText("No mail is set up on this server")).toBeVisible();
  await checkAccessibility(page, "the settings of notifications");
  await expect.poll(async () => ((await team.owner.api.query("notifications.settings")).data as { off: string[] }).off).toEqual(["mentioned"]);
  await mention(newId());
  const { notifications } = (await team.owner.api.query("notifications.list", {})).data as { notifications: { id: number; read: boolean }[] };
  expect(notifications).toHaveLength(1);
  await team.owner.open(`/n/${notifications[0]!.id}`);
  await page.waitForURL(`**/w/${team.workspace}/goals#thread=${thread}`);
  await expect(page.getByRole("complementary", { name: "Comments" })).toContainText("@Olga look");
  await expect(inboxOf(team.owner).bell(0)).toBeVisible();
  await rita.open(`/n/${notifications[0]!.id}`);
  await expect(rita.page.getByRole("heading", { level: 1 })).toContainText("There is no such page");
});

test("the page that a letter turns off leads to needs no sign-in, and says so where the link is damaged", async ({ newcomer }) => {
  await newcomer.open("/unsubscribe/somebody.forged");
  await newcomer.page.getByRole("button", { name: "Turn the letters off" }).click();
  await expect(newcomer.page.getByText("This link is damaged.")).toBeVisible();
  await checkAccessibility(newcomer.page, "the page that turns letters off");
  const post = await newcomer.context.request.post("/api/unsubscribe/somebody.forged", { form: { "List-Unsubscribe": "One-Click" } });
  expect(post.status()).toBe(404);
  const get = await newcomer.context.request.get("/api/unsubscribe/somebody.forged", { maxRedirects: 0 });
  expect([get.status(), get.headers().location]).toEqual([303, "/unsubscribe/somebody.forged"]);
});

test.describe("on a phone, in Russian", () => {
  test.use({ language: "ru" });

  test("the inbox fits, and leads to the discussion", async ({ team }) => {
    const goal = await addGoal(team, "Не терять заявки");
    const rita = await team.join("reviewer", "Рита Рецензент");
    const olga = (await members(team)).find(({ you }) => you)!;
    const { page } = team.owner;
    await page.setViewportSize({ width: 360, height: 740 });
    await team.owner.open(`/w/${team.workspace}`);
    const inbox = inboxOf(team.owner, "ru");
    await expect(inbox.bell(0)).toBeVisible();
    const thread = newId();
    await rita.api.must("threads.create", { workspace: team.workspace, thread, comment: newId(), anchor: `goal/${goal}`, body: `[@Ольга](member/${olga.id}) ${"слово ".repeat(60)}` });
    await inbox.bell(1).click();
    await expect(inbox.rows).toContainText(/Рита Рецензент упоминает вас/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const box = (await inbox.panel.boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= 360]).toEqual([true, true]);
    await checkAccessibility(page, "the inbox on a phone");
    await inbox.rows.getByRole("link").click();
    await page.waitForURL(`**/goals#thread=${thread}`);
    await expect(page.getByRole("complementary", { name: "Комментарии" })).toContainText("@Ольга слово");
  });
});
