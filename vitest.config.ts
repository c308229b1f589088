import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,components,model,server,db,scripts}/**/*.test.{ts,tsx}"],
    globalSetup: ["db/testing/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    // What the code under test prints is shown where a test fails.
    silent: "passed-only",
  },
});
