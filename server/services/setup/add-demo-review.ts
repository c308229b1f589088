import type { Tx } from "#db/client.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { newId } from "#model/ids.ts";
import { SHAPE, type Plan } from "#model/shape.ts";
import { DEMO_REVIEW } from "#model/templates/demo-review.ts";
import { inLanguage } from "#model/templates/words.ts";
import type { DemoPerson } from "#server/services/setup/add-demo-threads.ts";

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** Keeps the demo's plan as a version that its people are asked about. */
export async function addDemoReview(tx: Tx, workspace: { id: string; plan: Plan; state: Uint8Array }, locale: "ru" | "en", people: readonly DemoPerson[]): Promise<void> {
  const say = inLanguage(locale);
  const owner = people.find(({ voice }) => voice === "owner")!;
  const [id, review, createdAt] = [newId(), newId(), new Date(Date.now() - DEMO_REVIEW.hoursAgo * HOUR)];
  await tx.insert(versions).values({
    id, workspaceId: workspace.id, name: say(DEMO_REVIEW.name), note: say(DEMO_REVIEW.note), state: workspace.state, content: workspace.plan, shape: SHAPE, fingerprint: fingerprintOf(workspace.plan),
    createdBy: owner.userId, createdByName: owner.name, createdAt,
  });
  const due = new Date(Date.now() + DEMO_REVIEW.daysLeft * DAY).toISOString().slice(0, 10);
  await tx.insert(reviews).values({ id: review, versionId: id, question: say(DEMO_REVIEW.question), due, askedBy: owner.userId, askedByName: owner.name, createdAt });
  await tx.insert(reviewAnswers).values(DEMO_REVIEW.answers.map(({ by, verdict, reason }) => ({
    reviewId: review, userId: people.find(({ voice }) => voice === by)!.userId, verdict, reason: reason ? say(reason) : "", answeredAt: verdict && new Date(Date.now() - HOUR),
  })));
}
