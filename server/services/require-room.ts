import { QUOTAS } from "#model/quotas.ts";
import { ServiceError } from "#server/errors.ts";

type Quota = Exclude<keyof typeof QUOTAS, "records" | "document">;
const CODES: Readonly<Record<Quota, string>> = {
  members: "member.tooMany", openInvitations: "invitation.tooMany", threads: "thread.tooMany", versions: "version.tooMany", workingLinks: "link.tooMany",
  commentsPerThread: "comment.tooMany", guestsPerLink: "guest.tooMany", reviewsPerVersion: "review.tooMany", workspacesPerPerson: "workspace.tooMany",
};

/** Throws the quota's `noun.tooMany` unless `more` fit beside those that `count` tells. Two who ask in the same instant may both be let in: a quota bounds, it does not ration. */
export async function requireRoom(quota: Quota, count: PromiseLike<number>, more = 1): Promise<void> {
  if ((await count) + more > QUOTAS[quota]) throw new ServiceError("conflict", CODES[quota], { max: QUOTAS[quota] });
}
