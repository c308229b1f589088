import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { CHROMIUM_ARGUMENTS } from "#bench/chromium-arguments.ts";
import { recordProfile } from "#bench/cpu-profile.ts";
import { Driver } from "#bench/driver.ts";
import type { Frames } from "#bench/meter.ts";
import { readOptions, type Gesture, type Options } from "#bench/options.ts";
import { startPeers } from "#bench/peers.ts";
import { startProrab } from "#bench/prorab.ts";
import { medianOf, writeTable, type Row } from "#bench/report.ts";
import { createSampleMap, type SampleMap } from "#bench/sample-map.ts";
import type { Opened, Subject } from "#bench/subject.ts";

const options = readOptions(process.argv.slice(2));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH!, args: CHROMIUM_ARGUMENTS });
const subjects: Subject[] = [];
const rows: Row[] = [];
try {
  if (options.only.includes("prorab")) subjects.push(await startProrab());
  if (options.only.some((name) => name !== "prorab")) {
    const { bpmn, tldraw } = await startPeers(browser);
    subjects.push(bpmn, tldraw);
  }
  for (const steps of options.steps) {
    const sample = createSampleMap(steps);
    for (const subject of subjects) if (options.only.includes(subject.name)) rows.push(...(await measureSubject(subject, sample)));
  }
} finally {
  await Promise.all([browser.close(), ...subjects.map((subject) => subject.stop())]);
}
console.log(writeTable(rows));
mkdirSync("bench/results", { recursive: true });
const file = join("bench/results", `map-${new Date().toISOString().replace(/[:.]/g, "-")}.json`);
writeFileSync(file, `${JSON.stringify({ options, rows }, null, 2)}\n`);
console.log(`\nAll figures: ${file}`);

async function measureSubject(subject: Subject, sample: SampleMap): Promise<Row[]> {
  const opened = await subject.prepare(sample);
  const gestures = options.gestures.filter((gesture) => gesture !== "open" && (gesture === "others" || gesture === "writes" ? opened[gesture] !== undefined : true)) as Exclude<Gesture, "open">[];
  const openings: number[] = [];
  const measured = new Map<Gesture, Frames[]>(gestures.map((gesture) => [gesture, []]));
  const times = options.gestures.includes("open") ? options.repetitions : 1;
  for (let time = 1; time <= times; time++) {
    const { driver, readyMs } = await openMap(browser, subject, opened, sample, options);
    openings.push(readyMs);
    // The gestures are made on the last page opened.
    if (time === times) for (const gesture of gestures) measured.set(gesture, await repeat(driver, subject, sample, gesture));
    await driver.close();
  }
  const about = { subject: subject.name, steps: sample.steps.length };
  const gestureRows = [...measured].map(([gesture, all]): Row => ({
    ...about, gesture, fps: medianOf(all.map(({ fps }) => fps)), script: medianOf(all.map(({ script }) => script)), main: medianOf(all.map(({ main }) => main)),
  }));
  const open: Row[] = options.gestures.includes("open") ? [{ ...about, gesture: "open", ready: medianOf(openings) }] : [];
  for (const row of [...open, ...gestureRows]) console.log(JSON.stringify(row));
  return [...open, ...gestureRows];
}

async function openMap(browser: Browser, subject: Subject, opened: Opened, sample: SampleMap, { profile }: Options) {
  const { driver, readyMs } = await Driver.open(browser, opened, sample);
  await driver.settle();
  if (profile) await driver.screenshot(join(profile, `${subject.name}-${sample.steps.length}.png`));
  return { driver, readyMs };
}

async function repeat(driver: Driver, subject: Subject, sample: SampleMap, gesture: Exclude<Gesture, "open">): Promise<Frames[]> {
  const all: Frames[] = [];
  for (let time = 0; time < options.repetitions; time++) {
    const perform = () => driver.perform(gesture, options.moves);
    const profile = options.profile && time === 0 ? join(options.profile, `${subject.name}-${sample.steps.length}-${gesture}.cpuprofile`) : null;
    all.push(profile ? await recordProfile(driver.cdp, profile, perform) : await perform());
    await driver.settle();
  }
  return all;
}
