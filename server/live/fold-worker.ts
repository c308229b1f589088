import { parentPort } from "node:worker_threads";
import { foldLog } from "#server/live/fold-log.ts";
import type { Answer, Task } from "#server/live/folder.ts";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort!.on("message", ({ id, state, updates }: Task) => parentPort!.postMessage(answer(id, state, updates)));

function answer(id: number, state: Task["state"], updates: Task["updates"]): Answer {
  try {
    return { id, folded: foldLog(state, updates) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
