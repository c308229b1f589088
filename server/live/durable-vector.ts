import { toBase64 } from "lib0/buffer";
import * as Y from "yjs";

/** How far each client's writing is on disk; grows with what is committed, never with what is merely applied. */
export class DurableVector {
  readonly #clocks: Map<number, number>;
  /** Those of them that went on since `forgetNews`. */
  readonly #news = new Map<number, number>();

  /** Starts from a document that was just loaded, all of which is on disk. */
  constructor(loaded: Y.Doc) {
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(loaded));
  }

  /** Takes in updates that were committed, in their order. */
  cover(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to) {
        if (clock <= (this.#clocks.get(client) ?? 0)) continue;
        this.#clocks.set(client, clock);
        this.#news.set(client, clock);
      }
    }
  }

  /** The encoded state vector, base64. */
  encode(): string {
    return toBase64(Y.encodeStateVector(this.#clocks));
  }

  /** The part of it that went on since `forgetNews`, encoded likewise. */
  encodeNews(): string {
    return toBase64(Y.encodeStateVector(this.#news));
  }

  forgetNews(): void {
    this.#news.clear();
  }
}
