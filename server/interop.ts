/** A CommonJS default export as both module systems hand it out: Node wraps it once more than bundlers do. */
export function interop<T>(imported: T): T {
  const wrapped = imported as { default?: T };
  return typeof imported === "function" ? imported : (wrapped.default ?? imported);
}
