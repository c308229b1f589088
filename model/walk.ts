import type { Step } from "#model/shape.ts";
import { hashOf } from "#model/text-hash.ts";

/** What people say of a step of the map when they are walked through it. */
export const STEP_ANSWERS = ["so", "notSo"] as const;
export type StepAnswer = (typeof STEP_ANSWERS)[number];
/** One person's answer; `wording` is what the step said then. */
export type Confirmation = { readonly step: string; readonly answer: StepAnswer; readonly wording: string; readonly mine: boolean };
/** How many agree and disagree with a step as it is worded now, how many have only answered to other words, and what I said; `isMineOld`: to other words. */
export type Share = { readonly so: number; readonly notSo: number; readonly old: number; readonly mine: StepAnswer | null; readonly isMineOld: boolean };

/** What an answer is to: who does what, with what, and until when it is done. Where the step stands, and how long it takes, is not asked. */
export const wordingOf = ({ title, kind, place, performerNote, dataIn, dataOut, document, exitCriteria }: Step): string =>
  hashOf(JSON.stringify([title.trim(), kind, place.lane, performerNote.trim(), dataIn.trim(), dataOut.trim(), document.trim(), exitCriteria.trim()])).toString(36);

/** The share of a step among `answers`. */
export function shareOf(step: Step, answers: readonly Confirmation[]): Share {
  const wording = wordingOf(step);
  const given = answers.filter((one) => one.step === step.id);
  const count = (answer: StepAnswer) => given.filter((one) => one.wording === wording && one.answer === answer).length;
  const mine = given.find((one) => one.mine);
  return { so: count("so"), notSo: count("notSo"), old: given.filter((one) => one.wording !== wording).length, mine: mine?.answer ?? null, isMineOld: mine !== undefined && mine.wording !== wording };
}
