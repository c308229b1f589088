import type { Gesture, SubjectName } from "#bench/options.ts";

/** Medians of one gesture: frames per second, script and main-thread time in ms per frame; for opening, ms until the map may be edited. */
export type Row = { subject: SubjectName; steps: number; gesture: Gesture; fps?: number; script?: number; main?: number; ready?: number };

const NAMES: Readonly<Record<Gesture, string>> = { open: "open the page", drag: "drag a step", wheel: "pan, wheel", hand: "pan, hand", zoom: "zoom, Ctrl and wheel", others: "5 others drag", writes: "5 others write" };
const FIGURES = [["ready", "ms until editable"], ["fps", "frames/s"], ["script", "script, ms/frame"], ["main", "main thread, ms/frame"]] as const;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** All figures as a Markdown table; a ratio is ours to the peer's, and under 1 is better but for frames. */
export function writeTable(rows: readonly Row[]): string {
  const lines = ["| steps | gesture | figure | prorab | bpmn-js | tldraw | ours / bpmn-js | ours / tldraw |", "| --- | --- | --- | --- | --- | --- | --- | --- |"];
  const keys = new Map(rows.map(({ steps, gesture }) => [`${steps} ${gesture}`, { steps, gesture }]));
  for (const { steps, gesture } of keys.values()) {
    for (const [figure, name] of FIGURES) {
      const of = (subject: SubjectName) => rows.find((row) => row.steps === steps && row.gesture === gesture && row.subject === subject)?.[figure];
      const [ours, bpmn, tldraw] = [of("prorab"), of("bpmn-js"), of("tldraw")];
      if (ours === undefined && bpmn === undefined && tldraw === undefined) continue;
      lines.push(`| ${steps} | ${NAMES[gesture]} | ${name} | ${write(ours)} | ${write(bpmn)} | ${write(tldraw)} | ${ratio(ours, bpmn)} | ${ratio(ours, tldraw)} |`);
    }
  }
  return lines.join("\n");
}

const write = (value: number | undefined): string => (value === undefined ? "–" : value >= 100 ? String(Math.round(value)) : value.toFixed(1));
const ratio = (ours: number | undefined, theirs: number | undefined): string => (ours === undefined || theirs === undefined ? "–" : (ours / theirs).toFixed(2));
