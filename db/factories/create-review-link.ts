import { createHash, randomBytes } from "node:crypto";
import type { Db } from "#db/client.ts";
import { guests, reviewLinks } from "#db/schema/review-links.ts";

const secret = () => randomBytes(32).toString("base64url");
const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

/** A link to a workspace's live plan for a week, by which one may comment, its token, and a guest who came by it, with their key. */
export async function createReviewLink(db: Db, workspace: { id: string }, values: Partial<typeof reviewLinks.$inferInsert> = {}) {
  const token = secret();
  const [link] = await db.insert(reviewLinks).values({
    workspaceId: workspace.id, tokenHash: hashed(token), label: "For the lawyers", live: !values.versionId, mayComment: true, expiresAt: new Date(Date.now() + 7 * 86_400_000), ...values,
  }).returning();
  return { ...link!, token, guest: await createGuest(db, link!) };
}

/** One more guest of a link. */
export async function createGuest(db: Db, link: { id: string }, name = "Vera from outside") {
  const key = secret();
  const [guest] = await db.insert(guests).values({ linkId: link.id, name, keyHash: hashed(key) }).returning();
  return { ...guest!, key };
}
