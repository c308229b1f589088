import { createKeyedSignal, type KeyedSignal } from "#components/live/keyed-signal.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";
import type { AnchorKey } from "#model/anchor-key.ts";

/** What the panel shows: the list of threads, one of them, or all of a thing's with room for a new one. */
export type CommentsView = { readonly kind: "list" } | { readonly kind: "thread"; readonly thread: string } | { readonly kind: "thing"; readonly anchor: AnchorKey };

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
  /** Opens what is said of a thing: its only thread, or all of them. */
  show(anchor: AnchorKey): void;
  openThread(thread: string): void;
  toggle(): void;
  close(): void;
};

export function createComments(): Comments {
  const view = createSignal<CommentsView | null>(null);
  const marks = createKeyedSignal<Mark>();
  return {
    view, marks, unread: createSignal(0),
    discuss: (anchor) => view.set({ kind: "thing", anchor }),
    show(anchor) {
      const [only, ...more] = marks.get(anchor)?.threads ?? [];
      view.set(only !== undefined && more.length === 0 ? { kind: "thread", thread: only } : { kind: "thing", anchor });
    },
    openThread: (thread) => view.set({ kind: "thread", thread }),
    toggle: () => view.set(view.get() ? null : { kind: "list" }),
    close: () => view.set(null),
  };
}
