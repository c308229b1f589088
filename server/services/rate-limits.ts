import { ServiceError } from "#server/errors.ts";

type Limit = { readonly calls: number; readonly perMs: number };
const LIMITS = {
  signIn: { calls: 5, perMs: 60_000 },
  signInFromAddress: { calls: 100, perMs: 60_000 },
  requestLink: { calls: 3, perMs: 60_000 },
  register: { calls: 60, perMs: 60_000 },
  changePassword: { calls: 5, perMs: 60_000 },
  /** Failed sign-ins that the security log keeps, of one account. */
  failureNoted: { calls: 60, perMs: 3_600_000 },
  exportAccount: { calls: 5, perMs: 3_600_000 },
  exportSecurityLog: { calls: 20, perMs: 3_600_000 },
  deleteAccount: { calls: 5, perMs: 60_000 },
  invite: { calls: 20, perMs: 3_600_000 },
  version: { calls: 30, perMs: 3_600_000 },
  comment: { calls: 60, perMs: 60_000 },
  /** Counted in addresses. */
  inviteByList: { calls: 300, perMs: 3_600_000 },
  unsubscribe: { calls: 60, perMs: 60_000 },
  reviewLink: { calls: 30, perMs: 3_600_000 },
  lookAtLink: { calls: 300, perMs: 60_000 },
  /** By address; and by link, for passwords alone: guesses from many addresses are guesses too. */
  enterLink: { calls: 20, perMs: 60_000 },
  linkPassword: { calls: 60, perMs: 600_000 },
  guestRead: { calls: 120, perMs: 60_000 },
  guestComment: { calls: 10, perMs: 60_000 },
  guestCommentByLink: { calls: 60, perMs: 60_000 },
  guestCommentFromAddress: { calls: 60, perMs: 60_000 },
  brief: { calls: 60, perMs: 600_000 },
  lookAtInvitation: { calls: 300, perMs: 60_000 },
} as const satisfies Record<string, Limit>;

/** Counts calls in memory, by kind and key, in a window that starts with the first call. */
export class RateLimits {
  readonly #windows = new Map<string, { calls: number; endsAt: number }>();
  readonly #now: () => number;
  #sweepAt = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts one call, or as many as it stands for; throws `account.tooMany` with the minutes to wait, and counts nothing, when `key` has not so many left. */
  spend(kind: keyof typeof LIMITS, key: string, calls = 1): void {
    const now = this.#now();
    if (now >= this.#sweepAt) this.#sweep(now);
    const name = `${kind}:${key}`;
    const found = this.#windows.get(name);
    const window = found && found.endsAt > now ? found : { calls: 0, endsAt: now + LIMITS[kind].perMs };
    this.#windows.set(name, window);
    if (window.calls + calls <= LIMITS[kind].calls) window.calls += calls;
    else throw new ServiceError("tooMany", "account.tooMany", { minutes: Math.ceil((window.endsAt - now) / 60_000) });
  }

  /** How many windows are kept: those that ended are thrown out once a minute. */
  get size(): number {
    return this.#windows.size;
  }

  #sweep(now: number): void {
    this.#sweepAt = now + 60_000;
    for (const [name, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(name);
  }

  /** Forgets the calls of `key`: whoever signs in for real is no guesser. */
  forget(kind: keyof typeof LIMITS, key: string): void {
    this.#windows.delete(`${kind}:${key}`);
  }
}
