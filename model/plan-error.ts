const BRAND = Symbol.for("prorab.planError");

/** A command that cannot be applied: `code` is `noun.problem`, `params` fill the message. Recognise it with `isPlanError`, never by class. */
export class PlanError extends Error {
  readonly [BRAND] = true;
  readonly code: string;
  readonly params: Record<string, string>;

  constructor(code: string, params: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Whether `error` is a `PlanError`, also one from another copy of this module. */
export function isPlanError(error: unknown): error is PlanError {
  return typeof error === "object" && error !== null && BRAND in error;
}
