import { EXPORT_PARTS } from "#server/services/accounts/export-parts.ts";
import { findUser } from "#server/services/accounts/find-user.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { ServiceError } from "#server/errors.ts";

/**
 * All that is held about the caller, as the text of one JSON file, part by part as it is read: what they are, wrote, did and were told, in names of fields that say it. Nothing of
 * others beyond the names they see anyway, no hash and no token. Throws `account.signedOut`, `account.tooMany` before the first part.
 */
export async function exportAccount({ ctx, now = new Date() }: { ctx: Context; now?: Date }): Promise<AsyncGenerator<string>> {
  const userId = requireUser(ctx);
  await ctx.limits.spend("exportAccount", userId);
  const user = await findUser(ctx.db, userId);
  if (!user) throw new ServiceError("unauthorized", "account.signedOut");
  await recordSecurityEvent(ctx.db, ctx, { kind: "account.exported", userId });
  return (async function* () {
    yield `{\n  "exportedAt": ${JSON.stringify(now)}`;
    for (const [name, read] of Object.entries(EXPORT_PARTS)) yield `,\n  ${JSON.stringify(name)}: ${JSON.stringify(await read(ctx.db, user), null, 2).replaceAll("\n", "\n  ")}`;
    yield "\n}\n";
  })();
}
