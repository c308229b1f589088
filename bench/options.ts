import { parseArgs } from "node:util";
import { oneOf, wholeNumber } from "#bench/read-argument.ts";

export const SUBJECTS = ["prorab", "bpmn-js", "tldraw"] as const;
export type SubjectName = (typeof SUBJECTS)[number];
export const GESTURES = ["open", "drag", "wheel", "hand", "zoom", "others", "writes"] as const;
export type Gesture = (typeof GESTURES)[number];

export type Options = {
  readonly steps: readonly number[];
  readonly only: readonly SubjectName[];
  readonly gestures: readonly Gesture[];
  readonly repetitions: number;
  /** Movements of one gesture. */
  readonly moves: number;
  /** The folder for CPU profiles, null for none. */
  readonly profile: string | null;
};

/** The command line's wishes; throws with what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      steps: { type: "string", default: "300,1000,2000" }, only: { type: "string", default: SUBJECTS.join() }, gesture: { type: "string", default: GESTURES.join() },
      repetitions: { type: "string", default: "3" }, moves: { type: "string", default: "90" }, profile: { type: "string" },
    },
  });
  return {
    steps: values.steps.split(",").map((text) => wholeNumber("steps", text)),
    only: values.only.split(",").map((text) => oneOf("only", SUBJECTS, text)),
    gestures: values.gesture.split(",").map((text) => oneOf("gesture", GESTURES, text)),
    repetitions: wholeNumber("repetitions", values.repetitions),
    moves: wholeNumber("moves", values.moves),
    profile: values.profile ?? null,
  };
}
