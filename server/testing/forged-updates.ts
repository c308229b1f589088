import { createEncoder, toUint8Array, writeAny, writeUint8, writeVarString, writeVarUint, type Encoder } from "lib0/encoding";
import * as Y from "yjs";

export type Id = readonly [client: number, clock: number];
type Parent = string | Id;
/** One struct as its bytes; `length` clocks long. */
export type Struct = (encoder: Encoder) => void;

const [ORIGIN, RIGHT_ORIGIN, SUB] = [0x80, 0x40, 0x20];
const id = (encoder: Encoder, [client, clock]: Id) => {
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
};

/** An item whose content is written by `content` under Yjs's content number `kind`. */
const item = (kind: number, { parent, sub, origin, right }: { parent?: Parent; sub?: string; origin?: Id; right?: Id }, content: (encoder: Encoder) => void): Struct => (encoder) => {
  const takesParent = !origin && !right;
  writeUint8(encoder, kind | (origin ? ORIGIN : 0) | (right ? RIGHT_ORIGIN : 0) | (sub === undefined ? 0 : SUB));
  if (origin) id(encoder, origin);
  if (right) id(encoder, right);
  if (takesParent && typeof parent === "string") {
    writeVarUint(encoder, 1);
    writeVarString(encoder, parent);
  } else if (takesParent && typeof parent === "object") {
    writeVarUint(encoder, 0);
    id(encoder, parent);
  }
  if (takesParent && sub !== undefined) writeVarString(encoder, sub);
  content(encoder);
};

type Place = Parameters<typeof item>[1];
/** Types by Yjs's numbers: 0 array, 1 map, 2 text, 3 XML element, 4 fragment, 5 hook, 6 XML text. */
export const typeItem = (type: number, place: Place): Struct => item(7, place, (encoder) => {
  writeVarUint(encoder, type);
  if (type === 3 || type === 5) writeVarString(encoder, "p");
});
export const values = (place: Place, ...written: unknown[]): Struct => item(8, place, (encoder) => {
  writeVarUint(encoder, written.length);
  for (const value of written) writeAny(encoder, value as Parameters<typeof writeAny>[1]);
});
export const letters = (place: Place, text: string): Struct => item(4, place, (encoder) => writeVarString(encoder, text));
export const binary = (place: Place): Struct => item(3, place, (encoder) => {
  writeVarUint(encoder, 2);
  writeUint8(encoder, 1);
  writeUint8(encoder, 2);
});
export const embed = (place: Place): Struct => item(5, place, (encoder) => writeVarString(encoder, '{"a":1}'));
export const format = (place: Place): Struct => item(6, place, (encoder) => {
  writeVarString(encoder, "bold");
  writeVarString(encoder, "true");
});
export const oldJson = (place: Place): Struct => item(2, place, (encoder) => {
  writeVarUint(encoder, 1);
  writeVarString(encoder, '"x"');
});
export const subdocument = (place: Place): Struct => item(9, place, (encoder) => {
  writeVarString(encoder, "guid");
  writeAny(encoder, {});
});
export const gone = (length: number): Struct => (encoder) => {
  writeUint8(encoder, 0);
  writeVarUint(encoder, length);
};
export const skip = (length: number): Struct => (encoder) => {
  writeUint8(encoder, 10);
  writeVarUint(encoder, length);
};
/** Arrays in arrays, without the recursion that would write or read them. */
export const nestedValue = (place: Place, depth: number): Struct => item(8, place, (encoder) => {
  writeVarUint(encoder, 1);
  for (let level = 0; level < depth; level++) {
    writeUint8(encoder, 117);
    writeVarUint(encoder, 1);
  }
  writeUint8(encoder, 126);
});

export type Block = { client: number; clock?: number; claims?: number; structs: readonly Struct[] };
/** An update of these structs by client, which may claim more of them than there are, and of these deletions. */
export function forge(blocks: readonly Block[], deletions: readonly (readonly [client: number, clock: number, length: number])[] = []): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, blocks.length);
  for (const { client, clock = 0, claims, structs } of blocks) {
    writeVarUint(encoder, claims ?? structs.length);
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
    for (const write of structs) write(encoder);
  }
  writeVarUint(encoder, deletions.length);
  for (const [client, clock, length] of deletions) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, 1);
    writeVarUint(encoder, clock);
    writeVarUint(encoder, length);
  }
  return toUint8Array(encoder);
}

/** Maps in maps, `depth` of them under a record's key. */
export const nestedMaps = (client: number, depth: number): Block => ({
  client, structs: Array.from({ length: depth }, (_, level) => typeItem(1, { parent: level === 0 ? "goals" : [client, level - 1], sub: "deep" })),
});

/** The bytes of one honest change to a copy of `doc`, made under `client`. */
export function changeAs(doc: Y.Doc, client: number, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = client;
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}
