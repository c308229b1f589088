import { join } from "node:path";
import { startBalancer } from "#server/testing/balancer.ts";
import { HAS_REDIS, NO_REDIS, RedisServer } from "#server/testing/redis.ts";
import { OutsideDatabase } from "#e2e/chaos/outside-database.ts";
import type { Fault } from "#e2e/chaos/fault.ts";
import { Victim } from "#e2e/crash/victim.ts";
import { findPort } from "#e2e/server.ts";

/** Two instances over one database and one Redis, people at either; Redis dies and comes back empty. */
export const restartRedis: Fault = {
  name: "restart of Redis between two instances",
  missing: () => (HAS_REDIS ? null : NO_REDIS),
  async prepare(folder) {
    const [database, redis] = [await OutsideDatabase.start(folder), await RedisServer.start()];
    const variables = { DATABASE_URL: database.url, REDIS_URL: redis.url, PRORAB_SECRET: "a secret that both instances know, long enough" };
    const port = await findPort();
    const second = new Victim(port, join(folder, "second"), variables);
    let balancer: Awaited<ReturnType<typeof startBalancer>> | null = null;
    return {
      variables, hold: { redis, database },
      async door(first) {
        await second.start();
        balancer = await startBalancer();
        balancer.serve([first, port]);
        return balancer.port;
      },
      async clear() {
        await balancer?.close();
        await second.stop();
        await redis.stop();
        await database.stop();
      },
    };
  },
  strike: ({ around }) => (around.hold!.redis as RedisServer).kill(),
  lasts: { short: 1500, long: 6000 },
  isReadable: true,
  mend: ({ around }) => (around.hold!.redis as RedisServer).begin(),
};
