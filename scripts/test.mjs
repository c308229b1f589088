// npm test: installs, builds, then static checks, unit and integration tests, browser tests. Ends with one line of totals.
import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { run } from "./child.mjs";
import { findChromium } from "./chromium.mjs";
import { HOME } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { findNode, withNode } from "./node-runtime.mjs";
import { say } from "./say.mjs";

const node = findNode();
ensureInstalled(node);
ensureBuilt(node);

const reports = mkdtempSync(join(tmpdir(), "prorab-reports-"));
const env = withNode(node);
const total = { passed: 0, failed: 0, skipped: 0, again: 0 };
const bin = (path) => join(HOME, "node_modules", path);

/** One stage: counts as a test of its own unless its report says how many it held. */
function stage(name, args, report) {
  const started = Date.now();
  say(`\n── ${name}`);
  const done = run(node, args, { cwd: HOME, env: { ...env, ...(report ? report.env : {}) } });
  const counted = report ? report.read() : null;
  total.passed += counted?.passed ?? (done ? 1 : 0);
  total.failed += counted?.failed ?? 0;
  total.skipped += counted?.skipped ?? 0;
  total.again += counted?.again ?? 0;
  if (!done && !counted?.failed) total.failed += 1;
  say(`── ${name}: ${done ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

stage("messages agree", ["scripts/check-messages.mjs"]);
stage("messages that come later agree", ["scripts/check-messages.mjs", "messages/later"]);
stage("messages that stand apart agree", ["scripts/check-messages.mjs", "messages/apart"]);
stage("types", [bin("typescript/bin/tsc"), "--noEmit"]);
stage("lint", [bin("oxlint/bin/oxlint")]);
stage("imports", [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.js", ...["app", "components", "model", "server", "db", "messages", "e2e", "bench", "scripts"].filter((folder) => existsSync(join(HOME, folder)))]);
stage("unused code", [bin("knip/bin/knip.js")]);
stage("JavaScript per page", ["scripts/check-bundles.mjs"]);

const unit = join(reports, "vitest.json");
stage("unit and integration tests", [bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`], {
  env: {},
  read: () => {
    const report = readJson(unit);
    return report && { passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0), skipped: report.numPendingTests };
  },
});

const chromium = findChromium(node, env);
const browser = join(reports, "playwright.json");
if (chromium) {
  stage("browser tests", [bin("@playwright/test/cli.js"), "test"], {
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
    read: () => {
      const stats = readJson(browser)?.stats;
      return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, again: stats.flaky };
    },
  });
} else total.failed += 1;

if (!process.env.TEST_POSTGRES_URL) say("\nSkipped: the tests against an outside PostgreSQL (set TEST_POSTGRES_URL to run them).");
rmSync(reports, { recursive: true, force: true });
if (total.again > 0) say(`\n${total.again} passed only when tried again: see "flaky" above`);
if (total.skipped > 0) say(`\n${total.skipped} skipped`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
