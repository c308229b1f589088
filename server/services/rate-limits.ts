import { createHash } from "node:crypto";
import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, RLWrapperTimeouts } from "rate-limiter-flexible";
import { ServiceError } from "#server/errors.ts";

type Limit = { readonly calls: number; readonly seconds: number };
const LIMITS = {
  signIn: { calls: 5, seconds: 60 },
  signInFromAddress: { calls: 100, seconds: 60 },
  /** From wherever: guesses from many addresses are guesses too. More than one address alone is let make, so that a lone one shuts nobody out. */
  signInToAccount: { calls: 600, seconds: 3600 },
  requestLink: { calls: 3, seconds: 60 },
  requestLinkFromAddress: { calls: 60, seconds: 60 },
  /** From wherever: nobody's mailbox is filled. */
  requestLinkTo: { calls: 20, seconds: 3600 },
  redeemLink: { calls: 60, seconds: 60 },
  register: { calls: 60, seconds: 60 },
  changePassword: { calls: 5, seconds: 60 },
  invite: { calls: 20, seconds: 3600 },
  version: { calls: 30, seconds: 3600 },
  comment: { calls: 60, seconds: 60 },
  /** Failed sign-ins that the security log keeps, of one account. */
  failureNoted: { calls: 60, seconds: 3600 },
  exportAccount: { calls: 5, seconds: 3600 },
  exportSecurityLog: { calls: 20, seconds: 3600 },
  deleteAccount: { calls: 5, seconds: 60 },
  /** Counted in addresses. */
  inviteByList: { calls: 300, seconds: 3600 },
  unsubscribe: { calls: 60, seconds: 60 },
  reviewLink: { calls: 30, seconds: 3600 },
  lookAtLink: { calls: 300, seconds: 60 },
  /** By address; and by link, for passwords alone: guesses from many addresses are guesses too. */
  enterLink: { calls: 20, seconds: 60 },
  linkPassword: { calls: 60, seconds: 600 },
  guestRead: { calls: 120, seconds: 60 },
  guestComment: { calls: 10, seconds: 60 },
  guestCommentByLink: { calls: 60, seconds: 60 },
  guestCommentFromAddress: { calls: 60, seconds: 60 },
  brief: { calls: 60, seconds: 600 },
  lookAtInvitation: { calls: 300, seconds: 60 },
  /** Calls of the API, however many travel in one request: by person, and by address for whoever is signed out. */
  api: { calls: 2400, seconds: 60 },
  apiFromAddress: { calls: 1200, seconds: 60 },
} as const satisfies Record<string, Limit>;
export type LimitKind = keyof typeof LIMITS;

/** A Redis that answers later than this is as good as away. */
const PATIENCE_MS = 300;
/** Where a window ends sooner than this, what a refused call counted ends with it. */
const NEARLY_OVER_MS = 1000;

/** The package's own script counts first and refuses after: tries would then count, too. */
const COUNT_IF_IT_FITS = `local wanted = tonumber(redis.call('get', KEYS[1]) or '0') + tonumber(ARGV[1])
local left = redis.call('pttl', KEYS[1])
if wanted > tonumber(ARGV[3]) then return {wanted, left} end
if left < 0 then
  redis.call('set', KEYS[1], wanted, 'EX', ARGV[2])
  return {wanted, 1000 * ARGV[2]}
end
redis.call('incrby', KEYS[1], ARGV[1])
return {wanted, left}`;

/** Counts calls by kind and key in a window that starts with the first: in memory, or in `redis` for all instances together; while that does not answer, each instance counts in its memory. */
export class RateLimits {
  readonly #memories = new Map<LimitKind, FairMemory>();
  readonly #limiters = new Map<LimitKind, FairMemory | RLWrapperTimeouts>();

  /** `namespace` is what this installation's keys begin with: others may count in the same Redis. */
  constructor(redis: Redis | null, namespace = "prorab") {
    for (const [kind, { calls, seconds }] of Object.entries(LIMITS) as [LimitKind, Limit][]) {
      const options = { keyPrefix: `${namespace}:limit:${kind}`, points: calls, duration: seconds };
      const memory = new FairMemory(options);
      this.#memories.set(kind, memory);
      this.#limiters.set(kind, redis === null ? memory : new RLWrapperTimeouts({
        limiter: new RateLimiterRedis({ ...options, storeClient: redis, rejectIfRedisNotReady: true, customIncrTtlLuaScript: COUNT_IF_IT_FITS, insuranceLimiter: memory }), timeoutMs: PATIENCE_MS,
      }));
    }
  }

  /** Counts one call, or as many as it stands for; throws `account.tooMany` with the minutes to wait, and counts nothing, when `key` has not so many left. */
  async spend(kind: LimitKind, key: string, calls = 1): Promise<void> {
    try {
      await this.#limiters.get(kind)!.consume(digest(key), calls);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // A call that is more than a whole window's may meet one that has not begun.
      const wait = refused.msBeforeNext > 0 ? refused.msBeforeNext : LIMITS[kind].seconds * 1000;
      throw new ServiceError("tooMany", "account.tooMany", { minutes: Math.ceil(wait / 60_000) });
    }
  }

  /** Forgets the calls of `key`: whoever signs in for real is no guesser. */
  async forget(kind: LimitKind, key: string): Promise<void> {
    await this.#limiters.get(kind)!.delete(digest(key));
  }

  /** How many windows this process keeps: each is gone when it ends. */
  get size(): number {
    return [...this.#memories.values()].reduce((sum, memory) => sum + memory.dump().storage.length, 0);
  }
}

/** What is kept of a key: it may be somebody's e-mail address, and Redis is another machine. */
const digest = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** Gives back at once what a refused call has counted. */
class FairMemory extends RateLimiterMemory {
  override async consume(key: string, calls: number): Promise<RateLimiterRes> {
    try {
      return await super.consume(key, calls);
    } catch (refused) {
      if (refused instanceof RateLimiterRes && refused.msBeforeNext > NEARLY_OVER_MS) await this.reward(key, calls);
      throw refused;
    }
  }
}
