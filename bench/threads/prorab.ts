import { homeOf } from "#components/live/home.ts";
import { mapPath } from "#components/map/map-path.ts";
import { anchorKey } from "#model/anchor-key.ts";
import { newId } from "#model/ids.ts";
import { mapKey } from "#model/shape.ts";
import { Person } from "#bench/person.ts";
import { seedMap } from "#bench/prorab.ts";
import type { SampleMap } from "#bench/sample-map.ts";
import { startServer } from "#bench/start-prorab.ts";
import type { SampleThread } from "#bench/threads/sample-threads.ts";
import type { ThreadSubject } from "#bench/threads/subject.ts";

/** What one person may say in a minute, and how many may register in one (`server/services/rate-limits.ts`), some of them left. */
const SAID_BY_ONE = 55;
const MOST_PEOPLE = 55;
const PANEL = "aside[aria-label='Comments']";
const ROW = `${PANEL} li > button`;

/** Prorab as it is run, the discussions begun through its API by as many people as its limits ask for. */
export async function startProrab(map: SampleMap, threads: readonly SampleThread[]): Promise<ThreadSubject> {
  const { address, owner, stop } = await startServer();
  try {
    const { id: workspace } = await owner.mutate<{ id: string }>("workspaces.create", { name: `${threads.length} discussions`, locale: "en" });
    const process = await seedMap(owner, workspace, map);
    const [other, ...people] = await invite(owner, address, workspace, threads.reduce((sum, { comments }) => sum + comments.length, 0));
    await sayAll(people, workspace, mapKey(process, "as-is"), threads);
    const answered = threads[0]!.id;
    return {
      name: "prorab", stop, address: address + mapPath(homeOf(workspace), process), cookies: [...owner.cookies, { name: "locale", value: "en", url: address }],
      pin: ".react-flow__viewport-portal button", opener: "header button[aria-label^='Comments']", row: ROW, list: `${PANEL} .overflow-y-auto`,
      async showAll(page) {
        const more = page.locator(PANEL).getByRole("button", { name: "More", exact: true });
        for (let shown = 0; ;) {
          const rows = await page.locator(ROW).count();
          if (rows === shown || (await more.count()) === 0) return;
          shown = rows;
          await more.click();
          await page.waitForFunction(([selector, before]) => document.querySelectorAll(selector).length > before, [ROW, rows] as const);
        }
      },
      arrive: async () => void (await other!.mutate("comments.add", { workspace, thread: answered, comment: newId(), body: "And who pays for it?" })),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As many people as are needed to say all of it within a minute, and one more. */
async function invite(owner: Person, address: string, workspace: string, comments: number): Promise<readonly Person[]> {
  const count = Math.ceil(comments / SAID_BY_ONE) + 1;
  if (count > MOST_PEOPLE) throw new Error(`${comments} comments are more than ${MOST_PEOPLE} people may write in a minute: fewer --threads`);
  const { link } = await owner.mutate<{ link: string }>("invitations.create", { workspace, role: "reviewer", maxUses: count, days: 1 });
  const people = Array.from({ length: count }, (_, index) => new Person(`Person${index + 1}`, address));
  for (const person of people) {
    await person.register();
    await person.mutate("invitations.accept", { token: link.split("/invite/")[1]! });
  }
  return people;
}

async function sayAll(people: readonly Person[], workspace: string, map: ReturnType<typeof mapKey>, threads: readonly SampleThread[]): Promise<void> {
  let said = 0;
  const next = () => people[said++ % people.length]!;
  for (const { id: thread, spot, comments: [first, ...answers] } of threads) {
    const anchor = anchorKey("step" in spot ? { kind: "step", id: spot.step } : { kind: "point", map, x: spot.x, y: spot.y });
    await next().mutate("threads.create", { workspace, thread, comment: first!.id, anchor, body: first!.body });
    for (const { id: comment, body } of answers) await next().mutate("comments.add", { workspace, thread, comment, body });
  }
}
