/** How long plans that nobody has open stay in memory, and how much of it they may take together, in bytes of their encoded state. */
export type IdleBound = { readonly keptMs: number; readonly bytes: number };
export const IDLE: IdleBound = { keptMs: 60_000, bytes: 64_000_000 };

type Kept = { readonly bytes: number; readonly timer: NodeJS.Timeout };

/** Keeps plans in memory for a while after their last visitor has left: a page that is loaded again, or a script's next call, finds them there. The oldest make room. */
export class IdlePlans {
  readonly #bound: IdleBound;
  readonly #unload: (workspaceId: string) => void;
  readonly #kept = new Map<string, Kept>();
  /** Whose time is up. */
  readonly #due = new Set<string>();
  #bytes = 0;

  constructor(bound: IdleBound, unload: (workspaceId: string) => void) {
    this.#bound = bound;
    this.#unload = unload;
  }

  /** Whether a plan of so many bytes, which could be unloaded now, stays. */
  mayStay(workspaceId: string, bytes: number): boolean {
    if (this.#due.delete(workspaceId)) return false;
    if (this.#kept.has(workspaceId)) return true;
    if (this.#bound.keptMs === 0) return false;
    if (bytes > this.#bound.bytes) return false;
    this.#kept.set(workspaceId, { bytes, timer: setTimeout(() => this.#end(workspaceId), this.#bound.keptMs).unref() });
    this.#bytes += bytes;
    while (this.#bytes > this.#bound.bytes) this.#end(this.#kept.keys().next().value!);
    return true;
  }

  /** Somebody has it open again. */
  back(workspaceId: string): void {
    const kept = this.#kept.get(workspaceId);
    if (!kept) return;
    clearTimeout(kept.timer);
    this.#kept.delete(workspaceId);
    this.#bytes -= kept.bytes;
  }

  get size(): number {
    return this.#kept.size;
  }

  stop(): void {
    for (const workspaceId of this.#kept.keys()) this.back(workspaceId);
  }

  #end(workspaceId: string): void {
    this.back(workspaceId);
    this.#due.add(workspaceId);
    this.#unload(workspaceId);
  }
}
