import { and, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { activity } from "#db/schema/plans.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { can, parseRole, type Capability, type Role } from "#model/access.ts";
import type { Hub } from "#server/live/hub-type.ts";
import type { Mailer } from "#server/mail.ts";
import type { RateLimits } from "#server/services/rate-limits.ts";
import { ServiceError, type Params } from "#server/errors.ts";

/** What a service may use; made once per request. `user` is null when nobody is signed in. */
export type Context = {
  readonly db: Db;
  readonly hub: Hub;
  readonly mailer: Mailer | null;
  readonly limits: RateLimits;
  readonly settings: Settings;
  /** Signs what letters carry. */
  readonly secret: string;
  readonly user: { readonly id: string } | null;
  /** The caller's address, for rate limits only. */
  readonly address: string;
};

export type Settings = {
  readonly url: string;
  readonly registration: "invitation" | "open";
  readonly demo: boolean;
  readonly providers: readonly { id: string; name: string }[];
};

/** The caller's id; throws `account.signedOut`. */
export function requireUser(ctx: Context): string {
  if (!ctx.user) throw new ServiceError("unauthorized", "account.signedOut");
  return ctx.user.id;
}

declare const opened: unique symbol;
/** Proof that the caller is a member of this workspace and holds the capability they asked for: made by `openWorkspace` alone. */
export type WorkspaceScope = { readonly id: string; readonly memberId: string; readonly userId: string; readonly role: Role; readonly [opened]: true };

/**
 * Opens a workspace for the caller. Throws `workspace.notFound` when there is none or they are no member of it (the two look the same),
 * `workspace.forbidden` when their role lacks `capability`.
 */
export async function openWorkspace(ctx: Context, workspaceId: string, capability: Capability): Promise<WorkspaceScope> {
  const userId = requireUser(ctx);
  const [row] = await ctx.db
    .select({ memberId: members.id, role: members.role })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId), isNull(workspaces.deletedAt)));
  const role = parseRole(row?.role);
  if (!row || !role) throw new ServiceError("notFound", "workspace.notFound");
  if (!can(role, capability)) throw new ServiceError("forbidden", "workspace.forbidden", { capability });
  // The only place that makes the proof.
  return { id: workspaceId, memberId: row.memberId, userId, role } as WorkspaceScope;
}

/** Writes what happened into the workspace's activity, in the transaction that made it happen; `about` is the thing that it is of, and the place that shows it, if one does. */
export async function recordActivity(tx: Tx, scope: { id: string; memberId: string | null }, action: string, params: Params = {}, about?: { thing: string; place: string | null }): Promise<void> {
  await tx.insert(activity).values({ workspaceId: scope.id, actor: scope.memberId, action, params, ...(about && { things: [about.thing], place: about.place }) });
}
