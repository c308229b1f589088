import { users } from "#db/schema/accounts.ts";
import type { Context } from "#server/services/context.ts";
import { DEMO_USERS } from "#server/services/setup/demo-users.ts";

/** What the pages before sign-in need to know. `demo` lists the demo's people only where the demo is on. */
export async function setupState({ ctx }: { ctx: Context }) {
  const [someone] = await ctx.db.select({ id: users.id }).from(users).limit(1);
  return {
    needed: someone === undefined,
    registration: ctx.settings.registration,
    mail: ctx.mailer !== null,
    providers: ctx.settings.providers.map(({ id, name }) => ({ id, name })),
    demo: ctx.settings.demo ? DEMO_USERS.map(({ email, name, role }) => ({ email, name, role })) : null,
  };
}
