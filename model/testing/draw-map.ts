import type { Command } from "#model/commands.ts";
import type { Values } from "#model/commands/values.ts";
import { mapKey, type StepKind, type Variant } from "#model/shape.ts";

type Drawing = {
  /** `id:kind@lane`, apart by spaces: a task unless the kind says otherwise, in the lane `sales` unless it does, in none with `@`. */
  readonly steps: string;
  /** `from>to`, apart by spaces; its id is both ids together. */
  readonly flows?: string;
  /** More lanes, apart by spaces, on which nothing stands. */
  readonly lanes?: string;
  readonly process?: string;
  readonly variant?: Variant;
  readonly volume?: number;
  /** What steps and flows say, by their ids; a step is titled by its id unless it says otherwise. */
  readonly says?: Readonly<Record<string, Values<"steps"> & Values<"flows">>>;
};

/** The commands that draw one map of a process, which they make; participants are made by who draws the first of them. */
export function drawMap({ steps, flows = "", lanes = "", process = "p", variant = "as-is", volume, says = {} }: Drawing): Command[] {
  const map = mapKey(process, variant);
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  const drawn = words(steps).map((word) => {
    const [, id, kind, lane] = /^([0-9a-z]+)(?::([a-zA-Z]+))?(?:@([a-z]*))?$/.exec(word)!;
    return { id: id!, kind: (kind ?? "task") as StepKind, lane: lane === undefined ? "sales" : lane || null };
  });
  return [
    { type: "process.add", id: process, ...(volume !== undefined && { values: { volumePerMonth: volume } }) },
    ...words(lanes).map((participant): Command => ({ type: "lane.add", map, participant })),
    ...drawn.map(({ id, kind, lane }, index): Command => ({ type: "step.add", id, map, kind, place: { lane, x: index * 184, y: 32 }, values: { title: id, ...says[id] } })),
    ...words(flows).map((word): Command => {
      const [from, to] = word.split(">") as [string, string];
      return { type: "flow.connect", id: from + to, from, to, values: says[from + to] ?? {} };
    }),
  ];
}

/** The commands that add participants of these ids, which are their titles too. */
export const addParticipants = (...participants: readonly string[]): Command[] => participants.map((id) => ({ type: "participant.add", id, values: { title: id } }));
