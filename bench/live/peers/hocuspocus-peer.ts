import { readVarString, readVarUint, type Decoder } from "lib0/decoding";
import { writeVarString, writeVarUint, type Encoder } from "lib0/encoding";
import { YjsPeer } from "#bench/live/peers/yjs-peer.ts";

const AUTH = 2;
const TOKEN = 0;

/** A person at a server of Hocuspocus's protocol. */
export class HocuspocusPeer extends YjsPeer {
  override greet(): Buffer[] {
    const auth = this.compose(AUTH, (encoder) => {
      writeVarUint(encoder, TOKEN);
      writeVarString(encoder, "session");
    });
    return [auth, ...super.greet()];
  }

  protected override readHead(decoder: Decoder): number {
    readVarString(decoder);
    return readVarUint(decoder);
  }

  protected override writeHead(encoder: Encoder): void {
    writeVarString(encoder, this.seat.document);
  }
}
