import type { Extension } from "@hocuspocus/server";
import type { ServiceError } from "#server/errors.ts";
import type { LiveSocket } from "#server/live/sockets.ts";
import type { Log } from "#server/log.ts";

const BRAND = Symbol.for("prorab.refused");

/**
 * Thrown by a hook to stop Hocuspocus from going on, with the socket already closed; it has no message, so that nothing is printed. `refusal` is what a caller
 * without a socket, such as `plan.apply`, is told.
 */
export class Refused {
  readonly [BRAND] = true;
  readonly code = 4000;
  readonly reason = "refused";
  readonly refusal: ServiceError | null;

  constructor(refusal: ServiceError | null = null) {
    this.refusal = refusal;
  }
}

export const isRefused = (error: unknown): error is Refused => typeof error === "object" && error !== null && BRAND in error;

/** Hooks that come after the fact, with nothing left to refuse; most are not awaited, and where one of those rejects the process ends. */
const AFTERWARDS: ReadonlySet<string> = new Set(["onConfigure", "onChange", "onStateless", "onAwarenessUpdate", "onDisconnect", "beforeBroadcastStateless", "afterHandleMessage", "onStoreDocument", "afterStoreDocument", "afterUnloadDocument"]);

type Hook = (payload: { context?: { socket?: LiveSocket }; documentName?: string }) => unknown;

/** An extension whose failures are logged and cost at most the socket concerned: never the process, and never a socket that hangs. */
export function withstand<Context>(extension: Extension<Context>, log: Log): Extension<Context> {
  const hooks = Object.entries(extension).flatMap(([name, hook]) => (typeof hook === "function" ? [[name, guardHook(name, hook.bind(extension) as Hook, log)]] : [[name, hook]]));
  return Object.fromEntries(hooks) as Extension<Context>;
}

function guardHook(name: string, hook: Hook, log: Log): Hook {
  return async (payload) => {
    try {
      return await hook(payload);
    } catch (error) {
      if (!isRefused(error)) log.error("live hook failed", { hook: name, document: payload.documentName, error });
      if (AFTERWARDS.has(name)) return undefined;
      payload.context?.socket?.close("shuttingDown");
      throw isRefused(error) ? error : new Refused();
    }
  };
}
