import * as Y from "yjs";
import type { FromWorker, KnownAround, ToWorker } from "#components/findings/feed/messages.ts";
import type { Live } from "#components/live/live.ts";
import type { Judged } from "#model/findings/judge.ts";

export type FindingsWatch = { around(known: KnownAround): void; stop(): void };

/** Checks a plan in a worker of its own, from now on and whenever it changes: however large it is, typing does not wait for it. */
export function watchFindings({ doc }: Pick<Live, "doc">, onFound: (found: readonly Judged[]) => void): FindingsWatch {
  const worker = new Worker(new URL("./findings.worker.ts", import.meta.url), { type: "module" });
  const tell = (message: ToWorker) => worker.postMessage(message, []);
  const update = (bytes: Uint8Array) => tell({ update: bytes });
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => onFound(data.found));
  doc.on("update", update);
  if (doc.store.clients.size > 0) update(Y.encodeStateAsUpdate(doc));
  return {
    around: (known) => tell({ around: known }),
    stop() {
      doc.off("update", update);
      worker.terminate();
    },
  };
}
