import { describe, expect, it } from "vitest";
import { Latencies } from "#bench/live/latencies.ts";

const of = (times: readonly number[]) => {
  const latencies = new Latencies();
  for (const time of times) latencies.add(time);
  return latencies;
};
/** Within one bucket, never below. */
const isAbout = (found: number | null, time: number) => {
  expect(found).toBeGreaterThanOrEqual(time * 0.9999);
  expect(found).toBeLessThanOrEqual(time * 1.011);
};

describe("latencies", () => {
  it("say what half and what all but a hundredth do not exceed, to a hundredth", () => {
    const latencies = of(Array.from({ length: 1000 }, (_, index) => 1000 - index));
    isAbout(latencies.quantile(0.5), 500);
    isAbout(latencies.quantile(0.99), 990);
    isAbout(latencies.quantile(1), 1000);
    isAbout(of([3]).quantile(0.01), 3);
  });

  it("say nothing of none, and take what is too short or too long at their ends", () => {
    expect(of([]).quantile(0.5)).toBeNull();
    expect(of([-1, 0]).quantile(1)).toBe(0.01);
    expect(of([1e9]).quantile(1)).toBeGreaterThan(180_000);
  });

  it("add up over processes", () => {
    const both = of([1, 1, 1]);
    both.merge(of([100]).counts());
    expect(both.count).toBe(4);
    isAbout(both.quantile(0.75), 1);
    isAbout(both.quantile(0.76), 100);
    expect(new Latencies(both.counts()).quantile(0.76)).toBe(both.quantile(0.76));
  });
});
