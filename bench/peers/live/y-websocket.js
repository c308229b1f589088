// @y/websocket-server with the ws it comes with, as its own src/server.js has it; each document begins as the seed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setPersistence, setupWSConnection } from "@y/websocket-server/utils";
import * as Y from "yjs";
import { listen } from "./listen.js";

const { Server } = createRequire(fileURLToPath(import.meta.resolve("@y/websocket-server/utils")))("ws");
const seed = readFileSync(process.argv[2]);

setPersistence({ bindState: (_, doc) => Y.applyUpdate(doc, seed), writeState: async () => undefined });
listen(new Server({ noServer: true }), (ws, request) => setupWSConnection(ws, request));
