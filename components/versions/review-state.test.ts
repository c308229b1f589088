import { expect, it } from "vitest";
import { isApproved, stateOfReview, waitingForMe } from "#components/versions/review-state.ts";
import type { Review, Version } from "#components/versions/use-versions.ts";

type Verdict = "approved" | "changes" | null;
const reviewOf = (verdicts: readonly Verdict[], { withdrawn = false, mine = -1 } = {}): Review => ({
  id: verdicts.join(), question: "", due: null, by: "", at: "", withdrawn, answers: verdicts.map((verdict, index) => ({ name: String(index), member: String(index), yours: index === mine, verdict, reason: "", at: null })),
});
const versionOf = (...reviews: Review[]): Version => ({ id: "v", name: "", note: "", fingerprint: "", by: "", at: "", reviews });

it.each<[string, Verdict[], boolean, ReturnType<typeof stateOfReview>["is"]]>([
  ["nobody has answered", [null, null], false, "waiting"],
  ["some approve, others are waited for", ["approved", null], false, "waiting"],
  ["all approve", ["approved", "approved"], false, "approved"],
  ["one asks for changes, whoever else is waited for", ["approved", "changes", null], false, "changes"],
  ["withdrawn while waiting", ["approved", null], true, "withdrawn"],
  ["withdrawn once all approved", ["approved"], true, "approved"],
  ["withdrawn with changes asked for", ["changes", null], true, "changes"],
  ["everyone asked has left", [], false, "waiting"],
])("%s", (_, verdicts, withdrawn, is) => {
  expect(stateOfReview(reviewOf(verdicts, { withdrawn })).is).toBe(is);
});

it("one approved review approves a version, whatever an earlier one said", () => {
  expect(isApproved(versionOf(reviewOf(["approved"]), reviewOf(["changes"])))).toBe(true);
  expect(isApproved(versionOf(reviewOf(["approved", null])))).toBe(false);
  expect(isApproved(versionOf())).toBe(false);
});

it("what waits for me is what I was asked, have not answered, and was not withdrawn", () => {
  const mine = reviewOf([null, "approved"], { mine: 0 });
  const versions = [versionOf(mine), versionOf(reviewOf(["changes"], { mine: 0 })), versionOf(reviewOf([null], { mine: 0, withdrawn: true })), versionOf(reviewOf([null]))];
  expect(waitingForMe(versions).map(({ review }) => review)).toEqual([mine]);
});
