import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

const PATIENCE_MS = 15_000;

/** Ends a process: asked first, after a while made to. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}

/** The last of what a child says, for when it fails. */
export function keepWords(child: ChildProcess): () => string {
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-2000)));
  return () => words;
}
