import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CDPSession } from "@playwright/test";

/** How often the profiler looks, µs. */
const INTERVAL_US = 200;

/** Records what the page's script does meanwhile, for the profiler of any Chromium to open, and says which functions took longest by themselves. */
export async function recordProfile<T>(cdp: CDPSession, file: string, work: () => Promise<T>): Promise<T> {
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: INTERVAL_US });
  await cdp.send("Profiler.start");
  const result = await work();
  const { profile } = await cdp.send("Profiler.stop");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(profile));
  const { self, whole } = timesOf(profile);
  for (const [title, times] of [["a function itself", self], ["a function and what it called", whole]] as const) {
    console.log(`\n${file}, ms in ${title}`);
    for (const [name, ms] of [...times].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(`${ms.toFixed(1).padStart(9)}  ${name}`);
  }
  return result;
}

type Profile = { nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[]; samples?: number[]; timeDeltas?: number[] };

function timesOf({ nodes, samples = [], timeDeltas = [] }: Profile): { self: Map<string, number>; whole: Map<string, number> } {
  const names = new Map(nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [id, `${functionName || "(anonymous)"}  ${url.split("/").pop()}:${lineNumber + 1}`]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const [self, whole] = [new Map<string, number>(), new Map<string, number>()];
  const add = (times: Map<string, number>, name: string, ms: number) => times.set(name, (times.get(name) ?? 0) + ms);
  samples.forEach((id, index) => {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    add(self, names.get(id)!, ms);
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) stack.add(names.get(at)!);
    for (const name of stack) add(whole, name, ms);
  });
  return { self, whole };
}
