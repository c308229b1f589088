const endings = new Set<() => Promise<void>>();

/**
 * Has `end` called once: by whoever calls what is returned, or when this process is told to end. Whatever is started is ended by its own number, also when
 * a run is broken off.
 */
export function keepEnding(end: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  const once = () => (done ??= end().finally(() => endings.delete(once)));
  endings.add(once);
  return once;
}

/** From now on, signals end everything that is started before they end this process. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void Promise.allSettled([...endings].map((end) => end())).then(() => process.exit(130)));
}
