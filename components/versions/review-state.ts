import type { Review, Version } from "#components/versions/use-versions.ts";

/** Where a review stands: `changes` as soon as one asks for them, `approved` once all approve. */
export type ReviewState = { readonly is: "withdrawn" | "changes" | "approved" | "waiting"; readonly approved: number; readonly waiting: number; readonly total: number };

export function stateOfReview({ answers, withdrawn }: Pick<Review, "answers" | "withdrawn">): ReviewState {
  const count = (verdict: "approved" | "changes" | null) => answers.filter((answer) => answer.verdict === verdict).length;
  const [approved, waiting] = [count("approved"), count(null)];
  const is = count("changes") > 0 ? "changes" : waiting === 0 && approved > 0 ? "approved" : withdrawn ? "withdrawn" : "waiting";
  return { is, approved, waiting, total: answers.length };
}

/** Whether a version was approved by everyone who was asked, in one of its reviews. */
export const isApproved = ({ reviews }: Pick<Version, "reviews">): boolean => reviews.some((review) => stateOfReview(review).is === "approved");

/** The reviews in which my answer is waited for, each with its version. */
export const waitingForMe = (versions: readonly Version[]): readonly { version: Version; review: Review }[] =>
  versions.flatMap((version) => version.reviews.flatMap((review) => (!review.withdrawn && review.answers.some(({ yours, verdict }) => yours && verdict === null) ? [{ version, review }] : [])));
