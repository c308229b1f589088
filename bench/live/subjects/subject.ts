import type { SubjectName } from "#bench/live/options.ts";
import type { TldrawFacts } from "#bench/live/peers/tldraw-peer.ts";

/** What a document of a run begins as: its Yjs bytes, and from what tldraw makes its own. */
export type Seed = { readonly file: string; readonly steps: number; readonly edits: number };
/** Somebody's way in. */
export type Ticket = { readonly document: string; readonly cookie?: string };

/** A server that runs, alone, for one measurement. */
export type Server = {
  readonly port: number;
  /** The process that serves. */
  readonly pid: number;
  /** Its database's processes. */
  others(): number[];
  readonly facts: TldrawFacts | null;
  /** Makes so many documents, each for so many people. */
  prepare(documents: number, people: number): Promise<Ticket[][]>;
  /** The last that it said, for when something fails. */
  words(): string;
  stop(): Promise<void>;
};

export type Start = {
  readonly seed: Seed;
  /** A folder for CPU profiles. */
  readonly profile: string | null;
};
export type Subject = { readonly name: SubjectName; start(wishes: Start): Promise<Server> };
