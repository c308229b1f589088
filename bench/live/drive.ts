import { Latencies } from "#bench/live/latencies.ts";
import { scanMarkers, writeMarker } from "#bench/live/marker.ts";
import type { Peer, Seat } from "#bench/live/peers/peer.ts";
import type { RawSocket } from "#bench/live/raw-socket.ts";

/** Everyone begins at `begin`, µs of the common clock; what is done in the first `warmup` seconds is not counted. `grace` is for what is still under way at the end. */
export type Drive = { readonly begin: number; readonly warmup: number; readonly seconds: number; readonly grace: number; readonly presenceHz: number; readonly editHz: number };
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
export type Person = { readonly seat: Seat; readonly peer: Peer; readonly socket: RawSocket; readonly sentAt: number[] };
/** When counting begins, and when sending ends. */
export type Moment = "warm" | "sent";

const TICK_MS = 2;

/** Has everyone show where they are and the writers write, by one timer; resolves to what came of it. */
export async function driveCrowd(people: readonly Person[], now: () => number, drive: Drive, tell: (moment: Moment) => void): Promise<Seen> {
  const writers = people.filter(({ seat }) => seat.writer !== null);
  const from = drive.begin + drive.warmup * 1e6;
  const count = { delivered: 0, latencies: new Latencies(), saved: new Latencies(), lag: new Latencies() };
  for (const person of people) listen(person, now, from, count);
  await pause((drive.begin - now()) / 1000);
  await send({ people, writers, now, drive: { ...drive, seconds: drive.warmup }, start: drive.begin, turns: { presence: 0, edit: 0 } }, new Latencies());
  tell("warm");
  const before = { ...traffic(people), cpu: process.cpuUsage(), at: now() };
  await send({ people, writers, now, drive, start: from, turns: { presence: Math.round(drive.warmup * drive.presenceHz) * people.length, edit: 0 } }, count.lag);
  const { user, system } = process.cpuUsage(before.cpu);
  const core = (user + system) / (now() - before.at);
  tell("sent");
  await pause(drive.grace * 1000);
  const after = traffic(people);
  const closed: Record<string, number> = {};
  for (const { socket } of people) if (socket.closed !== null) closed[socket.closed] = (closed[socket.closed] ?? 0) + 1;
  const counted = (some: readonly Person[]) => some.reduce((sum, { sentAt }) => sum + sentAt.filter((at) => at >= from).length, 0);
  return {
    sent: counted(writers), delivered: count.delivered, latencies: count.latencies.counts(), lag: count.lag.counts(), core, saved: count.saved.counts(), closed,
    watched: counted(people.filter(({ seat, peer }) => seat.isWatched && peer.savedEdits)),
    messages: after.messages - before.messages, bytes: after.bytes - before.bytes,
    last: writers.map(({ seat, sentAt }) => [seat.writer!, sentAt.length - 1] as const),
  };
}

type Sending = { people: readonly Person[]; writers: readonly Person[]; now: () => number; drive: Pick<Drive, "seconds" | "presenceHz" | "editHz">; start: number; turns: { presence: number; edit: number } };

/** Sends what is due, everyone's spread over the interval; what a late timer missed is made up for. */
function send({ people, writers, now, drive: { seconds, presenceHz, editHz }, start, turns: first }: Sending, lag: Latencies): Promise<void> {
  const turns = { presence: 0, edit: 0 };
  return new Promise((resolve) => {
    let due = now();
    const tick = () => {
      const at = now();
      lag.add((at - due) / 1000);
      const elapsed = Math.min((at - start) / 1e6, seconds);
      for (; turns.presence < elapsed * presenceHz * people.length; turns.presence++) {
        const person = people[turns.presence % people.length]!;
        person.socket.send(person.peer.presence(Math.floor((first.presence + turns.presence) / people.length)));
      }
      for (; turns.edit < elapsed * editHz * writers.length; turns.edit++) write(writers[turns.edit % writers.length]!, now());
      if (elapsed >= seconds) return resolve();
      due = now() + TICK_MS * 1000;
      setTimeout(tick, TICK_MS);
    };
    tick();
  });
}

function write({ seat, peer, socket, sentAt }: Person, at: number): void {
  socket.send(peer.edit(writeMarker(seat.writer!, sentAt.length, at)));
  sentAt.push(at);
}

type Count = { delivered: number; readonly latencies: Latencies; readonly saved: Latencies };

function listen({ seat, peer, socket, sentAt }: Person, now: () => number, from: number, count: Count): void {
  const heard: number[] = [];
  socket.onBytes = (bytes) => {
    const came = now();
    scanMarkers(bytes, (writer, sequence, at) => {
      if (writer === seat.writer || sequence <= (heard[writer] ?? -1)) return;
      heard[writer] = sequence;
      if (at < from) return;
      count.delivered++;
      count.latencies.add((came - at) / 1000);
    });
  };
  if (!socket.onMessage) return;
  // Others' bytes that are here already are looked at first: what one reader makes of a change is nobody else's wait.
  socket.onMessage = (_, bytes, start, end) => {
    const [came, message] = [now(), Buffer.from(bytes.subarray(start, end))];
    setImmediate(() => read(message, came));
  };
  const read = (message: Buffer, came: number) => {
    const before = peer.savedEdits?.() ?? 0;
    for (const answer of peer.hear(message)) socket.send(answer);
    const after = peer.savedEdits?.() ?? 0;
    for (let edit = before; edit < after; edit++) if (sentAt[edit]! >= from) count.saved.add((came - sentAt[edit]!) / 1000);
  };
}

const traffic = (people: readonly Person[]) => people.reduce((sum, { socket }) => ({ messages: sum.messages + socket.messages, bytes: sum.bytes + socket.bytes }), { messages: 0, bytes: 0 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
