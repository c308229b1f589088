import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// npm ci refuses a lockfile that lacks a package which another one names, also one of another platform: say so here, offline, before it does.

type Entry = { version?: string; integrity?: string; inBundle?: boolean; extraneous?: boolean; optional?: boolean; os?: string[]; cpu?: string[]; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Entry> };

const read = (): Lock => JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

/** Where Node would find `name` from `path`; null when nowhere. */
function find({ packages }: Lock, path: string, name: string): string | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const place = `${at ? `${at}/` : ""}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === "") return null;
  }
}

const missing = (lock: Lock): string[] =>
  Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => find(lock, path, name) === null).map((name) => `${path || "the project"} needs ${name}`));

describe("package-lock.json", () => {
  it("names every package that a package of it needs, those of other platforms too", () => {
    expect(missing(read())).toEqual([]);
  });

  it.each(["linux-arm64", "darwin-arm64", "win32-x64"])("is found out when it lacks the packages of %s", (platform) => {
    const lock = read();
    const gone = Object.keys(lock.packages).filter((path) => path.endsWith(platform) || path.includes(`${platform}-`));
    expect(gone.length).toBeGreaterThan(3);
    for (const path of gone) delete lock.packages[path];
    expect(missing(lock).length).toBeGreaterThanOrEqual(gone.length);
  });

  it("lets npm leave out what is of another platform, and holds nothing that npm would call left over", () => {
    const entries = Object.entries(read().packages);
    expect(entries.filter(([, { os, cpu, optional }]) => (os ?? cpu) && !optional).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { extraneous }]) => extraneous).map(([path]) => path)).toEqual([]);
  });

  it("has an integrity for every package, and is of the package.json beside it", () => {
    const lock = read();
    expect(Object.entries(lock.packages).filter(([path, { integrity, inBundle }]) => path && !integrity && !inBundle).map(([path]) => path)).toEqual([]);
    const about = JSON.parse(readFileSync("package.json", "utf8")) as Entry & { devDependencies: Record<string, string> };
    const { dependencies, optionalDependencies, devDependencies } = lock.packages[""] as typeof about;
    expect({ dependencies, optionalDependencies, devDependencies }).toEqual({ dependencies: about.dependencies, optionalDependencies: about.optionalDependencies, devDependencies: about.devDependencies });
  });
});
