import { configDefaults, defineConfig } from "vitest/config";

/** The tests that must hold on every PostgreSQL: they run once more on the one of TEST_POSTGRES_URL, when it is set. */
const ON_ANY_POSTGRES = ["server/**/*.test.ts", "db/{client,migrate,outside-hold}.test.ts", "components/live/live.test.ts"];
/** These start the whole app on databases of their own, or ask nothing of the database that one kind would answer otherwise: once is enough. */
const WITH_THEIR_OWN = [
  "server/start-app.test.ts", "server/stop.test.ts", "server/operations.test.ts", "server/many-instances.test.ts", "server/http.test.ts", "server/live/fuzz.test.ts", "server/live/hostile-attacks.test.ts",
  "server/live/broken-plans.test.ts", "server/brief/**/*.test.ts",
];
const globalSetup = ["db/testing/global-setup.ts"];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine takes a moment longer.
    expect: { poll: { timeout: 10_000 } },
    pool: "forks",
    maxWorkers: 2,
    // A module is read once per worker, not once per file: a third of the time. A test that changes what is the process's own gives it back.
    isolate: false,
    exclude: configDefaults.exclude,
    // What the code under test prints is shown where a test fails.
    silent: "passed-only",
    projects: [
      { extends: true, test: { name: "embedded", globalSetup, include: ["{app,bench,components,model,server,db,scripts}/**/*.test.{ts,tsx}"] } },
      ...(process.env.TEST_POSTGRES_URL ? [{ extends: true as const, test: { name: "outside", globalSetup, include: ON_ANY_POSTGRES, exclude: [...configDefaults.exclude, ...WITH_THEIR_OWN] } }] : []),
    ],
  },
});
