// Puts beside every script and style of a folder what a server hands out of it, compressed as well as can be (`.br`, `.gz`): once, instead of for every browser that comes.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [folder] = process.argv.slice(2);
/** What is worth it; fonts are compressed as they are. */
const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name)).map((name) => join(folder, name));
await Promise.all(files.map(async (file) => {
  const text = readFileSync(file);
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
    promisify(gzip)(text, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipped);
}));
