import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { HOME } from "./home.mjs";
import { withNode } from "./node-runtime.mjs";
import { fail, say } from "./say.mjs";

const SOURCES = ["app", "components", "model", "server", "db", "messages", "package.json", "package-lock.json", "next.config.js", "postcss.config.js", "tsconfig.json"];
const OUTPUT = join(HOME, process.env.PRORAB_BUILD_DIR ?? ".next");
const STAMP = join(OUTPUT, "prorab-sources");

/** Builds the pages when there is no build, or one of other sources. */
export function ensureBuilt(node) {
  const sources = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
  say("Building the pages (about half a minute, once)");
  const next = join(HOME, "node_modules", "next", "dist", "bin", "next");
  const env = { ...withNode(node), NODE_ENV: "production" };
  if (!run(node, [next, "build"], { cwd: HOME, env, stdio: ["ignore", "ignore", "inherit"] }) || !run(node, ["scripts/compress.mjs", join(OUTPUT, "static")], { cwd: HOME, env })) fail("The build failed; its words are above.");
  writeFileSync(STAMP, sources);
}

/** One hash over every source that the build reads, tests left out. */
function hashSources() {
  const hash = createHash("sha256");
  const visit = (path) => {
    const full = join(HOME, path);
    if (!existsSync(full) || /\.test\.tsx?$/.test(path)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) visit(join(path, name));
    else hash.update(path).update("\0").update(readFileSync(full)).update("\0");
  };
  for (const source of SOURCES) visit(source);
  return hash.digest("hex");
}
