import { eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { members } from "#db/schema/workspaces.ts";
import { requireUser, type Context } from "#server/services/context.ts";

type Input = { name?: string | undefined; locale?: "ru" | "en" | undefined; theme?: "system" | "light" | "dark" | undefined; timeZone?: string | undefined };

/** Changes the signed-in person's name, language, theme or time zone; colleagues' member lists are told of a new name. */
export async function updateAccount({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const userId = requireUser(ctx);
  const values = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Input;
  if (Object.keys(values).length === 0) return;
  await ctx.db.update(users).set(values).where(eq(users.id, userId));
  if (!values.name) return;
  const rows = await ctx.db.select({ workspaceId: members.workspaceId }).from(members).where(eq(members.userId, userId));
  for (const { workspaceId } of rows) ctx.hub.markStale(workspaceId, ["members.list"]);
}
