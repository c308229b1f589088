const BRAND = Symbol.for("prorab.startError");

/** Why the app cannot start, in words for whoever runs it: what is wrong and what to do. Printed as it is, without a stack. */
export class StartError extends Error {
  readonly [BRAND] = true;
}

export function isStartError(error: unknown): error is StartError {
  return typeof error === "object" && error !== null && BRAND in error;
}

/** Whether work was given up because somebody asked for that. */
export const isAborted = (error: unknown): boolean => (error as Error | null)?.name === "AbortError";
