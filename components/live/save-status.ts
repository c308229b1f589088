import { can, type Holder } from "#model/access.ts";
import type { CloseReason } from "#model/close-codes.ts";
import type { ConnectionState } from "#components/live/connection.ts";

/**
 * connecting: not heard from the server yet · saved: all of it is on the server's disk · saving: not all yet ·
 * offline: cut off · full: the server takes no more for now · refused: changes made before the right to edit was
 * taken away, which the server will not take · closed: ended for good, for `reason`.
 */
export type SaveStatus = {
  readonly state: "connecting" | "saved" | "saving" | "offline" | "full" | "refused" | "closed";
  /** Changes made here that are not known to be on the server's disk. */
  readonly pending: number;
  readonly reason: CloseReason | null;
  /** The role does not allow editing. */
  readonly readOnly: boolean;
  /** Whether changes are kept on this device until they are saved. */
  readonly kept: boolean;
  /** The server's disk is behind. */
  readonly slow: boolean;
};

export type SaveFacts = {
  connection: ConnectionState;
  saved: boolean;
  pending: number;
  storage: "ok" | "slow" | "full";
  role: Holder;
  kept: boolean;
};

export function deriveSaveStatus({ connection, saved, pending, storage, role, kept }: SaveFacts): SaveStatus {
  const readOnly = !can(role, "plan.edit");
  return { state: stateOf({ connection, saved, pending, storage }, readOnly), pending, reason: connection.reason, readOnly, kept, slow: storage === "slow" };
}

function stateOf({ connection, saved, pending, storage }: Pick<SaveFacts, "connection" | "saved" | "pending" | "storage">, readOnly: boolean): SaveStatus["state"] {
  if (connection.phase === "ended") return "closed";
  if (connection.phase !== "online") return connection.phase;
  if (readOnly) return pending > 0 ? "refused" : "saved";
  if (storage === "full") return "full";
  return saved ? "saved" : "saving";
}

export const isSameStatus = (a: SaveStatus, b: SaveStatus): boolean =>
  (Object.keys(a) as (keyof SaveStatus)[]).every((key) => a[key] === b[key]);
