import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { RateLimits } from "#server/services/rate-limits.ts";
import { HAS_REDIS, RedisServer } from "#server/testing/redis.ts";

const refusal = (work: Promise<void>): Promise<unknown> => work.then(() => null, (error: unknown) => error);
const spendAll = async (limits: RateLimits, calls: number, key = "a") => {
  for (let call = 0; call < calls; call++) await limits.spend("signIn", key);
};
/** Resolves when it is connected; it says an error for each try that fails before. */
const ready = (client: Redis) => new Promise<void>((resolve) => client.once("ready", () => resolve()));
const tooMany = { refusal: "tooMany", code: "account.tooMany", params: { minutes: 1 } };

describe("limits in memory", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it("counts calls per kind and key, and says how long to wait", async () => {
    const limits = new RateLimits(null);
    await spendAll(limits, 5);
    vi.advanceTimersByTime(20_000);
    expect(await refusal(limits.spend("signIn", "a"))).toMatchObject(tooMany);
    expect(await refusal(limits.spend("signIn", "b"))).toBeNull();
    expect(await refusal(limits.spend("invite", "a"))).toBeNull();
  });

  it("begins a new window when the old one is over, not sooner for more tries", async () => {
    const limits = new RateLimits(null);
    for (let call = 0; call < 50; call++) await refusal(limits.spend("signIn", "a"));
    vi.advanceTimersByTime(59_999);
    expect(await refusal(limits.spend("signIn", "a"))).not.toBeNull();
    vi.advanceTimersByTime(1);
    await spendAll(limits, 5);
    expect(await refusal(limits.spend("signIn", "a"))).not.toBeNull();
  });

  it("counts nothing of what it refuses, a call or many at once", async () => {
    const limits = new RateLimits(null);
    await limits.spend("inviteByList", "a", 299);
    for (let call = 0; call < 3; call++) expect(await refusal(limits.spend("inviteByList", "a", 2))).not.toBeNull();
    expect(await refusal(limits.spend("inviteByList", "a", 1))).toBeNull();
    expect(await refusal(limits.spend("inviteByList", "b", 301))).toMatchObject({ params: { minutes: 60 } });
    expect(await refusal(limits.spend("inviteByList", "b", 300))).toBeNull();
  });

  it("lets exactly as many through of those that come at once", async () => {
    const limits = new RateLimits(null);
    const answers = await Promise.all(Array.from({ length: 40 }, () => refusal(limits.spend("signIn", "a"))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(5);
  });

  it("forgets a key that is told to be honest", async () => {
    const limits = new RateLimits(null);
    await spendAll(limits, 5);
    await limits.forget("signIn", "a");
    await spendAll(limits, 5);
  });

  it("does not grow without end, whoever asks", async () => {
    const limits = new RateLimits(null);
    for (let key = 0; key < 1000; key++) {
      vi.advanceTimersByTime(500);
      await limits.spend("signIn", String(key));
    }
    expect(limits.size).toBeLessThanOrEqual(120);
  });
});

describe.skipIf(!HAS_REDIS)("limits in Redis (skipped where there is no redis-server)", () => {
  let server: RedisServer;
  const clients: Redis[] = [];
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  beforeEach(async () => void (await connect()).flushall());
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect();
  });
  afterAll(() => server.stop());

  const connect = async () => {
    const client = new Redis({ port: server.port, host: "127.0.0.1", retryStrategy: () => 20 });
    client.on("error", () => undefined);
    clients.push(client);
    await ready(client);
    return client;
  };

  it("are shared by all instances, and a refused call counts nothing there, too", async () => {
    const [one, other] = [new RateLimits(await connect()), new RateLimits(await connect())];
    await spendAll(one, 3);
    await spendAll(other, 2);
    for (let call = 0; call < 20; call++) expect(await refusal(call % 2 ? one.spend("signIn", "a") : other.spend("signIn", "a"))).toMatchObject(tooMany);
    await other.forget("signIn", "a");
    await spendAll(one, 5);
    await one.spend("inviteByList", "a", 299);
    expect(await refusal(other.spend("inviteByList", "a", 2))).not.toBeNull();
    expect(await refusal(other.spend("inviteByList", "a", 1))).toBeNull();
    expect(await refusal(other.spend("inviteByList", "b", 301))).toMatchObject({ params: { minutes: 60 } });
    expect([one.size, other.size]).toEqual([0, 0]);
  });

  it("let exactly as many through of those that come at once, by several ways", async () => {
    const instances = [new RateLimits(await connect()), new RateLimits(await connect()), new RateLimits(await connect())];
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => refusal(instances[index % 3]!.spend("signIn", "a"))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(5);
  });

  it("tell Redis no address, and leave nothing there for ever", async () => {
    const client = await connect();
    await new RateLimits(client).spend("signIn", "anna@example.test 192.0.2.1");
    const keys = await client.keys("*");
    expect(keys).toEqual([expect.stringMatching(/^prorab:limit:signIn:[\w-]{43}$/)]);
    expect(await client.ttl(keys[0]!)).toBeGreaterThan(50);
  });

  it("hold while Redis is away, lock nobody out, and are shared again when it is back", async () => {
    const client = await connect();
    const limits = new RateLimits(client);
    await spendAll(limits, 2);
    // Before it is killed: afterwards the client may have tried again, and failed, already.
    const away = new Promise((resolve) => client.once("close", resolve));
    await server.kill();
    await away;
    const began = Date.now();
    await spendAll(limits, 5);
    expect(await refusal(limits.spend("signIn", "a"))).toMatchObject(tooMany);
    await limits.forget("signIn", "a");
    await spendAll(limits, 5);
    expect(Date.now() - began).toBeLessThan(2000);
    const back = ready(client);
    await server.begin();
    await back;
    await spendAll(limits, 1, "b");
    expect(await client.keys("*signIn*")).not.toEqual([]);
  });

  it("do not wait for a Redis that takes commands and answers none", async () => {
    const limits = new RateLimits(await connect());
    await spendAll(limits, 1);
    server.freeze();
    try {
      const began = Date.now();
      expect(await refusal(limits.spend("signIn", "a"))).toBeNull();
      expect(Date.now() - began).toBeLessThan(1500);
    } finally {
      server.thaw();
    }
  });
});
