import { createEncoder, toUint8Array, writeVarString, writeVarUint, type Encoder } from "lib0/encoding";

/** Kinds of message of the Hocuspocus protocol; each comes after the document's name. */
export const KIND = { sync: 0, auth: 2, stateless: 5, close: 7 };
/** In an `auth` message: what follows is a token. */
const TOKEN = 0;
/** The session's cookie is what counts; Hocuspocus wants some token all the same. */
const SESSION = "session";

export function composeMessage(documentName: string, kind: number, write: (encoder: Encoder) => void): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeVarString(encoder, documentName);
  writeVarUint(encoder, kind);
  write(encoder);
  return toUint8Array(encoder);
}

/** The first that a socket says. */
export const composeGreeting = (documentName: string): Uint8Array<ArrayBuffer> => composeMessage(documentName, KIND.auth, (encoder) => {
  writeVarUint(encoder, TOKEN);
  writeVarString(encoder, SESSION);
});
