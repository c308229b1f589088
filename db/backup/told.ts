const EVERY_MS = 1000;

/** What whoever runs a command is told while it works. */
export class Told {
  readonly say: (line: string) => void;
  readonly #signal: AbortSignal | undefined;
  #last: number | null = null;

  constructor(say: (line: string) => void, signal?: AbortSignal) {
    this.say = say;
    this.#signal = signal;
  }

  /** Passes pieces on, and says once a second how far it is: what takes less is not spoken of. Throws as soon as the work is given up. */
  async *along<Piece extends Buffer>(what: string, pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
    let bytes = 0;
    this.#last ??= Date.now();
    for await (const piece of pieces) {
      this.#signal?.throwIfAborted();
      bytes += piece.length;
      if (Date.now() - this.#last >= EVERY_MS) {
        this.#last = Date.now();
        this.say(`${what}: ${sizeOf(bytes)} so far`);
      }
      yield piece;
    }
  }
}

/** Bytes as people read them, in decimal units. */
export function sizeOf(bytes: number): string {
  const [unit, divisor] = bytes >= 1e9 ? ["GB", 1e9] as const : bytes >= 1e6 ? ["MB", 1e6] as const : ["kB", 1e3] as const;
  return `${(bytes / divisor).toFixed(bytes < 1e9 && bytes >= 1e7 ? 0 : 1)} ${unit}`;
}
