// tldraw's sync rooms, in memory, over ws. A room begins with as many shapes as the seed has steps; its history is as many changes of them.
import { createTLSchema, InstancePresenceRecordType, toRichText } from "@tldraw/tlschema";
import { TLSocketRoom } from "@tldraw/sync-core";
import { WebSocketServer } from "ws";
import { listen } from "./listen.js";

/** sync-core's own number, which it does not export. */
const PROTOCOL_VERSION = 8;
const SHAPE = { dash: "solid", size: "s", font: "sans", color: "black", fill: "none", labelColor: "black", scale: 1 };
const [steps, edits] = process.argv.slice(3).map(Number);
const schema = createTLSchema();
const rooms = new Map();

function openRoom(name) {
  const room = rooms.get(name) ?? createRoom();
  rooms.set(name, room);
  return room;
}

function createRoom() {
  const room = new TLSocketRoom({ schema, log: { error: (...words) => console.error(...words) } });
  room.storage.transaction((txn) => {
    for (const record of sample()) txn.set(record.id, record);
  });
  for (let edit = 0; edit < edits; edit++) {
    room.storage.transaction((txn) => {
      const shape = txn.get(`shape:${idOf((edit * 7) % steps)}`);
      txn.set(shape.id, edit % 3 === 0 ? { ...shape, x: edit % 4000 } : { ...shape, meta: { title: `Typed ${edit}` } });
    });
  }
  return room;
}

/** The benchmark's own names of its steps (bench/sample-map.ts). */
const idOf = (index) => `s${String(Math.floor(index / 16)).padStart(4, "0")}${Math.floor((index % 16) / 2)}${index % 2}`;

function sample() {
  const common = (index) => ({ typeName: "shape", parentId: "page:page", index: `a${String(index).padStart(6, "0")}V`, rotation: 0, isLocked: false, opacity: 1 });
  const shapes = Array.from({ length: steps }, (_, index) => ({
    ...common(index), id: `shape:${idOf(index)}`, type: "geo", x: 200 * Math.floor(index / 16), y: 100 * (index % 16), meta: { title: `Write the request down ${index}` },
    props: { ...SHAPE, w: 144, h: 72, geo: "rectangle", flipX: false, flipY: false, growY: 0, url: "", align: "middle", verticalAlign: "middle", richText: toRichText(`Write the request down ${index}`) },
  }));
  const arrows = Array.from({ length: Math.round(steps * 1.2) }, (_, index) => ({
    ...common(steps + index), id: `shape:f${index}`, type: "arrow", x: 0, y: 0, meta: {},
    props: { ...SHAPE, kind: "arc", arrowheadStart: "none", arrowheadEnd: "arrow", start: { x: 0, y: 0 }, end: { x: 40, y: 0 }, bend: 0, labelPosition: 0.5, elbowMidPoint: 0.5, richText: toRichText("") },
  }));
  for (const record of [...shapes, ...arrows]) schema.validateRecord(null, record, "createRecord", null);
  return [...shapes, ...arrows];
}

const facts = JSON.stringify({
  protocolVersion: PROTOCOL_VERSION, schema: schema.serialize(),
  presence: InstancePresenceRecordType.create({ id: InstancePresenceRecordType.createId("bench"), currentPageId: "page:page", userId: "user:bench", userName: "Bench", cursor: { x: 0, y: 0, type: "default", rotation: 0 }, screenBounds: { x: 0, y: 0, w: 1280, h: 720 }, camera: { x: 0, y: 0, z: 1 } }),
});
// The first is there from the start: what is wrong with it is told now.
openRoom("document0");
listen(new WebSocketServer({ noServer: true }), (socket, request) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  openRoom(pathname.slice(1)).handleSocketConnect({ sessionId: searchParams.get("session"), socket });
}, () => facts);
