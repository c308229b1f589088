import type { HerePerson, PresenceState, ServerMessageOut } from "#model/live-messages.ts";

const TICK_MS = 50;

type Frame = Extract<ServerMessageOut, { t: "here" }>;

/**
 * Who is in a workspace and what they show. Each connection's newest state is kept; every 50 ms in which something is new, one frame goes to all, encoded
 * once. Nothing is sent while there is one connection only.
 */
export class PresenceFrames {
  readonly #people = new Map<string, HerePerson>();
  readonly #states = new Map<string, PresenceState>();
  readonly #came = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #moved = new Set<string>();
  readonly #send: (frame: Frame) => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(send: (frame: Frame) => void) {
    this.#send = send;
  }

  /** Notes a newcomer; returns what they are to be told at once: everyone who is here. */
  join(person: HerePerson): Frame | null {
    const before = this.#people.size;
    this.#people.set(person.connection, person);
    this.#came.add(person.connection);
    this.#schedule();
    return before === 0 ? null : { t: "here", people: [...this.#people.values()], gone: [], states: Object.fromEntries(this.#states) };
  }

  show(connection: string, state: PresenceState): void {
    if (!this.#people.has(connection)) return;
    this.#states.set(connection, state);
    this.#moved.add(connection);
    this.#schedule();
  }

  leave(connection: string): void {
    if (!this.#people.delete(connection)) return;
    this.#states.delete(connection);
    this.#came.delete(connection);
    this.#moved.delete(connection);
    this.#gone.add(connection);
    this.#schedule();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#flush(), TICK_MS);
  }

  #flush(): void {
    this.#timer = null;
    const frame: Frame = {
      t: "here", gone: [...this.#gone], people: [...this.#came].map((id) => this.#people.get(id)!),
      states: Object.fromEntries([...this.#moved].map((id) => [id, this.#states.get(id)!])),
    };
    // Whoever is alone will be told everything when someone comes.
    const anyone = this.#people.size > 1 || (this.#gone.size > 0 && this.#people.size > 0);
    this.#came.clear();
    this.#gone.clear();
    this.#moved.clear();
    if (anyone) this.#send(frame);
  }
}
