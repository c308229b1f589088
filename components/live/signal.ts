/** One observable value; setting an equal one tells nobody. The shape `useSyncExternalStore` wants. */
export type Signal<T> = {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
};

export function createSignal<T>(first: T, isEqual: (a: T, b: T) => boolean = Object.is): Signal<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set(next) {
      if (isEqual(value, next)) return;
      value = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
