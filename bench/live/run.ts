import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { measureJoin } from "#bench/live/parts/join.ts";
import { measureMemory } from "#bench/live/parts/memory.ts";
import { measurePeople } from "#bench/live/parts/people.ts";
import { EDIT_HZ, measureSaved } from "#bench/live/parts/saved.ts";
import { measureStart } from "#bench/live/parts/start.ts";
import { measureWriter, READERS } from "#bench/live/parts/writer.ts";
import { endOnSignals } from "#bench/live/endings.ts";
import { readOptions, type PartName, type SubjectName } from "#bench/live/options.ts";
import { replaceTables } from "#bench/live/replace-tables.ts";
import { figuresOf, gatherRows, type Measured } from "#bench/live/result.ts";
import { createSeed } from "#bench/live/sample.ts";
import type { Seed } from "#bench/live/subjects/subject.ts";
import { writeTables } from "#bench/live/tables.ts";

const DOCUMENTS = [10, 40, 160];
const JOINED = [{ at: "300 steps", steps: 300, edits: 0 }, { at: "5,000 steps", steps: 5000, edits: 0 }, { at: "300 steps, 50,000 edits of history", steps: 300, edits: 50_000 }];

type Task = { readonly part: PartName; readonly at: string; measure(subject: SubjectName): Promise<object> };

const options = readOptions(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "prorab-bench-seeds-"));
const seeds = new Set<string>();
const measured: Measured[] = [];
endOnSignals();
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const loads = [loadavg()[0]!];
try {
  for (const part of options.parts) {
    for (const task of tasksOf(part)) for (let turn = 0; turn < options.repetitions; turn++) for (const subject of options.only) measured.push(await attempt(task, subject, turn));
    loads.push(loadavg()[0]!);
  }
} finally {
  report();
}

function tasksOf(part: PartName): Task[] {
  const seed = (steps = 300, edits = 0) => seedOf(steps, edits);
  switch (part) {
    case "people": return options.people.map((people) => ({ part, at: String(people), measure: (subject) => measurePeople(subject, people, seed(), options) }));
    case "writer": return [{ part, at: String(READERS), measure: (subject) => measureWriter(subject, seed(), options) }];
    case "join": return JOINED.map(({ at, steps, edits }) => ({ part, at, measure: (subject) => measureJoin(subject, seed(steps, edits), options) }));
    case "memory": return [{ part, at: String(options.connections), measure: (subject) => measureMemory(subject, seed(), options) }];
    case "start": return [{ part, at: "start", measure: (subject) => measureStart(subject, seed()) }];
    case "saved": return DOCUMENTS.map((documents) => ({ part, at: `${documents} × ${EDIT_HZ}`, measure: (subject) => measureSaved(subject, documents, seed(), options) }));
  }
}

function seedOf(steps: number, edits: number): Seed {
  const file = join(folder, `${steps}-${edits}`);
  if (!seeds.has(file)) writeFileSync(file, createSeed(steps, edits));
  seeds.add(file);
  return { file, steps, edits };
}

/** Measures once; what fails is told in the table, and the rest goes on. */
async function attempt({ part, at, measure }: Task, subject: SubjectName, turn: number): Promise<Measured> {
  const began = performance.now();
  try {
    const figures = figuresOf(await measure(subject));
    process.stderr.write(`${part} ${at} ${subject} ${turn + 1}: ${JSON.stringify(figures, (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(3)) : value))}\n`);
    return { part, subject, at, figures };
  } catch (error) {
    process.stderr.write(`${part} ${at} ${subject} ${turn + 1} failed after ${Math.round(performance.now() - began)} ms: ${(error as Error).message}\n`);
    return { part, subject, at, failure: (error as Error).message };
  }
}

function report(): void {
  const rows = gatherRows(measured);
  const parts = options.parts.filter((part) => rows.some((row) => row.part === part));
  const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const about = `${day}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}, load of the machine before and after each part ${loads.map((load) => load.toFixed(1)).join(", ")}; ${options.repetitions === 1 ? `once, ${options.seconds} s` : `medians of ${options.repetitions} times ${options.seconds} s`}; generators: ${options.generators}.`;
  const tables = parts.map((part) => [part, `${about}\n\n${writeTables(part, rows)}`] as const);
  for (const [part, text] of tables) console.log(`\n## ${part}\n\n${text}`);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(join("bench/results", `live-${new Date().toISOString().replace(/[:.]/g, "-")}.json`), `${JSON.stringify({ options, about, rows, measured }, null, 2)}\n`);
  if (options.write) replaceTables(options.write, tables);
}
