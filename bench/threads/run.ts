import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS } from "#bench/chromium-arguments.ts";
import { createSampleMap } from "#bench/sample-map.ts";
import { measureThreads, type Figures } from "#bench/threads/measure.ts";
import { startProrab } from "#bench/threads/prorab.ts";
import { createSampleThreads } from "#bench/threads/sample-threads.ts";
import type { ThreadSubject } from "#bench/threads/subject.ts";
import { startTldraw } from "#bench/threads/tldraw.ts";

const { values } = parseArgs({ options: {
  threads: { type: "string", default: "2000" }, steps: { type: "string", default: "500" }, only: { type: "string", default: "prorab,tldraw" },
  repetitions: { type: "string", default: "3" }, moves: { type: "string", default: "90" }, arrivals: { type: "string", default: "5" },
} });
const map = createSampleMap(Number(values.steps));
const threads = createSampleThreads(map, Number(values.threads));
const options = { repetitions: Number(values.repetitions), moves: Number(values.moves), arrivals: Number(values.arrivals) };
const FRAMES = { fps: "frames/s", script: "script, ms/frame", main: "main thread, ms/frame" } as const;
const ONCE = { ready: "ms until the first row", script: "script, ms", main: "main thread, ms" } as const;
const NAMES: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  pan: ["pan the map, wheel", FRAMES], zoom: ["zoom, Ctrl and wheel", FRAMES], arrive: ["a comment comes", ONCE],
  list: ["open the list", ONCE], scroll: ["scroll the list, all of it there", FRAMES], arriveListed: ["a comment comes, all of the list there", ONCE],
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH!, args: CHROMIUM_ARGUMENTS });
const subjects: ThreadSubject[] = [];
const measured = new Map<ThreadSubject["name"], Figures>();
try {
  if (values.only.includes("prorab")) subjects.push(await startProrab(map, threads));
  if (values.only.includes("tldraw")) subjects.push(await startTldraw(map, threads));
  for (const subject of subjects) {
    const { figures, rows } = await measureThreads(browser, subject, options);
    measured.set(subject.name, figures);
    console.log(`${subject.name}, ${rows} rows in the list: ${JSON.stringify(figures)}`);
    if (rows !== threads.length) throw new Error(`${subject.name} lists ${rows} of ${threads.length} discussions`);
  }
} finally {
  await Promise.all([browser.close(), ...subjects.map((subject) => subject.stop())]);
}

const [ours, theirs] = [measured.get("prorab"), measured.get("tldraw")];
const write = (value: number | undefined) => (value === undefined ? "–" : value >= 100 ? String(Math.round(value)) : value.toFixed(1));
console.log(`\n${threads.length} discussions, ${map.steps.length} steps\n\n| | figure | prorab | tldraw | ours / tldraw |\n| --- | --- | --- | --- | --- |`);
for (const [key, [name, parts]] of Object.entries(NAMES)) {
  for (const [part, figure] of Object.entries(parts)) {
    const [our, their] = [ours?.[`${key}.${part}`], theirs?.[`${key}.${part}`]];
    if (our !== undefined || their !== undefined) console.log(`| ${name} | ${figure} | ${write(our)} | ${write(their)} | ${our !== undefined && their !== undefined ? (our / their).toFixed(2) : "–"} |`);
  }
}
mkdirSync("bench/results", { recursive: true });
writeFileSync(join("bench/results", `threads-${new Date().toISOString().replace(/[:.]/g, "-")}.json`), `${JSON.stringify({ options: values, measured: Object.fromEntries(measured) }, null, 2)}\n`);
