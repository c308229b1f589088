import { createKeyedSignal, type KeyedSignal } from "#components/live/keyed-signal.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";
import type { AnchorKey } from "#model/anchor-key.ts";

/** What the panel shows: the list of threads, one of them, or all of a thing's with room for a new one, or what was done to it. */
export type CommentsView = { readonly kind: "list" } | { readonly kind: "thread"; readonly thread: string } | { readonly kind: "thing" | "history"; readonly anchor: AnchorKey };

/** The open threads of one thing. */
export type Mark = { readonly threads: readonly string[]; readonly count: number; readonly unread: boolean };

/** What is being discussed in a workspace, and what of it I look at. */
export type Comments = {
  /** Null while the panel is closed. */
  readonly view: Signal<CommentsView | null>;
  /** By the key of their anchor. */
  readonly marks: KeyedSignal<Mark>;
  /** How many threads have something that I have not read. */
  readonly unread: Signal<number>;
  /** Opens all that is said of a thing, with room to begin. */
  discuss(anchor: AnchorKey): void;
};

export function createComments(): Comments {
  const view = createSignal<CommentsView | null>(null);
  return { view, marks: createKeyedSignal(), unread: createSignal(0), discuss: (anchor) => view.set({ kind: "thing", anchor }) };
}
