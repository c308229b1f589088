import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import type { Browser } from "@playwright/test";
import { writeBpmn } from "#bench/bpmn-xml.ts";
import { LANE_HEIGHT, type SampleMap } from "#bench/sample-map.ts";
import type { Subject } from "#bench/subject.ts";

const FOLDER = "bench/peers";
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".bpmn": "application/xml" };

declare global {
  interface Window {
    makeSnapshot(sample: object): object;
  }
}

/** Pages with nothing on them but bpmn-js or tldraw, bundled for production and served here. */
export async function startPeers(browser: Browser): Promise<{ bpmn: Subject; tldraw: Subject }> {
  const built = mkdtempSync(join(tmpdir(), "prorab-bench-peers-"));
  const { status } = spawnSync(`${FOLDER}/node_modules/.bin/esbuild`, [
    `${FOLDER}/bpmn.js`, `${FOLDER}/tldraw.jsx`, "--bundle", "--minify", "--format=esm", "--jsx=automatic", "--log-level=warning", `--outdir=${built}`,
    "--define:process.env.NODE_ENV=\"production\"", "--loader:.woff=dataurl", "--loader:.woff2=dataurl", "--loader:.svg=dataurl", "--loader:.eot=dataurl", "--loader:.ttf=dataurl",
  ], { stdio: "inherit" });
  if (status !== 0) throw new Error("the peers' pages could not be bundled");

  const texts = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://127.0.0.1");
    const page = /^\/(bpmn|tldraw)-page-\d+$/.exec(pathname);
    const text = page ? pageOf(page[1]!) : texts.get(pathname);
    if (text !== undefined) return void response.writeHead(200, { "content-type": page ? "text/html; charset=utf-8" : TYPES[extname(pathname)] }).end(text);
    const path = normalize(decodeURIComponent(pathname));
    const file = path.startsWith("/tldraw-assets/") ? join(FOLDER, "node_modules/@tldraw/assets", path.slice("/tldraw-assets".length)) : join(built, path);
    if (path.includes("..") || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;

  let running = 2;
  const stop = async () => {
    if (--running > 0) return;
    server.close();
    server.closeAllConnections();
    rmSync(built, { recursive: true, force: true });
  };
  return {
    bpmn: {
      name: "bpmn-js", stop,
      async prepare(sample) {
        const count = sample.steps.length;
        texts.set(`/bpmn-map-${count}.bpmn`, writeBpmn(sample));
        return { address: `${address}/bpmn-page-${count}`, cookies: [], selectStep: (id) => `.djs-shape[data-element-id="${id}"]`, palette: ".djs-palette .entry", dragMark: ".djs-drag-group > *", hand: "ground" };
      },
    },
    tldraw: {
      name: "tldraw", stop,
      async prepare(sample) {
        const count = sample.steps.length;
        const page = `${address}/tldraw-page-${count}`;
        texts.set(`/tldraw-map-${count}.json`, await makeSnapshot(browser, `${page}?make`, sample));
        return { address: page, cookies: [], selectStep: (id) => `[data-shape-id="shape:${id}"]`, palette: '[data-testid="tools.select"]', hand: "space" };
      },
    },
  };
}

const pageOf = (name: string) => `<!doctype html><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="/${name}.css"><style>html,body,#canvas{margin:0;height:100%;overflow:hidden}#canvas{position:fixed;inset:0}</style><div id="canvas"></div><script type="module" src="/${name}.js"></script>`;

async function makeSnapshot(browser: Browser, address: string, sample: SampleMap): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => "makeSnapshot" in window);
  const snapshot = await page.evaluate((map) => JSON.stringify(window.makeSnapshot(map)), { ...sample, laneHeight: LANE_HEIGHT });
  await page.close();
  return snapshot;
}
