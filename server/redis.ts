import { Redis } from "ioredis";
import type { Log } from "#server/log.ts";

const LONGEST_RETRY_MS = 2000;

/**
 * A connection to Redis that comes back by itself. What is asked while it is away fails at once: nothing may wait for it, and everything that matters is in the
 * database too. Tells of its going and coming, once each.
 */
export function createRedis(url: string, log: Log): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false, maxRetriesPerRequest: 0, connectTimeout: 2000, commandTimeout: 2000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), LONGEST_RETRY_MS),
  });
  let isAway = false;
  redis.on("error", (error: Error) => {
    if (!isAway) log.warn("redis away", { error });
    isAway = true;
  });
  redis.on("ready", () => {
    if (isAway) log.info("redis back");
    isAway = false;
  });
  return redis;
}
