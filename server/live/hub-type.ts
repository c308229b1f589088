import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Tx } from "#db/client.ts";
import type { CloseReason } from "#model/close-codes.ts";
import type { Command } from "#model/commands.ts";
import type { Plan } from "#model/shape.ts";

/** Whose sockets: every given part must fit. */
export type Who = { workspaceId?: string; userId?: string; memberId?: string };

/** The live hub as the rest of the app sees it: plain data and bytes, never a live document. */
export type Hub = {
  /** Takes over an HTTP upgrade of `/collab`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The plan as it stands: of the live document when it is open, else from the database. */
  getPlan(workspaceId: string): Promise<Plan>;
  /** The plan as it stands with the document's state behind it, both of one moment. */
  capture(workspaceId: string): Promise<{ plan: Plan; state: Uint8Array }>;
  /** Applies commands to the live document, so that open browsers see them at once; resolves when they are on disk. Throws `PlanError` and changes nothing. */
  apply(workspaceId: string, actor: { userId: string; memberId: string | null }, commands: readonly Command[]): Promise<void>;
  /** Writes the first content of a new workspace within the transaction that creates it. */
  seed(tx: Tx, workspaceId: string, update: Uint8Array): Promise<void>;
  /** Closes the sockets of `who` for `reason`; throws when `who` is empty, for that would be everyone. */
  hangUp(who: Who, reason: CloseReason): Promise<void>;
  /** Tells the workspace's browsers which tRPC queries to ask again. */
  markStale(workspaceId: string, queries: readonly string[]): void;
  /** Writes what waits, closes every socket; bounded. */
  close(): Promise<void>;
};
