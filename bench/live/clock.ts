/** One clock for every process on the machine, µs since `origin` (a reading of `process.hrtime`, which counts from the machine's start). */
export function createClock(origin: string): () => number {
  const offset = Number(process.hrtime.bigint() - BigInt(origin)) / 1000 - performance.now() * 1000;
  return () => Math.round(performance.now() * 1000 + offset);
}

export const readOrigin = (): string => String(process.hrtime.bigint());
