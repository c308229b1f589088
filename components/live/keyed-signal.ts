/** Many observable values, each by its key: whoever hears one is not told of the others. */
export type KeyedSignal<V> = {
  all(): ReadonlyMap<string, V>;
  get(key: string): V | undefined;
  /** Puts all values anew, and tells those who hear what is not the same object any more. */
  replace(next: ReadonlyMap<string, V>): void;
  subscribeTo(key: string, listener: () => void): () => void;
  /** Hears every change, whatever its key. */
  subscribe(listener: () => void): () => void;
};

export function createKeyedSignal<V>(): KeyedSignal<V> {
  const listeners = new Set<() => void>();
  const byKey = new Map<string, Set<() => void>>();
  let values: ReadonlyMap<string, V> = new Map();
  const tell = (key: string) => byKey.get(key)?.forEach((listener) => listener());
  return {
    all: () => values,
    get: (key) => values.get(key),
    replace(next) {
      const before = values;
      if (before.size === 0 && next.size === 0) return;
      values = next;
      for (const [key, value] of next) if (before.get(key) !== value) tell(key);
      for (const key of before.keys()) if (!next.has(key)) tell(key);
      listeners.forEach((listener) => listener());
    },
    subscribeTo(key, listener) {
      const heard = byKey.get(key) ?? new Set();
      byKey.set(key, heard.add(listener));
      return () => {
        heard.delete(listener);
        if (heard.size === 0 && byKey.get(key) === heard) byKey.delete(key);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
