import type { Metrics } from "#server/metrics.ts";

type Sample = { name: string; labels: Record<string, string>; value: number };

/** The samples of Prometheus's text format; throws on a line that is none. */
export function parseMetrics(text: string): Sample[] {
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
    const found = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
    // A mean of nothing yet is no number, and says so.
    const value = found?.[3] === "Nan" ? NaN : Number(found?.[3]);
    if (!found || (Number.isNaN(value) && found[3] !== "Nan")) throw new Error(`No sample: ${line}`);
    const labels = [...(found[2] ?? "").matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name, text]) => [name!, text!] as const);
    return { name: found[1]!, labels: Object.fromEntries(labels), value };
  });
}

/** The value of the one sample that has this name and these labels, 0 where there is none yet. */
export const valueIn = (text: string, name: string, labels: Record<string, string> = {}): number =>
  parseMetrics(text).find((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))?.value ?? 0;

export const readMetric = async (metrics: Pick<Metrics, "read">, name: string, labels: Record<string, string> = {}): Promise<number> => valueIn(await metrics.read(), name, labels);
