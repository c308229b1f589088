const [FIRST, GROWTH, BUCKETS] = [0.01, 1.01, 1700];
const SCALE = 1 / Math.log(GROWTH);

/** Times in ms, counted in buckets 1 % apart from 10 µs to over three minutes: millions of them take no room, and those of several processes add up. */
export class Latencies {
  readonly #counts: number[];
  count: number;

  constructor(counts: readonly number[] = []) {
    this.#counts = Array.from({ length: BUCKETS }, (_, index) => counts[index] ?? 0);
    this.count = this.#counts.reduce((sum, count) => sum + count, 0);
  }

  add(ms: number): void {
    const bucket = ms <= FIRST ? 0 : Math.min(BUCKETS - 1, Math.ceil(Math.log(ms / FIRST) * SCALE));
    this.#counts[bucket]!++;
    this.count++;
  }

  merge(counts: readonly number[]): void {
    counts.forEach((count, bucket) => {
      this.#counts[bucket]! += count;
      this.count += count;
    });
  }

  /** The time that `share` of them do not exceed; null when there are none. */
  quantile(share: number): number | null {
    if (this.count === 0) return null;
    let left = Math.max(1, Math.ceil(this.count * share));
    const bucket = this.#counts.findIndex((count) => (left -= count) <= 0);
    return FIRST * GROWTH ** bucket;
  }

  /** To be sent to another process, without the empty end. */
  counts(): number[] {
    return this.#counts.slice(0, this.#counts.findLastIndex((count) => count > 0) + 1);
  }
}
