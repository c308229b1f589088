import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPort } from "#e2e/server.ts";
import { Person } from "#bench/person.ts";

/** A Prorab of its own, and somebody who has an account there. */
export type Running = { readonly address: string; readonly owner: Person; stop(): Promise<void> };

/** Starts Prorab as it is run: production build, its own start script, an embedded database in a folder that goes with it. */
export async function startServer(): Promise<Running> {
  const address = `http://127.0.0.1:${process.env.PORT ?? (await findPort())}`;
  const data = mkdtempSync(join(tmpdir(), "prorab-bench-"));
  const env = { ...process.env, PORT: new URL(address).port, HOST: "127.0.0.1", PRORAB_URL: address, PRORAB_DATA: data, PRORAB_DEMO: "0", PRORAB_REGISTRATION: "open" };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop().finally(() => process.exit(130)));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("Prorab is ready") && resolve());
    child.once("exit", (code) => reject(new Error(`Prorab ended with ${code}`)));
  });
  const owner = new Person("Anna", address);
  await owner.register();
  return { address, owner, stop };
}
