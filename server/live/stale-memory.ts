/** As long as a page takes from being read out of the database to listening to the hub, generously, ms. */
const KEPT_MS = 30_000;

/** Which queries went stale lately, by workspace: told to those who come, whose page may have been made before. */
export class StaleMemory {
  readonly #at = new Map<string, Map<string, number>>();
  #sweptAt = performance.now();

  note(workspaceId: string, queries: readonly string[]): void {
    const now = performance.now();
    if (now - this.#sweptAt > KEPT_MS) this.#sweep(now);
    const known = this.#at.get(workspaceId) ?? new Map<string, number>();
    this.#at.set(workspaceId, known);
    for (const query of queries) known.set(query, now);
  }

  recent(workspaceId: string): string[] {
    const now = performance.now();
    return [...(this.#at.get(workspaceId) ?? [])].flatMap(([query, at]) => (now - at < KEPT_MS ? [query] : []));
  }

  #sweep(now: number): void {
    this.#sweptAt = now;
    for (const [workspaceId, known] of this.#at) {
      for (const [query, at] of known) if (now - at >= KEPT_MS) known.delete(query);
      if (known.size === 0) this.#at.delete(workspaceId);
    }
  }
}
