import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

const PREFIX = "/_next/static/";
const TYPES: Readonly<Record<string, string>> = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };
/** In the order in which they are preferred. */
const ENCODINGS = [{ name: "br", ending: ".br" }, { name: "gzip", ending: ".gz" }] as const;
type EncodingName = (typeof ENCODINGS)[number]["name"];
type Text = { readonly type: string; readonly encoded: ReadonlyMap<EncodingName, Buffer> };

/**
 * The pages' scripts and styles as the build has compressed them, out of memory: Next compresses each anew for every browser, which takes longer than all
 * else of handing it out. Answers whether it has answered; what was not compressed, and whoever takes neither encoding or asks for a part, is Next's.
 */
export function createStaticFiles(build: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const texts = new Map(readTexts(join(build, "static")));
  return (request, response) => {
    const { url = "", method, headers } = request;
    if (!url.startsWith(PREFIX) || method !== "GET" || headers.range !== undefined) return false;
    const text = texts.get(url.slice(PREFIX.length).split("?")[0]!);
    const taken = (headers["accept-encoding"] ?? "").toString().split(",").map((name) => name.trim());
    const encoding = ENCODINGS.find(({ name }) => taken.includes(name) && text?.encoded.has(name))?.name;
    if (!text || !encoding) return false;
    const body = text.encoded.get(encoding)!;
    // What changes gets another name.
    response.writeHead(200, { "Content-Type": text.type, "Content-Encoding": encoding, "Content-Length": body.length, "Cache-Control": "public, max-age=31536000, immutable", Vary: "Accept-Encoding" }).end(body);
    return true;
  };
}

function* readTexts(folder: string): Iterable<[string, Text]> {
  for (const name of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : []) {
    const type = TYPES[extname(name)];
    const there = type ? ENCODINGS.filter(({ ending }) => existsSync(join(folder, name + ending))) : [];
    if (type && there.length > 0) yield [name.replaceAll(sep, "/"), { type, encoded: new Map(there.map((encoding) => [encoding.name, readFileSync(join(folder, name + encoding.ending))])) }];
  }
}
