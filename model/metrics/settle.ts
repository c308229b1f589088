/** A change smaller than this, relative to the value, is none. */
const PRECISION = 1e-9;
/** A loop that has not settled after so many rounds is one that work practically never leaves. */
const ROUNDS = 5_000;

/**
 * Sets `values[step] = of(step)` for the members of one component, again and again until nothing changes: Gauss–Seidel iteration from
 * below, which finds the least solution since each value only grows with the others. Whether it settled.
 */
export function settle(component: readonly number[], values: Float64Array, of: (step: number) => number): boolean {
  if (component.length === 1) {
    values[component[0]!] = of(component[0]!);
    return true;
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const step of component) {
      const value = of(step);
      if (value - values[step]! > PRECISION * value) moved = true;
      values[step] = value;
    }
    if (!moved) return true;
  }
  return false;
}
