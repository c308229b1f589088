// Hocuspocus's own server with no extension: no database, everyone may in; each document begins as the seed.
import { readFileSync } from "node:fs";
import { Server } from "@hocuspocus/server";
import * as Y from "yjs";

const seed = readFileSync(process.argv[2]);
const server = new Server({ port: 0, address: "127.0.0.1", quiet: true, onLoadDocument: async ({ document }) => Y.applyUpdate(document, seed) });
await server.listen();
process.stdout.write(`listening on ${server.httpServer.address().port}\n`);
