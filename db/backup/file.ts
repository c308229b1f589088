import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { damaged, foreign } from "#db/backup/read.ts";
import { StartError } from "#db/start-error.ts";

/** The name that stands for standard output, or input. */
export const STANDARD = "-";

/** Throws `StartError` where a back-up cannot be put: there is a file already, or no folder. */
export function requirePlace(path: string): void {
  if (path === STANDARD) return;
  if (existsSync(path)) throw new StartError(`There is a file ${path} already, and a back-up never overwrites one. Choose another name.`);
  if (!existsSync(dirname(path))) throw new StartError(`The file ${path} cannot be written: its folder is not there. Make it, or choose another place.`);
}

/** Packs a back-up into the file `path`, readable by its owner alone; the file is there once it is whole and on the disk. Returns its bytes. */
export async function packInto(path: string, pieces: AsyncIterable<Buffer | string>): Promise<number> {
  if (path === STANDARD) {
    let bytes = 0;
    const gzip = createGzip().on("data", (chunk: Buffer) => (bytes += chunk.length));
    await pipeline(pieces, gzip, process.stdout, { end: false });
    return bytes;
  }
  const part = `${path}.part-${process.pid}`;
  try {
    await pipeline(pieces, createGzip(), createWriteStream(part, { mode: 0o600, flags: "wx", flush: true }));
    renameSync(part, path);
    return statSync(path).size;
  } catch (error) {
    rmSync(part, { force: true });
    throw isOfFile(error) ? new StartError(`The file ${path} cannot be written (${error.code}). ${error.code === "ENOSPC" ? "Make room on its disk" : "Check the rights to its folder"}, or choose another place.`) : error;
  }
}

/** The back-up in the file `path`, unpacked, piece by piece. Throws `StartError` when the file cannot be read or is damaged. */
export async function* unpack(path: string): AsyncGenerator<Buffer> {
  const packed = path === STANDARD ? process.stdin : createReadStream(path);
  const text = createGunzip();
  const moving = pipeline(packed, text);
  // Heard below, where the text is read.
  moving.catch(() => undefined);
  try {
    yield* text as AsyncIterable<Buffer>;
    await moving;
  } catch (error) {
    if (isOfFile(error)) throw new StartError(`The file ${path} cannot be read (${error.code}). Check its name and the rights to it.`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith("Z_")) throw error;
    throw message === "incorrect header check" ? foreign() : damaged();
  }
}

const isOfFile = (error: unknown): error is NodeJS.ErrnoException => typeof (error as NodeJS.ErrnoException)?.syscall === "string" && ["open", "write", "read", "rename", "fsync"].includes((error as NodeJS.ErrnoException).syscall!);
