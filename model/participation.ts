import { can, type Role } from "#model/access.ts";
import type { Plan } from "#model/shape.ts";

/** What a member is in the plan: the participants that stand for them, and how many of the questions asked of these are answered. */
export type Standing = { readonly participants: readonly { readonly id: string; readonly title: string; readonly colour: string }[]; readonly asked: number; readonly answered: number };

export const NO_STANDING: Standing = { participants: [], asked: 0, answered: 0 };

/** What each member is in the plan, by the member's id; who is nothing in it is left out. An answer counts for whom it was asked of, whoever typed it. */
export function standingOf({ participants, questions }: Pick<Plan, "participants" | "questions">): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const { id, title, colour, member } of participants) {
    if (member === null) continue;
    const asked = questions.filter(({ respondent }) => respondent === id);
    const before = standing.get(member) ?? NO_STANDING;
    standing.set(member, {
      participants: [...before.participants, { id, title, colour }], asked: before.asked + asked.length, answered: before.answered + asked.filter(({ status }) => status !== "open").length,
    });
  }
  return standing;
}

/** Whether somebody could have taken part and has not: they may edit or comment, or are asked something, and have done none of it; `done` is how many edits and comments are theirs. Who only reads is not waited for. */
export function isAwaited(role: Role, { asked, answered }: Standing, done: number): boolean {
  return done === 0 && answered === 0 && (can(role, "plan.edit") || can(role, "comment.write") || asked > 0);
}
