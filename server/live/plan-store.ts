import { asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import * as Y from "yjs";
import type { Db, Tx } from "#db/client.ts";
import { keptUpdates, planStates, planUpdates } from "#db/schema/plans.ts";
import { foldLog, type Fold } from "#server/live/fold-log.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { COLLECTION_NAMES, SHAPE, type Plan } from "#model/shape.ts";

/** Brings what the database holds of a plan into `doc`: the folded state and every row of the log that is left. Throws when a row's bytes are damaged. `bytes`: what was read, the document takes no more. */
export async function loadPlan(db: Db | Tx, workspaceId: string, doc: Y.Doc): Promise<{ seqs: number[]; bytes: number }> {
  const { state, rows } = await readLog(db, workspaceId);
  Y.transact(doc, () => {
    if (state) Y.applyUpdate(doc, state, "load");
    for (const row of rows) Y.applyUpdate(doc, row.bytes, "load");
  }, "load");
  return { seqs: rows.map((row) => row.seq), bytes: rows.reduce((sum, row) => sum + row.bytes.byteLength, state?.byteLength ?? 0) };
}

async function readLog(db: Db | Tx, workspaceId: string): Promise<{ state: Uint8Array | null; rows: { seq: number; bytes: Uint8Array }[] }> {
  // The log first: what another instance folds in between is then in both. The other way round it would be in neither.
  const rows = await db.select({ seq: planUpdates.seq, bytes: planUpdates.bytes }).from(planUpdates).where(eq(planUpdates.workspaceId, workspaceId)).orderBy(asc(planUpdates.seq));
  const [state] = await db.select({ state: planStates.state }).from(planStates).where(eq(planStates.workspaceId, workspaceId));
  return { state: state?.state ?? null, rows };
}

/** The plan as the database holds it, without opening the document where its folded state is up to date. */
export async function readPlan(db: Db, workspaceId: string): Promise<Plan> {
  const [tail] = await db.select({ seq: planUpdates.seq }).from(planUpdates).where(eq(planUpdates.workspaceId, workspaceId)).limit(1);
  if (!tail) {
    const [state] = await db.select({ content: planStates.content, shape: planStates.shape }).from(planStates).where(eq(planStates.workspaceId, workspaceId));
    // Folded before a collection was added, it is of the same shape and yet not whole.
    if (state?.shape === SHAPE && COLLECTION_NAMES.every((name) => name in state.content)) return state.content;
  }
  const doc = createDocument();
  await loadPlan(db, workspaceId, doc);
  return project(doc);
}

/** Writes the first content of a new workspace. */
export async function seedPlan(tx: Tx, workspaceId: string, update: Uint8Array): Promise<void> {
  const doc = createDocument();
  Y.applyUpdate(doc, update);
  await tx.insert(planStates).values({ workspaceId, state: update, content: project(doc), upto: 0, shape: SHAPE });
}

/**
 * Folds the log of a plan into its state, in one transaction, unless another instance is at it; returns the rows folded.
 * Exactly the rows that were read are deleted: one with a lower number that commits later stays in the log, and is read by the next load.
 * With `keep` they are kept aside, in a table that no plan is read from; `fold` puts them together, here where none is given.
 */
export async function compactPlan(db: Db | Tx, workspaceId: string, { keep = false, fold = async (state, updates) => foldLog(state, updates) }: { keep?: boolean; fold?: Fold } = {}): Promise<number> {
  return db.transaction(async (tx) => {
    const { rows: locks } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext(${`prorab.compact ${workspaceId}`})) as mine`);
    if (!locks[0]?.mine) return 0;
    const { state, rows } = await readLog(tx, workspaceId);
    if (rows.length === 0) return 0;
    const seqs = rows.map(({ seq }) => seq);
    const { state: folded, content } = await fold(state, rows.map((row) => row.bytes));
    const values = { state: folded, content: sql<Plan>`${content}::jsonb`, upto: seqs.at(-1)!, shape: SHAPE, at: new Date() };
    await tx.insert(planStates).values({ workspaceId, ...values }).onConflictDoUpdate({ target: planStates.workspaceId, set: { ...values, content: sql`excluded.content` } });
    for (let from = 0; from < seqs.length; from += 10_000) {
      const these = inArray(planUpdates.seq, seqs.slice(from, from + 10_000));
      if (keep) await tx.insert(keptUpdates).select(tx.select({ ...getTableColumns(planUpdates), foldedAt: sql`now()`.as("folded_at") }).from(planUpdates).where(these));
      await tx.delete(planUpdates).where(these);
    }
    return seqs.length;
  });
}
