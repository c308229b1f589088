/** So many writes in one go, and the next not before so long, ms: an edit that comes meanwhile waits for one slice of them and not for all. With more than `least` × `slices`, the slices grow. */
const SLICE = { least: 16, slices: 16, everyMs: 2 };

/** Does many small things in their order, a slice at a time. */
export class InSlices {
  #waiting: (() => void)[] = [];
  #size = 0;
  #timer: NodeJS.Timeout | null = null;

  /** Does the first slice now, and the rest by itself. What is left of those before goes first. */
  add(writes: readonly (() => void)[]): void {
    if (writes.length === 0) return;
    this.#do(this.#waiting.length);
    this.#waiting.push(...writes);
    this.#size = Math.max(SLICE.least, Math.ceil(writes.length / SLICE.slices));
    this.#go();
  }

  stop(): void {
    this.#waiting = [];
    if (this.#timer) clearTimeout(this.#timer);
  }

  #go(): void {
    this.#do(this.#size);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = this.#waiting.length > 0 ? setTimeout(() => this.#go(), SLICE.everyMs) : null;
  }

  #do(count: number): void {
    for (const write of this.#waiting.splice(0, count)) write();
  }
}
