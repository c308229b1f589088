// What JavaScript each page loads first, as a production build's own manifests say.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

const MANIFEST = "page_client-reference-manifest.js";
/** Class names that React Flow puts on its parts: no minifier touches them. */
const MAP_LIBRARY = "react-flow__";

/** The pages of a build: route, gzip bytes of the scripts of its first load (parts fetched later left out), and whether React Flow is among them. */
export function measurePages(build) {
  const root = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8")).rootMainFiles;
  const chunks = new Map();
  const lookAt = (chunk) => {
    if (!chunks.has(chunk)) {
      const bytes = readFileSync(join(build, chunk));
      chunks.set(chunk, { size: gzipSync(bytes).length, drawsMap: bytes.includes(MAP_LIBRARY) });
    }
    return chunks.get(chunk);
  };
  return findManifests(build).map(([route, file]) => {
    const files = [...new Set([...root, ...chunksOf(file)])].map(lookAt);
    return { route, bytes: files.reduce((sum, { size }) => sum + size, 0), drawsMap: files.some(({ drawsMap }) => drawsMap) };
  });
}

/** Whether any script of the build, fetched first or later, is React Flow's. */
export function hasMapLibrary(build) {
  const folder = join(build, "static", "chunks");
  return readdirSync(folder, { recursive: true }).some((name) => name.endsWith(".js") && readFileSync(join(folder, name)).includes(MAP_LIBRARY));
}

/** [route, file] of every page, the spare page for failures left out: each page carries that one anyway. */
function findManifests(build) {
  const app = join(build, "server", "app");
  const names = existsSync(app) ? readdirSync(app, { recursive: true }).filter((name) => name.endsWith(MANIFEST)) : [];
  return names.map((name) => [`/${name.split(sep).slice(0, -1).filter((part) => !/^\(.*\)$/.test(part)).join("/")}`, join(app, name)]).filter(([route]) => route !== "/_global-error").sort();
}

function chunksOf(file) {
  const scope = {};
  scope.globalThis = scope;
  runInNewContext(readFileSync(file, "utf8"), scope);
  const modules = Object.values(scope.__RSC_MANIFEST).flatMap((manifest) => Object.values(manifest.clientModules));
  return modules.flatMap((module) => module.chunks).map((chunk) => decodeURI(chunk.replace(/^\/_next\//, "")));
}
