/** How things are in the hub just now. */
export type LiveNumbers = { readonly sockets: number; readonly documents: number; readonly queue: { readonly entries: number; readonly bytes: number } };

/** What the hub tells whoever counts (`server/metrics.ts`); it knows nothing of how that is done. Times are in milliseconds. */
export type LiveMetrics = {
  /** Where the numbers of the moment are read, each time they are asked for. */
  watch(read: () => LiveNumbers): void;
  /** A socket was closed: for a reason of `model/close-codes.ts`, `stuck` when it did not read, `left` when its browser went. */
  onClosed(reason: string): void;
  /** A change, or another message, was not taken. */
  onRefused(reason: string): void;
  /** How long a change took from its arrival until it was handed to the others' sockets. */
  onSent(ms: number): void;
  /** How long changes took from their arrival until they were on disk. */
  onDurable(ms: number): void;
  /** How long one write of the log took, and whether the database took it. */
  onWrite(ms: number, isWritten: boolean): void;
  /** To how many sockets a frame of presence went, and how many were passed over. */
  onPresence(sent: number, skipped: number): void;
  /** A plan's log was folded: so many rows of it; null when that failed. */
  onFolded(rows: number | null): void;
};
