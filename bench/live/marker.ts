/** What an edit carries in its text, so that whoever gets it can tell whose it is and how long it took: `~@<writer>.<sequence>.<µs>~`, numbers in base 36. */
export function writeMarker(writer: number, sequence: number, at: number): string {
  return `~@${writer.toString(36)}.${sequence.toString(36)}.${at.toString(36)}~`;
}

const [TILDE, AT, DOT] = [0x7e, 0x40, 0x2e];
/** Longer than any marker that is written. */
const LONGEST = 40;

/**
 * Finds the markers in bytes of any protocol, without decoding them: a generator that kept a document for each of hundreds of people would be slower than
 * the servers it measures. What only looks like the beginning of one is passed over.
 */
export function scanMarkers(bytes: Uint8Array, found: (writer: number, sequence: number, at: number) => void): void {
  for (let at = bytes.indexOf(TILDE); at !== -1; at = bytes.indexOf(TILDE, at + 1)) {
    if (bytes[at + 1] !== AT) continue;
    const end = readMarker(bytes, at + 2, found);
    if (end !== -1) at = end;
  }
}

/** Reads three numbers from `from`; returns where the marker ends, or -1 when it is none. */
function readMarker(bytes: Uint8Array, from: number, found: (writer: number, sequence: number, at: number) => void): number {
  let [first, second, current, parts, digits] = [0, 0, 0, 0, 0];
  const limit = Math.min(bytes.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const byte = bytes[at]!;
    const digit = byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : byte >= 0x61 && byte <= 0x7a ? byte - 0x57 : -1;
    if (digit !== -1) {
      current = current * 36 + digit;
      digits++;
    } else if (digits === 0) return -1;
    else if (byte === DOT && parts < 2) {
      if (parts++ === 0) first = current;
      else second = current;
      current = digits = 0;
    } else if (byte === TILDE && parts === 2) {
      found(first, second, current);
      return at;
    } else return -1;
  }
  return -1;
}

/** The sequence number of the marker in `text`; -1 when there is none. */
export function sequenceOf(text: string): number {
  let found = -1;
  scanMarkers(Buffer.from(text), (_, sequence) => void (found = sequence));
  return found;
}
