import { and, eq, isNull, sql } from "drizzle-orm";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { DEMO_NAME } from "#model/templates/demo-lists.ts";
import { inLanguage } from "#model/templates/words.ts";
import { createUser } from "#server/services/accounts/create-user.ts";
import { findUserByEmail } from "#server/services/accounts/find-user.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { addWorkspace } from "#server/services/workspaces/create.ts";
import { addDemoReview } from "#server/services/setup/add-demo-review.ts";
import { addDemoThreads } from "#server/services/setup/add-demo-threads.ts";
import type { Context } from "#server/services/context.ts";
import { DEMO_PASSWORD, DEMO_USERS } from "#server/services/setup/demo-users.ts";

/** Loads the demo people and the demo workspace, in Russian and in English, where they are not there yet. */
export async function loadDemo({ ctx }: { ctx: Pick<Context, "db" | "hub"> }): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('prorab.setup'))`);
    const people: { id: string; role: (typeof DEMO_USERS)[number]["role"]; name: string; voice: string; as: string | undefined }[] = [];
    for (const { email, name, role, as } of DEMO_USERS) {
      const user = (await findUserByEmail(tx, email)) ?? (await createUser(tx, { email, name, passwordHash, locale: "ru" }));
      people.push({ id: user.id, role, name: user.name, voice: email.split("@")[0]!, as });
    }
    const owner = people[0]!.id;
    for (const locale of ["en", "ru"] as const) {
      const name = inLanguage(locale)(DEMO_NAME);
      const [there] = await tx.select({ id: workspaces.id }).from(workspaces).innerJoin(members, eq(members.workspaceId, workspaces.id)).where(and(eq(workspaces.name, name), isNull(workspaces.deletedAt), eq(members.userId, owner)));
      if (there) continue;
      const workspace = await addWorkspace(tx, ctx.hub, owner, { name, locale, template: "demo", as: people[0]!.as, others: people.slice(1).map(({ id, role, as }) => ({ userId: id, role, as })) });
      const here = await tx.select({ userId: members.userId, memberId: members.id }).from(members).where(eq(members.workspaceId, workspace.id));
      const voices = here.map((one) => ({ ...one, ...people.find(({ id }) => id === one.userId)! }));
      await addDemoThreads(tx, workspace, locale, voices);
      await addDemoReview(tx, workspace, locale, voices);
    }
  });
}
