import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A port that was free a moment ago. */
export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

export type TestServer = { address: string; stop(): Promise<void> };

/** Starts the real server, on the production build, in a process of its own; resolves when it says it is ready. */
export async function launch(variables: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["server/main.ts"], { env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", NEXT_TELEMETRY_DISABLED: "1", ...variables }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Prorab is ready")) resolve();
    };
    child.stdout!.on("data", hear);
    child.stderr!.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
  return child;
}

/** A server with an empty data folder of its own. */
export async function startServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const port = await findPort();
  const address = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), "prorab-e2e-"));
  const child = await launch({ PORT: String(port), PRORAB_DATA: data, PRORAB_URL: address, PRORAB_DEMO: "0", ...variables });
  const gone = once(child, "exit");
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** One server for the whole run. Its owner is made by the first-run spec. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.PRORAB_TEST_ADDRESS) return async () => undefined;
  // Every actor of the run comes from one address: rate limits are tested where they are made, not here.
  const server = await startServer();
  process.env.PRORAB_TEST_ADDRESS = server.address;
  return () => server.stop();
}
