import { CLOSE, closeReason, type CloseReason } from "#model/close-codes.ts";

/** What follows a closed socket: another attempt after `delay` ms, or the end, for `reason`. */
export type Next = { readonly retry: true; readonly delay: number; readonly reason: CloseReason | null } | { readonly retry: false; readonly reason: CloseReason };

/** What the server's WebSocket library itself says of a message above its limit (RFC 6455). */
const MESSAGE_TOO_BIG = 1009;
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** A first "now" waits this long at most: a role change or a restart closes many sockets at one moment. */
const SPREAD_MS = 250;
/** A connection that lasted this long has proved itself: the next failure starts from the shortest delay, ms. */
export const STEADY_MS = 5_000;

/**
 * Decides by close code and by `failures`, the attempts in a row that brought no steady connection (0: the first).
 * Delays double up to 30 s; `random` (0 … 1) spreads them over their upper half.
 */
export function decideNext(code: number, failures: number, random: number): Next {
  const reason = code === MESSAGE_TOO_BIG ? "tooLarge" : closeReason(code);
  const retry = reason ? CLOSE[reason].retry : "later";
  if (reason && retry === "never") return { retry: false, reason };
  if (retry === "now" && failures === 0) return { retry: true, delay: Math.round(random * SPREAD_MS), reason };
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return { retry: true, delay: Math.round(longest * (0.5 + random / 2)), reason };
}
