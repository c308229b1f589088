import { defineConfig } from "@playwright/test";

/** Two people type a company for minutes: `npm run test:long`. */
const LONG = "typed-plan.spec.ts";
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/server.ts",
  // Two browsers at once are what two cores carry beside the server.
  workers: 2,
  fullyParallel: true,
  // A machine that is busy with other work loses a moment here and there; what passes only then is named at the end.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  outputDir: "test-results",
  use: {
    ...(process.env.PRORAB_TEST_ADDRESS ? { baseURL: process.env.PRORAB_TEST_ADDRESS } : {}),
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
    viewport: { width: 1440, height: 900 },
    // A trace films the page: recorded for all, it takes a third of the machine from the tests themselves.
    trace: "on-first-retry",
  },
  projects: [
    // The first account is made through the screens; every other test needs it.
    { name: "first run", testMatch: "first-run.spec.ts" },
    { name: "pages", testIgnore: ["first-run.spec.ts", LONG], dependencies: ["first run"] },
    ...(process.env.PRORAB_LONG_TESTS ? [{ name: "long", testMatch: LONG, dependencies: ["first run"] }] : []),
  ],
});
