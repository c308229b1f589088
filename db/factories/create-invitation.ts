import { createHash, randomBytes } from "node:crypto";
import type { Db } from "#db/client.ts";
import { invitations } from "#db/schema/workspaces.ts";

/** An invitation into a workspace as an editor, for one use within a week, and the token of its link. */
export async function createInvitation(db: Db, workspace: { id: string }, values: Partial<typeof invitations.$inferInsert> = {}) {
  const token = randomBytes(32).toString("base64url");
  const [invitation] = await db.insert(invitations).values({
    workspaceId: workspace.id, tokenHash: createHash("sha256").update(token).digest("hex"), role: "editor", maxUses: 1, expiresAt: new Date(Date.now() + 7 * 86_400_000), ...values,
  }).returning();
  return { ...invitation!, token };
}
