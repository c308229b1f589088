/** So many things are kept, for so long, ms: whoever waits longer has gone on to something else. */
const MOST = 8;
const LASTS_MS = 5000;

/** What is asked of something that is still on its way, done in order once it is there; at once when it is. */
export class Kept<T> {
  #there: T | null = null;
  #asked: { readonly what: (there: T) => void; readonly at: number }[] = [];

  ask(what: (there: T) => void, now = Date.now()): void {
    if (this.#there) what(this.#there);
    else if (this.#asked.length < MOST) this.#asked.push({ what, at: now });
  }

  give(there: T, now = Date.now()): void {
    this.#there = there;
    for (const { what, at } of this.#asked.splice(0)) if (now - at <= LASTS_MS) what(there);
  }

  take(): void {
    this.#there = null;
  }
}
