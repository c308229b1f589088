import { createHash } from "node:crypto";
import { toBase64 } from "lib0/buffer";
import { and, eq } from "drizzle-orm";
import { versions } from "#db/schema/versions.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import type { Context } from "#server/services/context.ts";
import { openGuest, type GuestScope } from "#server/services/guest/open-guest.ts";
import { ServiceError } from "#server/errors.ts";

/**
 * What a guest reads: the document's state in base64, of the link's version or of the plan as it stands, and what its pages need to show it.
 * With the `mark` that the caller already has, the state is null. Throws `guest.unknown`, `link.…`, `account.tooMany`.
 */
export async function getGuestPlan({ ctx, input }: { ctx: Context; input: { key: string; mark?: string | undefined } }) {
  const scope = await openGuest(ctx, input.key);
  const state = await stateOf(ctx, scope);
  const [workspace] = await ctx.db.select({ minutesPerDay: workspaces.minutesPerDay, currency: workspaces.currency, locale: workspaces.locale }).from(workspaces).where(eq(workspaces.id, scope.id));
  const mark = createHash("sha256").update(state).digest("base64url");
  return { ...workspace!, live: scope.version === null, mayComment: scope.mayComment, name: scope.name, mark, state: mark === input.mark ? null : toBase64(state) };
}

async function stateOf(ctx: Context, scope: GuestScope): Promise<Uint8Array> {
  if (scope.version === null) return (await ctx.hub.capture(scope.id)).state;
  const [version] = await ctx.db.select({ state: versions.state }).from(versions).where(and(eq(versions.id, scope.version), eq(versions.workspaceId, scope.id)));
  // Deleted between two questions.
  if (!version) throw new ServiceError("forbidden", "link.versionGone");
  return version.state;
}
