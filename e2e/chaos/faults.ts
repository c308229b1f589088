import { clockJump } from "#e2e/chaos/faults/clock-jump.ts";
import { fullDisk } from "#e2e/chaos/faults/full-disk.ts";
import { halfOpen } from "#e2e/chaos/faults/half-open.ts";
import { killApp } from "#e2e/chaos/faults/kill-app.ts";
import { killDatabase } from "#e2e/chaos/faults/kill-database.ts";
import { readOnlyDatabase } from "#e2e/chaos/faults/read-only-database.ts";
import { restartDatabase } from "#e2e/chaos/faults/restart-database.ts";
import { restartRedis } from "#e2e/chaos/faults/restart-redis.ts";
import { stopApp } from "#e2e/chaos/faults/stop-app.ts";
import type { Fault } from "#e2e/chaos/fault.ts";

export const FAULTS: readonly Fault[] = [killApp, stopApp, killDatabase, restartDatabase, readOnlyDatabase, fullDisk, halfOpen, clockJump, restartRedis];
