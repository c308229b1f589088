import { Worker } from "node:worker_threads";
import type { Fold, Folded } from "#server/live/fold-log.ts";

/** What a folder asks of its worker, and how that answers. */
export type Task = { id: number; state: Uint8Array | null; updates: readonly Uint8Array[] };
export type Answer = { id: number; folded: Folded } | { id: number; problem: string };
type Waiting = { resolve(folded: Folded): void; reject(error: Error): void };

/** The worker ends when it has had nothing to do for so long, ms: to start one takes longer than to fold, so it outlasts the minute after which a plan in use is folded again. */
const IDLE_MS = 150_000;

/** Folds logs on a thread of its own: a large plan takes a tenth of a second, in which nobody's edit would be heard. */
export class Folder {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #tasks = 0;
  #timer: NodeJS.Timeout | null = null;

  readonly fold: Fold = (state, updates) => {
    if (this.#timer) clearTimeout(this.#timer);
    const id = ++this.#tasks;
    const folded = new Promise<Folded>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    (this.#worker ??= this.#start()).postMessage({ id, state, updates } satisfies Task);
    return folded;
  };

  /** Ends the worker; what it was at is not folded. */
  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
    this.#fail(new Error("stopped"));
  }

  #start(): Worker {
    const worker = new Worker(new URL("./fold-worker.ts", import.meta.url));
    worker.unref();
    worker.on("message", (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ("folded" in answer) waiting?.resolve(answer.folded);
      else waiting?.reject(new Error(answer.problem));
      if (this.#waiting.size === 0) this.#timer = setTimeout(() => void this.stop(), IDLE_MS).unref();
    });
    worker.on("error", (error) => {
      if (this.#worker === worker) this.#worker = null;
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    });
    return worker;
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
