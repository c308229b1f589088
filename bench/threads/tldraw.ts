import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { LANE_HEIGHT, type SampleMap } from "#bench/sample-map.ts";
import type { SampleThread } from "#bench/threads/sample-threads.ts";
import type { ThreadSubject } from "#bench/threads/subject.ts";

declare global {
  interface Window {
    benchArrive(): void;
  }
}

const FOLDER = "bench/peers/commenting";
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const PAGE = '<!doctype html><meta charset="utf-8"><title>tldraw</title><link rel="stylesheet" href="/page.css"><style>html,body{margin:0}#canvas{position:fixed;inset:0}</style><div id="canvas"></div><script type="module" src="/page.js"></script>';

/** A page with nothing on it but tldraw and its own commenting, bundled for production and served here. */
export async function startTldraw(map: SampleMap, threads: readonly SampleThread[]): Promise<ThreadSubject> {
  const built = mkdtempSync(join(tmpdir(), "prorab-bench-threads-"));
  const { status } = spawnSync(`${FOLDER}/node_modules/.bin/esbuild`, [
    `${FOLDER}/page.jsx`, "--bundle", "--minify", "--format=esm", "--jsx=automatic", "--log-level=warning", `--outdir=${built}`, "--define:process.env.NODE_ENV=\"production\"", "--loader:.woff2=dataurl", "--loader:.svg=dataurl",
  ], { stdio: "inherit" });
  if (status !== 0) throw new Error("the peer's page could not be bundled");
  const sample = JSON.stringify({ ...map, laneHeight: LANE_HEIGHT, threads });
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, "http://127.0.0.1").pathname));
    if (path === "/" || path === "/sample.json") return void response.writeHead(200, { "content-type": path === "/" ? "text/html; charset=utf-8" : TYPES[".json"] }).end(path === "/" ? PAGE : sample);
    const file = path.startsWith("/tldraw-assets/") ? join(FOLDER, "node_modules/@tldraw/assets", path.slice("/tldraw-assets".length)) : join(built, path);
    if (path.includes("..") || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  return {
    name: "tldraw", address: `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/`, cookies: [],
    pin: ".tlui-cmt-canvas-pin, .tlui-cmt-canvas-cluster", opener: "#open-comments", row: ".tlui-cmt-list__item", list: ".tlui-cmt-list__items",
    showAll: async () => undefined,
    arrive: (page) => page.evaluate(() => window.benchArrive()),
    async stop() {
      server.close();
      server.closeAllConnections();
      rmSync(built, { recursive: true, force: true });
    },
  };
}
