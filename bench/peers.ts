import type { Browser } from "@playwright/test";
import { writeBpmn } from "#bench/bpmn-xml.ts";
import { LANE_HEIGHT, type SampleMap } from "#bench/sample-map.ts";
import { servePeer } from "#bench/serve-peer.ts";
import type { Subject } from "#bench/subject.ts";

declare global {
  interface Window {
    makeSnapshot(sample: object): object;
  }
}

/** Pages with nothing on them but bpmn-js or tldraw, bundled for production and served here. */
export async function startPeers(browser: Browser): Promise<{ bpmn: Subject; tldraw: Subject }> {
  const texts = new Map<string, string>();
  const { address, stop: stopServer } = await servePeer({
    folder: "bench/peers", entries: ["bpmn.js", "tldraw.jsx"],
    textOf(path) {
      const page = /^\/(bpmn|tldraw)-page-\d+$/.exec(path);
      if (page) return { kind: ".html", text: pageOf(page[1]!) };
      const text = texts.get(path);
      return text === undefined ? undefined : { kind: path.endsWith(".bpmn") ? ".bpmn" : ".json", text };
    },
  });

  let running = 2;
  const stop = async () => {
    if (--running === 0) stopServer();
  };
  return {
    bpmn: {
      name: "bpmn-js", stop,
      async prepare(sample) {
        const count = sample.steps.length;
        texts.set(`/bpmn-map-${count}.bpmn`, writeBpmn(sample));
        return { address: `${address}/bpmn-page-${count}`, cookies: [], selectStep: (id) => `.djs-shape[data-element-id="${id}"]`, palette: ".djs-palette .entry", dragMark: ".djs-drag-group > *", hand: "ground", notchesOut: 8 };
      },
    },
    tldraw: {
      name: "tldraw", stop,
      async prepare(sample) {
        const count = sample.steps.length;
        const page = `${address}/tldraw-page-${count}`;
        texts.set(`/tldraw-map-${count}.json`, await makeSnapshot(browser, `${page}?make`, sample));
        return { address: page, cookies: [], selectStep: (id) => `[data-shape-id="shape:${id}"]`, palette: '[data-testid="tools.select"]', hand: "space", notchesOut: 12 };
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
