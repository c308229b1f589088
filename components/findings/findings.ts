import { createKeyedSignal, type KeyedSignal } from "#components/live/keyed-signal.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";
import type { Judged } from "#model/findings/judge.ts";

/** What is noticed in the plan of a workspace. */
export type Findings = {
  /** All of them, accepted ones too; null until the plan has been checked. */
  readonly all: Signal<readonly Judged[] | null>;
  /** Those that are open, by the key of their place. */
  readonly open: KeyedSignal<readonly Judged[]>;
};

export const createFindings = (): Findings => ({ all: createSignal<readonly Judged[] | null>(null), open: createKeyedSignal() });
