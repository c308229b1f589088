import ELK from "elkjs/lib/elk-api.js";
import type { ElkLayout } from "#components/map/tidy/layers.ts";

/** ELK in a worker of its own, 1.5 MB that are loaded here and not before. `stop` ends it at once; what was asked is not answered then. */
export function startElk(): { layout: ElkLayout; stop: () => void } {
  const elk = new ELK({ workerFactory: () => new Worker(new URL("./elk.worker.ts", import.meta.url), { type: "module" }) });
  return { layout: (graph) => elk.layout(graph), stop: () => elk.terminateWorker() };
}
