import type { HerePerson, ServerMessageOut } from "#model/live-messages.ts";
import { NOWHERE, patchPresence, whereOf, type PresencePatch, type PresenceState } from "#model/presence.ts";
import { InSlices } from "#server/live/in-slices.ts";

const TICK_MS = 50;
const WHERE_MS = 1000;

export type Frame = Extract<ServerMessageOut, { t: "here" }>;
/** What happened to the people of one instance since it last told; `all` when it names everyone it has. */
export type Digest = Omit<Frame, "t">;
/** The way to one socket. One that cannot take a frame now gets everything once it can. */
export type Outlet = { canTake(): boolean; send(message: Uint8Array): void };
export type PresenceHooks = {
  /** The bytes of a frame as they are sent: made once for all who get it. */
  encode: (frame: Frame) => Uint8Array;
  /** Hears of what the people of this instance did, once a tick. */
  onTick?: ((digest: Digest) => void) | undefined;
  /** Hears to how many sockets a frame went, and how many were passed over. */
  onSent?: ((sent: number, skipped: number) => void) | undefined;
};
type Peer = { readonly person: HerePerson; readonly outlet: Outlet; /** Knows nothing yet, or not all any more. */ needsAll: boolean };

/**
 * Who is in a workspace and what they show, each connection's newest state. Every 50 ms in which something is new, those on one page get one frame, the same
 * bytes for all of them, of what has changed there; what is done on other pages they learn once a second, and only where it is done. Nothing is sent while
 * there is one connection only. People of other instances are among them, and get theirs from there.
 */
export class PresenceFrames {
  readonly #hooks: PresenceHooks;
  readonly #peers = new Map<string, Peer>();
  readonly #people = new Map<string, HerePerson>();
  readonly #states = new Map<string, PresenceState>();
  /** Which instance the people of others are at. */
  readonly #elsewhere = new Map<string, string>();
  readonly #came = new Set<string>();
  readonly #gone = new Set<string>();
  /** Of those gone, who was at this instance. */
  readonly #left = new Set<string>();
  /** Whether another instance has asked who is here. */
  #isShared = false;
  /** What has changed in this tick, and from which page those came that turned to another. */
  readonly #moved = new Map<string, PresencePatch>();
  readonly #turned = new Map<string, string>();
  /** Who has done something since people on other pages were last told. */
  readonly #away = new Set<string>();
  readonly #out = new InSlices();
  #tick: NodeJS.Timeout | null = null;
  #wheres: NodeJS.Timeout | null = null;

  constructor(hooks: PresenceHooks) {
    this.#hooks = hooks;
  }

  join(person: HerePerson, outlet: Outlet): void {
    this.#peers.set(person.connection, { person, outlet, needsAll: true });
    this.#arrive(person);
  }

  /** Takes what a connection shows anew. */
  show(connection: string, patch: PresencePatch): void {
    if (!this.#people.has(connection)) return;
    const before = this.#states.get(connection) ?? NOWHERE;
    const after = patchPresence(before, patch);
    this.#states.set(connection, after);
    this.#moved.set(connection, { ...this.#moved.get(connection), ...patch });
    if (after.page !== before.page) {
      if (!this.#turned.has(connection)) this.#turned.set(connection, before.page);
      const peer = this.#peers.get(connection);
      if (peer) peer.needsAll = true;
    }
    this.#away.add(connection);
    this.#schedule();
  }

  leave(connection: string): void {
    if (!this.#people.delete(connection)) return;
    if (this.#peers.delete(connection)) this.#left.add(connection);
    this.#elsewhere.delete(connection);
    for (const kept of [this.#states, this.#came, this.#moved, this.#turned, this.#away]) kept.delete(connection);
    this.#gone.add(connection);
    this.#schedule();
  }

  /** Takes what another instance tells of its people. */
  hear(instance: string, digest: Digest): void {
    const own = (connection: string) => this.#elsewhere.get(connection) === instance;
    if (digest.all) for (const connection of this.#elsewhere.keys()) if (own(connection) && !digest.people.some((person) => person.connection === connection)) this.leave(connection);
    for (const person of digest.people) {
      if (this.#peers.has(person.connection)) continue;
      this.#elsewhere.set(person.connection, instance);
      this.#arrive(person);
    }
    for (const [connection, state] of Object.entries(digest.states)) if (own(connection)) this.show(connection, state);
    for (const [connection, patch] of Object.entries(digest.moved)) if (own(connection)) this.show(connection, patch);
    for (const connection of digest.gone) if (own(connection)) this.leave(connection);
  }

  /** The people of an instance that is no more are gone. */
  forget(instance: string): void {
    for (const [connection, at] of this.#elsewhere) if (at === instance) this.leave(connection);
  }

  /** Everyone of this instance, and what they show. */
  digest(): Digest {
    this.#isShared = true;
    const here = [...this.#peers.values()].map(({ person }) => person);
    return { all: true, people: here, gone: [], moved: {}, states: Object.fromEntries(here.flatMap(({ connection }) => (this.#states.has(connection) ? [[connection, this.#states.get(connection)!]] : []))) };
  }

  people(): HerePerson[] {
    return [...this.#people.values()];
  }

  /** Tells the other instances what they do not know yet, and nothing any more. */
  stop(): void {
    this.#publish();
    this.#out.stop();
    if (this.#tick) clearTimeout(this.#tick);
    if (this.#wheres) clearTimeout(this.#wheres);
  }

  #arrive(person: HerePerson): void {
    this.#people.set(person.connection, person);
    this.#came.add(person.connection);
    this.#gone.delete(person.connection);
    this.#schedule();
  }

  #schedule(): void {
    this.#tick ??= setTimeout(() => this.#flush(), TICK_MS);
    if (this.#away.size > 0) this.#wheres ??= setTimeout(() => this.#tellWheres(), WHERE_MS);
  }

  #flush(): void {
    this.#tick = null;
    this.#publish();
    // Whoever is alone will be told everything when someone comes.
    if (this.#people.size > 1 || this.#gone.size > 0) {
      this.#out.add([...this.#byPage()].flatMap(([page, peers]) => this.#writesTo(peers, () => this.#news(page), () => this.#everything(page))));
    }
    for (const kept of [this.#came, this.#gone, this.#left, this.#moved, this.#turned]) kept.clear();
  }

  #tellWheres(): void {
    this.#wheres = null;
    this.#out.add([...(this.#people.size > 1 ? this.#byPage() : [])].flatMap(([page, peers]) => {
      const moved = [...this.#away].flatMap((id) => (this.#pageOf(id) === page ? [] : [[id, whereOf(this.#states.get(id) ?? NOWHERE)] as const]));
      return this.#writesTo(peers, () => (moved.length === 0 ? null : { t: "here", people: [], gone: [], states: {}, moved: Object.fromEntries(moved) }), () => this.#everything(page));
    }));
    this.#away.clear();
    // A socket that could take nothing is tried again.
    if ([...this.#peers.values()].some(({ needsAll }) => needsAll)) this.#schedule();
  }

  /** One frame for all who know the rest, one for all who need everything; either is made once, if at all. Who gets which is settled here, whenever it is written. */
  #writesTo(peers: readonly Peer[], news: () => Frame | null, everything: () => Frame): (() => void)[] {
    const bytes = once(() => {
      const frame = news();
      return frame && this.#hooks.encode(frame);
    });
    const all = once(() => this.#hooks.encode(everything()));
    const writes: (() => void)[] = [];
    let skipped = 0;
    for (const peer of peers) {
      if (!peer.outlet.canTake()) {
        peer.needsAll = true;
        skipped++;
        this.#wheres ??= setTimeout(() => this.#tellWheres(), WHERE_MS);
        continue;
      }
      const message = peer.needsAll ? all() : bytes();
      peer.needsAll = false;
      if (message) writes.push(() => peer.outlet.send(message));
    }
    if (writes.length + skipped > 0) this.#hooks.onSent?.(writes.length, skipped);
    return writes;
  }

  /** What is new to those on a page; null when nothing is. */
  #news(page: string): Frame | null {
    const [states, moved]: [Record<string, PresenceState>, Record<string, PresencePatch>] = [{}, {}];
    for (const [id, patch] of this.#moved) {
      const isHere = this.#pageOf(id) === page;
      if (isHere && this.#turned.has(id)) states[id] = this.#states.get(id)!;
      else if (isHere) moved[id] = patch;
      else if (this.#turned.get(id) === page) moved[id] = whereOf(this.#states.get(id)!);
    }
    if (this.#came.size + this.#gone.size + Object.keys(states).length + Object.keys(moved).length === 0) return null;
    return { t: "here", people: [...this.#came].map((id) => this.#people.get(id)!), gone: [...this.#gone], states, moved };
  }

  #everything(page: string): Frame {
    const states = [...this.#states].map(([id, state]) => [id, state.page === page ? state : patchPresence(NOWHERE, whereOf(state))]);
    return { t: "here", all: true, people: [...this.#people.values()], gone: [], states: Object.fromEntries(states), moved: {} };
  }

  #publish(): void {
    if (!this.#hooks.onTick) return;
    const mine = (id: string) => this.#peers.has(id);
    const isSeen = this.#isShared || this.#people.size > 1;
    const digest: Digest = {
      people: [...this.#came].filter(mine).map((id) => this.#people.get(id)!), gone: [...this.#left], states: {},
      moved: isSeen ? Object.fromEntries([...this.#moved].filter(([id]) => mine(id))) : {},
    };
    if (digest.people.length + digest.gone.length + Object.keys(digest.moved).length > 0) this.#hooks.onTick(digest);
  }

  #byPage(): Map<string, Peer[]> {
    const pages = new Map<string, Peer[]>();
    for (const [id, peer] of this.#peers) {
      const page = this.#pageOf(id);
      const peers = pages.get(page);
      if (peers) peers.push(peer);
      else pages.set(page, [peer]);
    }
    return pages;
  }

  #pageOf(id: string): string {
    return (this.#states.get(id) ?? NOWHERE).page;
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
