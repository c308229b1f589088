import * as Y from "yjs";
import type { FromWorker, ToWorker } from "#components/findings/feed/messages.ts";
import type { Live } from "#components/live/live.ts";
import type { Signal } from "#components/live/signal.ts";
import type { Judged } from "#model/findings/judge.ts";
import type { KnownAround } from "#model/findings/known-around.ts";

/** Checks a plan in a worker of its own, from now on and whenever it or what is `around` it changes: however large it is, typing does not wait for it. Returns how to stop. */
export function watchFindings({ doc }: Pick<Live, "doc">, around: Signal<KnownAround | null>, onFound: (found: readonly Judged[]) => void): () => void {
  const worker = new Worker(new URL("./findings.worker.ts", import.meta.url), { type: "module" });
  const tell = (message: ToWorker) => worker.postMessage(message, []);
  const tellAround = () => {
    const known = around.get();
    if (known) tell({ around: known });
  };
  const tellUpdate = (update: Uint8Array) => tell({ update });
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => onFound(data.found));
  doc.on("update", tellUpdate);
  const deafen = around.subscribe(tellAround);
  tellAround();
  if (doc.store.clients.size > 0) tellUpdate(Y.encodeStateAsUpdate(doc));
  return () => {
    doc.off("update", tellUpdate);
    deafen();
    worker.terminate();
  };
}
