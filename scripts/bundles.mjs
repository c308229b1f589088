// What JavaScript each page loads first, as a production build's own manifests say.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

const MANIFEST = "page_client-reference-manifest.js";
/** Class names that React Flow puts on its parts: no minifier touches them. */
const MAP_LIBRARY = "react-flow__";

/**
 * The pages of a build: route, gzip bytes of the scripts of its first load and of the map fetched right after it (parts fetched on demand left out),
 * and whether React Flow is in the first load itself.
 */
export function measurePages(build) {
  const root = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8")).rootMainFiles;
  const chunks = new Map();
  const lookAt = (chunk) => {
    if (!chunks.has(chunk)) {
      const bytes = readFileSync(join(build, chunk));
      chunks.set(chunk, { size: gzipSync(bytes).length, drawsMap: bytes.includes(MAP_LIBRARY), parts: partsOf(bytes.toString("utf8")) });
    }
    return chunks.get(chunk);
  };
  return findManifests(build).map(([route, file]) => {
    const first = new Set([...root, ...chunksOf(file)]);
    const bytesOf = (names) => [...names].reduce((sum, name) => sum + lookAt(name).size, 0);
    // Panels opened later may draw on the map too: the largest of these parts is the map itself.
    const maps = [...first].flatMap((name) => lookAt(name).parts).filter((names) => names.some((name) => lookAt(name).drawsMap)).map((names) => bytesOf(names.filter((name) => !first.has(name))));
    return { route, bytes: bytesOf(first) + Math.max(0, ...maps), drawsMap: [...first].some((name) => lookAt(name).drawsMap) };
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

/** The scripts of each part that these scripts fetch by themselves, as the bundler lists them. */
const partsOf = (text) => [...text.matchAll(/\[((?:"static\/chunks\/[^"]+",?)+)\]\.map\(/g)].map(([, list]) => JSON.parse(`[${list}]`).filter((name) => name.endsWith(".js")));

function chunksOf(file) {
  const scope = {};
  scope.globalThis = scope;
  runInNewContext(readFileSync(file, "utf8"), scope);
  const modules = Object.values(scope.__RSC_MANIFEST).flatMap((manifest) => Object.values(manifest.clientModules));
  return modules.flatMap((module) => module.chunks).map((chunk) => decodeURI(chunk.replace(/^\/_next\//, "")));
}
