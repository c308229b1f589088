import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as Y from "yjs";
import { timeBpmnlint } from "#bench/findings/lint-bpmn.ts";
import { timeEdit, timeFirst, type Edit, type Timed } from "#bench/findings/measure.ts";
import { createSamplePlan } from "#bench/findings/sample-plan.ts";
import { createSampleMatrix } from "#bench/matrix/sample-matrix.ts";
import { createSampleMap } from "#bench/sample-map.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { MEDIA } from "#model/shape.ts";

const { values } = parseArgs({ options: {
  steps: { type: "string", default: "500" }, rows: { type: "string", default: "100" }, columns: { type: "string", default: "30" }, only: { type: "string", default: "prorab,bpmnlint" },
  repetitions: { type: "string", default: "200" },
} });
const repetitions = Number(values.repetitions);
const firsts = Math.max(1, Math.round(repetitions / 10));
const map = createSampleMap(Number(values.steps));
const matrix = createSampleMatrix(Number(values.rows), Number(values.columns));
const around = { ...NOTHING_AROUND, today: "2030-06-01", members: [], openThreads: [], confirmations: [], signOffs: [] };

const { dragged } = map;
const handOver = map.flows.find(({ from, to }) => map.steps.find(({ id }) => id === from)!.lane !== map.steps.find(({ id }) => id === to)!.lane)!.id;
const [row, column, other] = [matrix.rows[0]!.id, matrix.columns[7]!.id, matrix.columns[2]!.id];
const EDITS: readonly Edit[] = [
  { name: "a key in a step's title", make: (_, turn) => ({ type: "step.set", id: dragged, values: { title: `Write the request down${"!".repeat(turn % 20)}` } }) },
  { name: "a step moved within its lane", make: ({ steps }, turn) => ({ type: "step.move", moves: [{ id: dragged, place: { ...steps.find(({ id }) => id === dragged)!.place, x: 400 + turn } }] }) },
  { name: "a step moved to another lane", make: (_, turn) => ({ type: "step.move", moves: [{ id: dragged, place: { lane: turn % 2 ? column : other, x: 400, y: 32 } }] }) },
  { name: "a step's waiting time", make: (_, turn) => ({ type: "step.set", id: dragged, values: { waiting: turn } }) },
  { name: "a letter", make: (_, turn) => ({ type: "assignment.set", activity: row, participant: column, letter: "C", on: turn % 2 === 0 }) },
  { name: "a flow's medium", make: (_, turn) => ({ type: "flow.set", id: handOver, values: { medium: MEDIA[turn % MEDIA.length]! } }) },
];

const doc = createDocument();
applyCommands(doc, createSamplePlan(map, matrix));
const state = Y.encodeStateAsUpdate(doc);
const first = values.only.includes("prorab") ? timeFirst(state, around, firsts) : null;
const ours: readonly Timed[] = first ? [first, ...EDITS.map((edit) => timeEdit(state, around, edit, repetitions))] : [];
const theirs = values.only.includes("bpmnlint") ? await timeBpmnlint(map, repetitions) : null;

const at = (share: number, times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
const clock = (share: number, { times }: Timed) => at(share, times.map((time) => time.clock));
/** The mean: a system may count a thread's time in steps of some ms, which long runs alone even out. */
const own = ({ times }: Timed) => times.reduce((sum, time) => sum + time.own, 0) / times.length;
const write = (time: number) => time.toFixed(time < 10 ? 2 : 1);
const load = loadavg()[0]!.toFixed(1);
const measured = [...ours, ...(theirs ? [theirs] : [])];
console.log(`\n${values.steps} steps, ${map.flows.length} flows, ${values.rows} × ${values.columns}; load of the machine ${load}; ${first?.found ?? 0} findings, ${theirs?.found ?? 0} of bpmnlint\n`);
console.log("| check after | rules run | p50, ms | p95, ms | p50 / bpmnlint's | own time, mean, ms | own time / bpmnlint's |\n| --- | --- | --- | --- | --- | --- | --- |");
for (const timed of measured) {
  const ratio = (figure: (of: Timed) => number) => (theirs ? (figure(timed) / figure(theirs)).toFixed(3) : "–");
  console.log(`| ${timed.name} | ${timed.rules} | ${write(clock(0.5, timed))} | ${write(clock(0.95, timed))} | ${ratio((of) => clock(0.5, of))} | ${write(own(timed))} | ${ratio(own)} |`);
}
mkdirSync("bench/results", { recursive: true });
writeFileSync(join("bench/results", `findings-${new Date().toISOString().replace(/[:.]/g, "-")}.json`), `${JSON.stringify({ options: values, load, measured }, null, 2)}\n`);
