import { parseArgs } from "node:util";
import { oneOf, wholeNumber } from "#bench/read-argument.ts";

export const SUBJECTS = ["prorab", "y-websocket", "hocuspocus", "tldraw", "relay"] as const;
export type SubjectName = (typeof SUBJECTS)[number];
export const PARTS = ["people", "writer", "join", "memory", "start", "saved"] as const;
export type PartName = (typeof PARTS)[number];

export type Options = {
  readonly parts: readonly PartName[];
  readonly only: readonly SubjectName[];
  readonly people: readonly number[];
  /** How long everyone sends, s. */
  readonly seconds: number;
  readonly repetitions: number;
  /** Processes that make the load. */
  readonly generators: number;
  /** Connections that are held and say nothing, for the memory of one. */
  readonly connections: number;
  /** The folder for CPU profiles of the servers, null for none. */
  readonly profile: string | null;
  /** The page whose tables are replaced, null for none. */
  readonly write: string | null;
};

/** What one run may ask for: it has to end, and the machine has to bear it. */
const MOST = { people: 500, seconds: 120, repetitions: 20, generators: 4, connections: 5000 };

/** The command line's wishes; throws with what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      part: { type: "string", default: PARTS.join() }, only: { type: "string", default: SUBJECTS.join() }, people: { type: "string", default: "2,10,50,100,200,300" },
      seconds: { type: "string", default: "10" }, repetitions: { type: "string", default: "3" }, generators: { type: "string", default: "1" }, connections: { type: "string", default: "1000" },
      profile: { type: "string" }, write: { type: "string" },
    },
  });
  return {
    parts: values.part.split(",").map((text) => oneOf("part", PARTS, text)),
    only: values.only.split(",").map((text) => oneOf("only", SUBJECTS, text)),
    people: values.people.split(",").map((text) => wholeNumber("people", text, 2, MOST.people)),
    seconds: wholeNumber("seconds", values.seconds, 1, MOST.seconds),
    repetitions: wholeNumber("repetitions", values.repetitions, 1, MOST.repetitions),
    generators: wholeNumber("generators", values.generators, 1, MOST.generators),
    connections: wholeNumber("connections", values.connections, 1, MOST.connections),
    profile: values.profile ?? null,
    write: values.write ?? null,
  };
}
