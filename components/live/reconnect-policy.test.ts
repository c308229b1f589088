import { expect, test } from "vitest";
import { CLOSE } from "#model/close-codes.ts";
import { decideNext } from "#components/live/reconnect-policy.ts";

test("a reason that will not go away ends it", () => {
  for (const name of ["signedOut", "noAccess", "workspaceDeleted", "tooLarge", "clientOutdated"] as const) {
    expect(decideNext(CLOSE[name].code, 0, 0.5)).toEqual({ retry: false, reason: name });
  }
  expect(decideNext(1009, 0, 0.5)).toEqual({ retry: false, reason: "tooLarge" });
});

test("a changed role or a gap is judged again at once, but not in a hot loop", () => {
  expect(decideNext(CLOSE.roleChanged.code, 0, 1)).toEqual({ retry: true, delay: 250, reason: "roleChanged" });
  expect(decideNext(CLOSE.outOfSync.code, 3, 0)).toEqual({ retry: true, delay: 2_000, reason: "outOfSync" });
});

test("everything else backs off, doubling, spread, up to half a minute", () => {
  const delays = [0, 1, 2, 6, 40].map((failures) => [0, 1].map((random) => decideNext(1006, failures, random)));
  expect(delays.map((pair) => pair.map((next) => (next.retry ? next.delay : -1)))).toEqual([[250, 500], [500, 1_000], [1_000, 2_000], [15_000, 30_000], [15_000, 30_000]]);
  expect(decideNext(CLOSE.shuttingDown.code, 0, 0)).toMatchObject({ retry: true, delay: 250 });
});
