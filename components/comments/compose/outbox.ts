import * as z from "#model/schema.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";
import { problemOf, type Problem } from "#components/api/problem.ts";

/** A comment on its way; with `anchor` it begins the thread, in the version that was being read if there was one. */
const letter = z.object({ comment: z.string(), thread: z.string(), anchor: z.string().nullable(), body: z.string(), version: z.string().optional() });
export type Letter = z.infer<typeof letter> & { /** Why the server does not take it; null while it is on its way. */ readonly refusal: Problem | null };

/** Comments that the server has not confirmed, kept on this device until it has: they are sent again after a lost connection and after a reload. Their ids are theirs for good, so none is written twice. */
export type Outbox = {
  readonly letters: Pick<Signal<readonly Letter[]>, "get" | "subscribe">;
  send(letter: Omit<Letter, "refusal">): void;
  /** Tries one again that was refused. */
  retry(comment: string): void;
  drop(comment: string): void;
  /** Begins to send what waits; returns how to stop. */
  start(): () => void;
};

/** Between two tries while the server cannot be reached, ms; doubled up to the second. */
const AGAIN_MS = [2000, 30_000] as const;

type Options = { name: string; post: (letter: Letter) => Promise<unknown>; onSent: (letter: Letter) => void; storage?: Pick<Storage, "getItem" | "setItem" | "removeItem">; window?: Pick<EventTarget, "addEventListener" | "removeEventListener"> };

export function createOutbox({ name, post, onSent, storage = localStorage, window = globalThis }: Options): Outbox {
  const letters = createSignal<readonly Letter[]>(read(storage, name));
  const onItsWay = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait: number = AGAIN_MS[0];
  let isStarted = false;

  const change = (next: readonly Letter[]) => {
    letters.set(next);
    keep(storage, name, next);
  };
  const without = (comment: string) => letters.get().filter((one) => one.comment !== comment);
  const refuse = (comment: string, refusal: Problem | null) => change(letters.get().map((one) => (one.comment === comment ? { ...one, refusal } : one)));

  async function deliver(sent: Letter): Promise<void> {
    onItsWay.add(sent.comment);
    const problem = await post(sent).then(() => null, problemOf);
    onItsWay.delete(sent.comment);
    // A server that is down, or on its way up, will take it later; one that says no will say so again.
    if (problem && ["network", "internal", "account.tooMany"].includes(problem.code)) return later();
    if (problem) return refuse(sent.comment, problem);
    onSent(sent);
    change(without(sent.comment));
    wait = AGAIN_MS[0];
    flush();
  }

  function later(): void {
    clearTimeout(timer);
    if (!isStarted) return;
    timer = setTimeout(flush, wait);
    wait = Math.min(wait * 2, AGAIN_MS[1]);
  }

  /** In their order within a thread: an answer does not come before what it answers. */
  function flush(): void {
    if (!isStarted) return;
    const busy = new Set(letters.get().filter(({ comment }) => onItsWay.has(comment)).map(({ thread }) => thread));
    for (const one of letters.get()) {
      if (busy.has(one.thread)) continue;
      busy.add(one.thread);
      if (one.refusal === null) void deliver(one);
    }
  }

  return {
    letters,
    send(next) {
      change([...letters.get(), { ...next, refusal: null }]);
      flush();
    },
    retry(comment) {
      refuse(comment, null);
      flush();
    },
    drop(comment) {
      change(without(comment));
      flush();
    },
    start() {
      isStarted = true;
      const online = () => {
        wait = AGAIN_MS[0];
        flush();
      };
      window.addEventListener("online", online);
      flush();
      return () => {
        isStarted = false;
        clearTimeout(timer);
        window.removeEventListener("online", online);
      };
    },
  };
}

function read(storage: Options["storage"], name: string): readonly Letter[] {
  try {
    const parsed = z.array(letter).safeParse(JSON.parse(storage?.getItem(name) ?? "[]"));
    return parsed.success ? parsed.data.map((one) => ({ ...one, refusal: null })) : [];
  } catch {
    return [];
  }
}

function keep(storage: Options["storage"], name: string, letters: readonly Letter[]): void {
  try {
    if (letters.length === 0) storage?.removeItem(name);
    else storage?.setItem(name, JSON.stringify(letters));
  } catch {
    // No room on this device: they last as long as the page.
  }
}
