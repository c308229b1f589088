import { driveCrowd, type Drive, type Moment, type Person, type Seen } from "#bench/live/drive.ts";
import { sequenceOf } from "#bench/live/marker.ts";
import type { Peer, Seat } from "#bench/live/peers/peer.ts";
import { RawSocket } from "#bench/live/raw-socket.ts";

const JOIN_PATIENCE_MS = 30_000;

/** The people of one generator. */
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
    try {
      await enter(socket, peer);
    } catch (error) {
      socket.destroy();
      throw error;
    }
    socket.onClose = null;
    if (!seat.isFull && !seat.isWatched) socket.onMessage = null;
    this.#people.push({ seat, peer, socket, sentAt: [] });
    return (this.#now() - began) / 1000;
  }

  drive(drive: Drive, tell: (moment: Moment) => void): Promise<Seen> {
    return driveCrowd(this.#people, this.#now, drive, tell);
  }

  /** The last edit of each writer, as everyone who keeps a whole document has it. */
  copies(writers: readonly number[]): number[][] {
    return this.#people.filter(({ seat }) => seat.isFull).map(({ peer }) => writers.map((writer) => sequenceOf(peer.titleOf(writer) ?? "")));
  }

  leave(): void {
    for (const { socket } of this.#people) socket.destroy();
    this.#people.length = 0;
  }
}

/** Opens a socket and asks for the document; resolves when all of it is there. */
function enter(socket: RawSocket, peer: Peer): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("did not get the document in time")), JOIN_PATIENCE_MS);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    const look = () => {
      if (!peer.isJoined()) return;
      clearTimeout(timer);
      resolve();
    };
    socket.onMessage = (_, bytes, start, end) => {
      for (const answer of peer.hear(bytes.subarray(start, end))) socket.send(answer);
      look();
    };
    socket.open().then(() => {
      socket.onClose = (why) => fail(new Error(`closed with ${why} while joining`));
      for (const frame of peer.greet()) socket.send(frame);
      look();
    }, fail);
  });
}
