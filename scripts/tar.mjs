import { gunzipSync } from "node:zlib";

const BLOCK = 512;
const text = (block, from, length) => block.subarray(from, from + length).toString("latin1").replace(/\0.*$/s, "");

/** The named files of a .tgz: path → bytes. Knows what npm's tarballs hold: plain files with short names. */
export function readTarball(tgz, wanted) {
  const tar = gunzipSync(tgz);
  const found = new Map();
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header, 124, 12).trim() || "0", 8);
    const prefix = text(header, 345, 155);
    const name = (prefix ? `${prefix}/` : "") + text(header, 0, 100);
    at += BLOCK;
    if (wanted.includes(name)) found.set(name, tar.subarray(at, at + size));
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}
