import { Latencies } from "#bench/live/latencies.ts";
import { scanMarkers, sequenceOf, writeMarker } from "#bench/live/marker.ts";
import type { Peer, Seat } from "#bench/live/peers/peer.ts";
import { RawSocket } from "#bench/live/raw-socket.ts";

export type Drive = { readonly seconds: number; readonly grace: number; readonly presenceHz: number; readonly editHz: number };
/** What one generator has seen of a drive; times as counts of `Latencies`. */
export type Seen = {
  readonly sent: number; readonly delivered: number; readonly latencies: number[];
  /** Of the edits of writers who are told what is on disk: how many they sent, and after how long those saved were. */
  readonly watched: number; readonly saved: number[];
  /** How late the generator's own timer was, and what it took of a core. */
  readonly lag: number[]; readonly core: number;
  readonly messages: number; readonly bytes: number;
  /** Sockets that the server closed, by what it said. */
  readonly closed: Readonly<Record<string, number>>;
  /** The last edit of each writer. */
  readonly last: readonly (readonly [writer: number, sequence: number])[];
};
type Person = { readonly seat: Seat; readonly peer: Peer; readonly socket: RawSocket; readonly sentAt: number[] };

const TICK_MS = 2;
const JOIN_PATIENCE_MS = 30_000;

/** People who have joined, driven by one timer. */
export class Crowd {
  readonly #people: Person[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Brings somebody in; resolves to the ms from dialling until the whole document was there, rejects when it does not come. */
  async join(seat: Seat, peer: Peer): Promise<number> {
    const began = this.#now();
    const socket = new RawSocket({ port: seat.port, path: peer.path, headers: peer.headers });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("did not get the document in time")), JOIN_PATIENCE_MS);
      const settle = () => {
        if (!peer.isJoined()) return;
        clearTimeout(timer);
        resolve();
      };
      socket.onMessage = (_, bytes, start, end) => {
        for (const answer of peer.hear(bytes.subarray(start, end))) socket.send(answer);
        settle();
      };
      socket.open().then(() => {
        socket.onClose = (why) => reject(new Error(`closed with ${why} while joining`));
        for (const frame of peer.greet()) socket.send(frame);
        settle();
      }, reject);
    }).catch((error: unknown) => {
      socket.destroy();
      throw error;
    });
    socket.onClose = null;
    if (!seat.isFull && !seat.isWatched) socket.onMessage = null;
    this.#people.push({ seat, peer, socket, sentAt: [] });
    return (this.#now() - began) / 1000;
  }

  /** Everyone shows where they are, and writers write, for so many seconds; resolves once what is under way has had `grace` seconds to come. `sent` is told when the sending ends. */
  async drive({ seconds, grace, presenceHz, editHz }: Drive, onSent: () => void): Promise<Seen> {
    const writers = this.#people.filter(({ seat }) => seat.writer !== null);
    const latencies = new Latencies();
    const lag = new Latencies();
    const saved = new Latencies();
    let delivered = 0;
    for (const person of this.#people) this.#listen(person, latencies, saved, () => delivered++);
    const before = this.#traffic();
    const used = process.cpuUsage();
    const begin = this.#now();
    const turns = { presence: 0, edit: 0 };
    await new Promise<void>((resolve) => {
      let due = begin;
      const tick = () => {
        const now = this.#now();
        lag.add((now - due) / 1000);
        const elapsed = Math.min((now - begin) / 1e6, seconds);
        for (; turns.presence < elapsed * presenceHz * this.#people.length; turns.presence++) {
          const person = this.#people[turns.presence % this.#people.length]!;
          person.socket.send(person.peer.presence(Math.floor(turns.presence / this.#people.length)));
        }
        for (; turns.edit < elapsed * editHz * writers.length; turns.edit++) this.#write(writers[turns.edit % writers.length]!);
        if (elapsed >= seconds) return resolve();
        due = this.#now() + TICK_MS * 1000;
        setTimeout(tick, TICK_MS);
      };
      tick();
    });
    const { user, system } = process.cpuUsage(used);
    const core = (user + system) / (this.#now() - begin);
    onSent();
    await new Promise((resolve) => setTimeout(resolve, grace * 1000));
    const after = this.#traffic();
    const closed: Record<string, number> = {};
    for (const { socket } of this.#people) if (socket.closed !== null) closed[socket.closed] = (closed[socket.closed] ?? 0) + 1;
    return {
      sent: turns.edit, delivered, latencies: latencies.counts(), lag: lag.counts(), core, saved: saved.counts(), closed,
      watched: this.#people.reduce((sum, { seat, peer, sentAt }) => sum + (seat.isWatched && peer.savedEdits ? sentAt.length : 0), 0),
      messages: after.messages - before.messages, bytes: after.bytes - before.bytes,
      last: writers.map(({ seat, sentAt }) => [seat.writer!, sentAt.length - 1] as const),
    };
  }

  /** The last edit of each writer that everyone who keeps a whole document has there. */
  copies(writers: readonly number[]): number[][] {
    return this.#people.filter(({ seat }) => seat.isFull).map(({ peer }) => writers.map((writer) => sequenceOf(peer.titleOf(writer) ?? "")));
  }

  leave(): void {
    for (const { socket } of this.#people) socket.destroy();
    this.#people.length = 0;
  }

  #write(person: Person): void {
    const { seat, peer, socket, sentAt } = person;
    const at = this.#now();
    socket.send(peer.edit(writeMarker(seat.writer!, sentAt.length, at)));
    sentAt.push(at);
  }

  #listen({ seat, peer, socket, sentAt }: Person, latencies: Latencies, saved: Latencies, onDelivered: () => void): void {
    const heard: number[] = [];
    socket.onBytes = (bytes) => {
      const now = this.#now();
      scanMarkers(bytes, (writer, sequence, at) => {
        if (writer === seat.writer || sequence <= (heard[writer] ?? -1)) return;
        heard[writer] = sequence;
        onDelivered();
        latencies.add((now - at) / 1000);
      });
    };
    if (!socket.onMessage) return;
    socket.onMessage = (_, bytes, start, end) => {
      const before = peer.savedEdits?.() ?? 0;
      for (const answer of peer.hear(bytes.subarray(start, end))) socket.send(answer);
      const after = peer.savedEdits?.() ?? 0;
      for (let edit = before; edit < after; edit++) saved.add((this.#now() - sentAt[edit]!) / 1000);
    };
  }

  #traffic(): { messages: number; bytes: number } {
    return this.#people.reduce((sum, { socket }) => ({ messages: sum.messages + socket.messages, bytes: sum.bytes + socket.bytes }), { messages: 0, bytes: 0 });
  }
}
