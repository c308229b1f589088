import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS } from "#bench/chromium-arguments.ts";
import { measureGrid, rendersOfLetter, type GridFigures } from "#bench/matrix/measure.ts";
import { createSampleMatrix } from "#bench/matrix/sample-matrix.ts";
import { startAgGrid, startProrab, type GridSubject } from "#bench/matrix/subjects.ts";

const { values } = parseArgs({ options: {
  rows: { type: "string", default: "500" }, columns: { type: "string", default: "30" }, only: { type: "string", default: "prorab,ag-grid" },
  repetitions: { type: "string", default: "3" }, letters: { type: "string", default: "12" }, moves: { type: "string", default: "120" },
} });
const sample = createSampleMatrix(Number(values.rows), Number(values.columns));
const options = { repetitions: Number(values.repetitions), letters: Number(values.letters), moves: Number(values.moves) };
const FIGURES = [["open", "open, ms until the first cell"], ["letter", "a letter, script, ms"], ["letterMain", "a letter, main thread, ms"], ["fps", "scrolling, frames/s"], ["script", "scrolling, script, ms/frame"], ["main", "scrolling, main thread, ms/frame"]] as const;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH!, args: CHROMIUM_ARGUMENTS });
const subjects: GridSubject[] = [];
const measured = new Map<GridSubject["name"], GridFigures>();
let renders: Record<string, number> = {};
try {
  if (values.only.includes("prorab")) subjects.push(await startProrab(sample));
  if (values.only.includes("ag-grid")) subjects.push(await startAgGrid(sample));
  for (const subject of subjects) {
    measured.set(subject.name, await measureGrid(browser, subject, options));
    console.log(subject.name, JSON.stringify(measured.get(subject.name)));
    if (subject.name === "prorab") renders = await rendersOfLetter(browser, subject);
  }
} finally {
  await Promise.all([browser.close(), ...subjects.map((subject) => subject.stop())]);
}

const write = (value: number | undefined) => (value === undefined ? "–" : value >= 100 ? String(Math.round(value)) : value.toFixed(1));
const [ours, theirs] = [measured.get("prorab"), measured.get("ag-grid")];
console.log(`\n${values.rows} × ${values.columns}\n\n| figure | prorab | AG Grid | ours / AG Grid |\n| --- | --- | --- | --- |`);
for (const [figure, name] of FIGURES) console.log(`| ${name} | ${write(ours?.[figure])} | ${write(theirs?.[figure])} | ${ours && theirs ? (ours[figure] / theirs[figure]).toFixed(2) : "–"} |`);
console.log(`\nRendered for one letter, by role: ${JSON.stringify(renders)}`);
mkdirSync("bench/results", { recursive: true });
writeFileSync(join("bench/results", `matrix-${new Date().toISOString().replace(/[:.]/g, "-")}.json`), `${JSON.stringify({ options: values, measured: Object.fromEntries(measured), renders }, null, 2)}\n`);
