import { LANE_HEIGHT, type SampleMap } from "#bench/sample-map.ts";
import { servePeer } from "#bench/serve-peer.ts";
import type { SampleThread } from "#bench/threads/sample-threads.ts";
import type { ThreadSubject } from "#bench/threads/subject.ts";

declare global {
  interface Window {
    benchArrive(): void;
  }
}

const PAGE = '<!doctype html><meta charset="utf-8"><title>tldraw</title><link rel="stylesheet" href="/page.css"><style>html,body{margin:0}#canvas{position:fixed;inset:0}</style><div id="canvas"></div><script type="module" src="/page.js"></script>';

/** A page with nothing on it but tldraw and its own commenting, bundled for production and served here. */
export async function startTldraw(map: SampleMap, threads: readonly SampleThread[]): Promise<ThreadSubject> {
  const sample = JSON.stringify({ ...map, laneHeight: LANE_HEIGHT, threads });
  const { address, stop } = await servePeer({
    folder: "bench/peers/commenting", entries: ["page.jsx"],
    textOf: (path) => (path === "/" ? { kind: ".html", text: PAGE } : path === "/sample.json" ? { kind: ".json", text: sample } : undefined),
  });
  return {
    name: "tldraw", address: `${address}/`, cookies: [],
    pin: ".tlui-cmt-canvas-pin, .tlui-cmt-canvas-cluster", opener: "#open-comments", row: ".tlui-cmt-list__item", list: ".tlui-cmt-list__items",
    showAll: async () => undefined,
    arrive: (page) => page.evaluate(() => window.benchArrive()),
    stop: async () => stop(),
  };
}
