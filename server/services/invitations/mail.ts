import { eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import type { Context, WorkspaceScope } from "#server/services/context.ts";
import { log } from "#server/log.ts";

export type Letter = { readonly email: string; readonly link: string };

/** Letters on their way at once, and failures in a row after which the mail server counts as down. */
const PACE = { atOnce: 5, failures: 3 };

/**
 * Mails invitations where mail is configured; for each whether it went out. A mail server that is down must not cost the owner the links, nor
 * keep them waiting once per letter: after some failures in a row the rest is not tried.
 */
export async function mailInvitations(ctx: Context, scope: WorkspaceScope, days: number, letters: readonly Letter[]): Promise<boolean[]> {
  const { mailer } = ctx;
  const sent = letters.map(() => false);
  if (!mailer || letters.length === 0) return sent;
  const [workspace] = await ctx.db.select().from(workspaces).where(eq(workspaces.id, scope.id));
  const [inviter] = await ctx.db.select().from(users).where(eq(users.id, scope.userId));
  const waiting = [...letters.entries()];
  let failures = 0;
  const work = async () => {
    for (let next = waiting.shift(); next && failures < PACE.failures; next = waiting.shift()) {
      const [index, { email, link }] = next;
      try {
        await mailer.sendInvitation({ to: email, locale: workspace?.locale ?? "ru", workspace: workspace?.name ?? "", inviter: inviter?.name ?? "", link, days });
        sent[index] = true;
        failures = 0;
      } catch (error) {
        failures++;
        log.error("mail failed", { letter: "invitation", error });
      }
    }
  };
  await Promise.all(Array.from({ length: PACE.atOnce }, work));
  return sent;
}
