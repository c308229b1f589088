import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array, type Encoder } from "lib0/encoding";
import * as Y from "yjs";

type Random = () => number;
const within = (random: Random, most: number) => Math.floor(random() * most);

/** What a page sends of a plan, of each kind, writing as the Yjs client `client`; its live changes first, and last what no page sends any more. */
export function sampleMessages(workspaceId: string, client: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = client;
  const changes: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => changes.push(update));
  const goal = new Y.Map();
  doc.getMap("goals").set(`fuzz${client}`, goal);
  goal.set("title", new Y.Text("title"));
  (goal.get("title") as Y.Text).delete(1, 2);
  doc.getMap("cells").set("a/p/R", true);
  goal.set("place", { lane: "p", x: 1, y: 2 });
  const message = (...write: ((encoder: Encoder) => void)[]) => {
    const encoder = createEncoder();
    writeVarString(encoder, `plan:${workspaceId}`);
    for (const part of write) part(encoder);
    return toUint8Array(encoder);
  };
  const number = (value: number) => (encoder: Encoder) => writeVarUint(encoder, value);
  const bytes = (value: Uint8Array) => (encoder: Encoder) => writeVarUint8Array(encoder, value);
  return [
    ...changes.map((change) => message(number(0), number(2), bytes(change))), message(number(0), number(1), bytes(Y.encodeStateAsUpdate(doc))), message(number(0), number(0), bytes(Y.encodeStateVector(doc))),
    message(number(5), (encoder) => writeVarString(encoder, '{"t":"presence","patch":{"page":"goals"}}')), message(number(1), bytes(new Uint8Array([1, 5, 1, 2, 123, 125]))), message(number(3)), message(number(7)),
  ];
}

/** A message with one to four bytes changed, cut, doubled or put in; or none. */
export function mutate(message: Uint8Array, random: Random): Uint8Array {
  let bytes = [...message];
  // Mostly behind the name, which alone would be refused before anything is read.
  const at = () => (random() < 0.05 ? within(random, bytes.length) : Math.min(bytes.length, 20 + within(random, bytes.length - 20)));
  for (let turn = within(random, 5); turn > 0; turn--) {
    const roll = random();
    const position = at();
    if (roll < 0.5) bytes[position] = within(random, 256);
    else if (roll < 0.7) bytes = bytes.slice(0, position);
    else if (roll < 0.85) bytes.splice(position, 0, within(random, 256));
    else bytes.splice(position, 0, ...bytes.slice(position, position + 20));
  }
  return Uint8Array.from(bytes);
}

/** Bytes of no sense; half of them behind the plan's name, where they are read on. */
export function nonsense(workspaceId: string, random: Random): Uint8Array {
  const encoder = createEncoder();
  if (random() < 0.5) {
    writeVarString(encoder, `plan:${workspaceId}`);
    if (random() < 0.7) writeVarUint(encoder, within(random, 10));
    if (random() < 0.5) writeVarUint(encoder, within(random, 4));
  }
  const length = random() < 0.02 ? within(random, 20_000) : within(random, 60);
  const bytes = Uint8Array.from({ length }, () => within(random, 256));
  if (random() < 0.5) writeVarUint8Array(encoder, bytes);
  const head = toUint8Array(encoder);
  return random() < 0.5 ? head : Uint8Array.from([...head, ...bytes]);
}
