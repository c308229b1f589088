import { expect, test } from "@playwright/test";
import { runRounds } from "#e2e/crash/rounds.ts";

test("kill -9 of the server and of its database, 4 rounds: nothing saved is lost, all that was unsaved arrives", async () => {
  test.setTimeout(180_000);
  const report = await runRounds(4, Number(process.env.PRORAB_SEED ?? 7));
  expect(report.lost).toEqual([]);
  expect(report.missing).toEqual([]);
  expect(report.diverged).toBe(0);
  expect(report.databaseKills).toBe(2);
  expect(report.savedChecked).toBeGreaterThan(20);
});
