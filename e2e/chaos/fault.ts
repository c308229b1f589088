import type { SaveStatus } from "#components/live/save-status.ts";
import type { Stand } from "#e2e/chaos/stand.ts";
import type { Surroundings } from "#e2e/chaos/surroundings.ts";

/** What the three writers' screens said while it lasted. */
export type Said = ReadonlySet<SaveStatus["state"] | "slow">;

/** One thing that goes wrong while people write. */
export type Fault = {
  readonly name: string;
  /** Why it cannot be tried on this machine, in words; null when it can. */
  readonly missing?: () => string | null;
  /** Makes what it needs beside the app before that starts; returns the app's variables, where its data is, and how to clear up. */
  readonly prepare?: (folder: string) => Promise<Surroundings>;
  /** It begins. */
  readonly strike: (stand: Stand) => Promise<void>;
  /** How long it lasts while people go on writing, ms: the least, and in the long form. */
  readonly lasts: { readonly short: number; readonly long: number };
  /** It ends, or nobody has to do anything. */
  readonly mend: (stand: Stand, isLong: boolean) => Promise<void>;
  /** Characters written with each number. */
  readonly text?: number;
  /** Whether the database can be looked into while it lasts. */
  readonly isReadable: boolean;
  /** What is wrong with what the screens said meanwhile; null when it was the truth. What they called saved is looked for on disk in any case. */
  readonly judge?: (said: Said) => string | null;
};
