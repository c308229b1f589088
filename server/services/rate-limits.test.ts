import { describe, expect, it } from "vitest";
import { RateLimits } from "#server/services/rate-limits.ts";

describe("RateLimits", () => {
  const create = () => {
    const clock = { now: 0 };
    return { clock, limits: new RateLimits(() => clock.now) };
  };
  const refusal = (work: () => void) => {
    try {
      work();
      return null;
    } catch (error) {
      return error;
    }
  };

  it("counts calls per kind and key, and says how long to wait", () => {
    const { clock, limits } = create();
    for (let call = 0; call < 5; call++) limits.spend("signIn", "a");
    clock.now = 20_000;
    expect(refusal(() => limits.spend("signIn", "a"))).toMatchObject({ refusal: "tooMany", code: "account.tooMany", params: { minutes: 1 } });
    expect(refusal(() => limits.spend("signIn", "b"))).toBeNull();
    expect(refusal(() => limits.spend("invite", "a"))).toBeNull();
  });

  it("begins a new window when the old one is over, not sooner for more tries", () => {
    const { clock, limits } = create();
    for (let call = 0; call < 50; call++) refusal(() => limits.spend("signIn", "a"));
    clock.now = 59_999;
    expect(refusal(() => limits.spend("signIn", "a"))).not.toBeNull();
    clock.now = 60_000;
    expect(refusal(() => limits.spend("signIn", "a"))).toBeNull();
  });

  it("does not grow without end, whoever asks", () => {
    const { clock, limits } = create();
    for (let key = 0; key < 30_000; key++) {
      clock.now += 10;
      limits.spend("signIn", String(key));
    }
    expect(limits.size).toBeLessThan(17_000);
  });
});
