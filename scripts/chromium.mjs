import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { say } from "./say.mjs";

// The shell draws no window: the same pages in less than half the time.
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A browser for the tests: CHROMIUM_PATH, a system one, Playwright's own, Debian's package; null when none can be had. Says which. */
export function findChromium(node, env) {
  const found = fromVariable() ?? fromSystem() ?? fromPlaywright(node, env) ?? fromDebian();
  say(found ? `Browser: ${found.path} (${found.from})` : "Browser: none. Set CHROMIUM_PATH to a Chromium.");
  return found?.path ?? null;
}

const fromVariable = () => (process.env.CHROMIUM_PATH ? { path: process.env.CHROMIUM_PATH, from: "CHROMIUM_PATH" } : null);

function fromSystem(from = "the system's") {
  for (const name of NAMES) {
    const { stdout, status } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (status === 0 && stdout.trim()) return { path: stdout.trim(), from };
  }
  return null;
}

function fromPlaywright(node, env) {
  const own = () => {
    const { stdout } = spawnSync(node, ["-e", 'import("@playwright/test").then(({ chromium }) => console.log(chromium.executablePath()))'], { env, encoding: "utf8" });
    return stdout?.trim() && existsSync(stdout.trim()) ? { path: stdout.trim(), from: "Playwright's download" } : null;
  };
  if (own()) return own();
  spawnSync(node, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { env, stdio: "ignore", timeout: 180_000 });
  return own();
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const install = "DEBIAN_FRONTEND=noninteractive apt-get install -y -qq";
  spawnSync("sh", ["-c", `apt-get update -qq && { ${install} chromium-headless-shell || ${install} chromium; }`], { stdio: "ignore" });
  return fromSystem("Debian's package, just installed");
}
