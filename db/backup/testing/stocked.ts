import { randomBytes } from "node:crypto";
import * as Y from "yjs";
import { createNotification } from "#db/factories/create-notification.ts";
import { createReviewLink } from "#db/factories/create-review-link.ts";
import { createComment, createThread } from "#db/factories/create-thread.ts";
import { createReview, createVersion } from "#db/factories/create-version.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { addMember } from "#db/factories/add-member.ts";
import { versions } from "#db/schema/versions.ts";
import { loadDemo } from "#server/services/setup/load-demo.ts";
import type { TestApp } from "#server/testing/test-app.ts";

/** Text that looks like what a back-up is made of, or is hard to carry. */
export const HOSTILE = ["\\.", "\\\\.\n\\.\n\\N", "a\tb\r\nc\u0001\u001F", '"}\n{"end":true}', "Окна «Плюс» 🪟 \u202Eيمين 𝒳 ☃\uFE0F", "\\N", "", "'; drop table users; --", "\u{10FFFF}\u00A0\u2028"];

/** A database with something in nearly every table: the demo in two languages, and a workspace of hostile texts and random bytes. */
export async function stock(app: TestApp) {
  await loadDemo({ ctx: app });
  const workspace = await createWorkspace(app.db, { name: HOSTILE[4]! });
  const reviewer = await addMember(app.db, workspace, "reviewer");
  const thread = await createThread(app.db, workspace, { id: workspace.owner.userId }, { body: HOSTILE[0]!, names: [...HOSTILE] });
  for (const body of HOSTILE) await createComment(app.db, thread, { id: reviewer.userId }, body);
  const version = await createVersion(app.db, workspace, new Y.Doc());
  await createReview(app.db, version, [reviewer.userId]);
  for (let size = 0; size < 5; size++) await app.db.insert(versions).values({ ...version, id: `random${size}`, name: HOSTILE[size]!, note: HOSTILE.join("\n"), state: randomBytes(size * 70_000) });
  await createReviewLink(app.db, workspace);
  await createNotification(app.db, workspace, { id: reviewer.userId });
  return workspace;
}
