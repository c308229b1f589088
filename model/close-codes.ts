/**
 * Why the live socket was closed, shared by both sides. `retry` says what the browser does next:
 * "now" reconnects at once and is judged again, "later" backs off, "never" stops and shows the reason.
 */
export const CLOSE = {
  malformed: { code: 4400, retry: "later" },
  signedOut: { code: 4401, retry: "never" },
  noAccess: { code: 4403, retry: "never" },
  outOfSync: { code: 4408, retry: "now" },
  roleChanged: { code: 4409, retry: "now" },
  workspaceDeleted: { code: 4410, retry: "never" },
  tooLarge: { code: 4413, retry: "never" },
  clientOutdated: { code: 4426, retry: "never" },
  tooFast: { code: 4429, retry: "later" },
  shuttingDown: { code: 4503, retry: "later" },
} as const satisfies Record<string, { code: number; retry: "now" | "later" | "never" }>;

export type CloseReason = keyof typeof CLOSE;

/** The reason behind a WebSocket close code; null for codes that are not ours (network loss, proxies). */
export function closeReason(code: number): CloseReason | null {
  const found = Object.entries(CLOSE).find(([, entry]) => entry.code === code);
  return found ? (found[0] as CloseReason) : null;
}
