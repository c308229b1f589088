import * as Y from "yjs";
import type { Db } from "#db/client.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { createDocument } from "#model/document.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import { SHAPE } from "#model/shape.ts";

/** A version of a workspace, of an empty plan unless a document is given. */
export async function createVersion(db: Db, workspace: { id: string }, document: Y.Doc = createDocument()) {
  const content = project(document);
  const [version] = await db.insert(versions).values({ id: newId(), workspaceId: workspace.id, name: "First", note: "", state: Y.encodeStateAsUpdate(document), content, shape: SHAPE, fingerprint: fingerprintOf(content), createdByName: "Its maker" }).returning();
  return version!;
}

/** A review of a version, asked of users. */
export async function createReview(db: Db, version: { id: string }, userIds: readonly string[]) {
  const [review] = await db.insert(reviews).values({ id: newId(), versionId: version.id, question: "Is it so?", askedByName: "An owner" }).returning();
  await db.insert(reviewAnswers).values(userIds.map((userId) => ({ reviewId: review!.id, userId })));
  return review!;
}
