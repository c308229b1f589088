import { HocuspocusPeer } from "#bench/live/peers/hocuspocus-peer.ts";
import type { Peer, Seat } from "#bench/live/peers/peer.ts";
import { ProrabPeer } from "#bench/live/peers/prorab-peer.ts";
import { TldrawPeer, type TldrawFacts } from "#bench/live/peers/tldraw-peer.ts";
import { RelayPeer, YjsPeer } from "#bench/live/peers/yjs-peer.ts";

/** What a person's end needs to know of its server: the document as it begins, or what tldraw says of its records. */
export type Known = { readonly seed: Uint8Array; readonly facts: TldrawFacts | null };

export function createPeer(seat: Seat, { seed, facts }: Known): Peer {
  switch (seat.subject) {
    case "prorab": return new ProrabPeer(seat, seed);
    case "y-websocket": return new YjsPeer(seat, seed);
    case "hocuspocus": return new HocuspocusPeer(seat, seed);
    case "relay": return new RelayPeer(seat, seed);
    case "tldraw":
      if (!facts) throw new Error("tldraw's facts are not known");
      return new TldrawPeer(seat, facts);
  }
}
