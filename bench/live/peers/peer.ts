import type { SubjectName } from "#bench/live/options.ts";

/** One person's place at a server. */
export type Seat = {
  readonly subject: SubjectName;
  readonly port: number;
  readonly document: string;
  /** Counts through all seats of a run. */
  readonly number: number;
  /** Counts through those who edit; null for those who do not. */
  readonly writer: number | null;
  /** Keeps a whole document, to be compared at the end. */
  readonly isFull: boolean;
  /** Notes when its edits are on disk, where the server tells. */
  readonly isWatched: boolean;
  readonly cookie?: string;
};

/** What a person's end of a server's protocol does. A frame to send is complete, masked. */
export type Peer = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is said as soon as the socket is open. */
  greet(): Buffer[];
  /** Hears a message while joining, and later where it is full; returns what to answer. */
  hear(bytes: Uint8Array): Buffer[];
  /** Whether the whole document has come. */
  isJoined(): boolean;
  /** What shows where this person's pointer is at `beat`. */
  presence(beat: number): Buffer;
  /** Retypes the title of this writer's step. */
  edit(text: string): Buffer;
  /** The title of a step, in a full copy; null where the protocol gives nobody one. */
  titleOf(writer: number): string | null;
  /** How many of its edits are known to be on disk; absent where no such thing is told. */
  savedEdits?(): number;
};
