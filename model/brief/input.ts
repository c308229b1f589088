import type { BriefWords } from "#model/brief/words.ts";
import type { Judged } from "#model/findings/judge.ts";
import type { Plan } from "#model/shape.ts";

/** What the brief is made of. `memberNames`: by the member's id; `today`: `YYYY-MM-DD`; `findings`: all of them, those that are accepted too. */
export type BriefInput = {
  readonly plan: Plan;
  readonly findings: readonly Judged[];
  readonly memberNames: ReadonlyMap<string, string>;
  /** The workspace's name. */
  readonly name: string;
  readonly today: string;
  readonly words: BriefWords;
};

/** The title of a participant, or what stands for it; a dash for nobody. */
export function participantTitle({ plan, words }: Pick<BriefInput, "plan" | "words">, id: string | null): string {
  return id === null ? DASH : words.title(plan.participants.find((participant) => participant.id === id)?.title);
}

/** What stands where nothing is known. */
export const DASH = "—";
