import type { CommandType } from "#model/commands.ts";

/** What people do that is more than one command, or another thing than the first of them says. A new one is one word here and its words under `gestures` in `messages/`. */
export type Gesture =
  | "tidy" | "paste" | "duplicate" | "cut" | "remove" | "move" | "align" | "distribute" | "insert" | "addSteps" | "kind" | "performer" | "straighten" | "bend" | "copyMap"
  | "branch" | "label" | "join" | "exchange" | "addLane" | "addPerformer" | "addSystem" | "removeLane" | "handOver" | "facts" | "rowsFromMap" | "pasteTable" | "setLetters" | "clearCells" | "cutCells" | "fillCells" | "addGoals" | "involve" | "importStaff" | "mend" | "accept" | "reopen" | "assign" | "takeRequirements" | "dropRequirements";

/** How a batch of commands counts in undo. */
export type StepHow = {
  /** The text field that is being typed in: a burst of typing in one is one step. */
  readonly burst?: string;
  /** What its step is called, where its first command does not say that. */
  readonly name?: CommandType | Gesture;
  /** Of how many things. */
  readonly count?: number;
};

/** A step's name as it is kept: a command's type or a gesture, and of how many things, `paste/5`. */
export const keepName = (name: CommandType | Gesture, count?: number): string => (count === undefined ? name : `${name}/${count}`);

export function readName(kept: string): { command: CommandType } | { gesture: Gesture; count: number } {
  const [name = "", count] = kept.split("/");
  // Only what `keepName` has made is ever read.
  return name.includes(".") ? { command: name as CommandType } : { gesture: name as Gesture, count: Number(count ?? 1) };
}
