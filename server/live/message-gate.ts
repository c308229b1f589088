import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array, type Decoder } from "lib0/decoding";
import type { CloseReason } from "#model/close-codes.ts";
import { workspaceOf } from "#server/live/admission.ts";
import type { LiveSocket } from "#server/live/sockets.ts";

const SYNC = 0;
const AUTH = 2;
const STATELESS = 5;
const CLOSE = 7;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
/** Reading or answering a whole document weighs as much as this many small messages; so do this many bytes. */
const WEIGHT = { exchange: 20, bytes: 10_000 };

export type Passed = { problem: CloseReason } | { problem: null; /** What it says beside edits; null for what Hocuspocus is to handle. */ stateless: string | null };

/**
 * Looks at a message before Hocuspocus does, which takes any name, any kind and any number of documents per socket: here it is one plan per socket, asked for
 * once, and the messages that a page sends. Presence does not go through Yjs's awareness, so that is not among them. `problem` is why the socket must close.
 */
export function passMessage(socket: LiveSocket, message: Uint8Array): Passed {
  try {
    const decoder = createDecoder(message);
    const document = readVarString(decoder);
    if (workspaceOf(document) === null) return { problem: "noAccess" };
    if ((socket.document ??= document) !== document) return { problem: "malformed" };
    const kind = readVarUint(decoder);
    const weight = weigh(socket, kind, kind === SYNC ? readVarUint(decoder) : null);
    if (weight === null) return { problem: "malformed" };
    // The body has to be what it says: Hocuspocus prints a stack for each that is not.
    if (kind === SYNC) readVarUint8Array(decoder);
    else if (kind === AUTH) readAsk(decoder);
    const stateless = kind === STATELESS ? readVarString(decoder) : null;
    return socket.spend(weight + message.length / WEIGHT.bytes) ? { problem: null, stateless } : { problem: "tooFast" };
  } catch {
    return { problem: "malformed" };
  }
}

/** Reads what asks for a plan: a kind, a token, and the version of who asks. */
function readAsk(decoder: Decoder): void {
  readVarUint(decoder);
  readVarString(decoder);
  if (hasContent(decoder)) readVarString(decoder);
}

/** What a message of this kind weighs; null for one that no page sends. */
function weigh(socket: LiveSocket, kind: number, step: number | null): number | null {
  if (kind === STATELESS || kind === CLOSE || step === UPDATE) return 1;
  if (step === STEP_1 || step === STEP_2) return WEIGHT.exchange;
  if (kind !== AUTH || socket.hasAsked) return null;
  socket.hasAsked = true;
  return 1;
}
