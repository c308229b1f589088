import { createServer } from "node:http";
import next from "next";
import { setRuntime } from "#server/spike.ts";
setRuntime();
const t=Date.now();
const app = next({ dev: process.argv.includes("--dev"), customServer: true });
await app.prepare();
const h = app.getRequestHandler();
createServer((q, s) => void h(q, s)).listen(3111, "127.0.0.1", () => console.log("ready", Date.now()-t));
