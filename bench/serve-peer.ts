import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".bpmn": "application/xml",
};
const LOADERS = ["woff", "woff2", "svg", "eot", "ttf"].map((kind) => `--loader:.${kind}=dataurl`);

type Pages = {
  /** Where the peers are installed. */
  readonly folder: string;
  readonly entries: readonly string[];
  /** What a path answers that is no file: a page, or a sample; undefined for files. */
  readonly textOf: (path: string) => { readonly kind: ".html" | ".json" | ".bpmn"; readonly text: string } | undefined;
};

/** Bundles pages of peers for production and serves them, with tldraw's assets where it is installed, from 127.0.0.1. */
export async function servePeer({ folder, entries, textOf }: Pages): Promise<{ readonly address: string; stop(): void }> {
  const built = mkdtempSync(join(tmpdir(), "prorab-bench-peers-"));
  const { status } = spawnSync(`${folder}/node_modules/.bin/esbuild`, [
    ...entries.map((entry) => `${folder}/${entry}`), "--bundle", "--minify", "--format=esm", "--jsx=automatic", "--log-level=warning", `--outdir=${built}`, "--define:process.env.NODE_ENV=\"production\"", ...LOADERS,
  ], { stdio: "inherit" });
  if (status !== 0) throw new Error("the peers' pages could not be bundled");
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://127.0.0.1");
    const said = textOf(pathname);
    if (said) return void response.writeHead(200, { "content-type": TYPES[said.kind] }).end(said.text);
    const path = normalize(decodeURIComponent(pathname));
    const file = path.startsWith("/tldraw-assets/") ? join(folder, "node_modules/@tldraw/assets", path.slice("/tldraw-assets".length)) : join(built, path);
    if (path.includes("..") || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`,
    stop() {
      server.close();
      server.closeAllConnections();
      rmSync(built, { recursive: true, force: true });
    },
  };
}
