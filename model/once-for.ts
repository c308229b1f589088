/** A function that works out its answer once for each thing it is asked about, and keeps it for as long as that thing is there. Only for what depends on nothing else, and things that never change. */
export function onceFor<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = made.get(key) ?? { value: make(key) };
    made.set(key, found);
    return found.value;
  };
}
