import { lt, max } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { planUpdates } from "#db/schema/plans.ts";
import type { LiveMetrics } from "#server/live/live-metrics.ts";
import { Folder } from "#server/live/folder.ts";
import { compactPlan } from "#server/live/plan-store.ts";
import { log } from "#server/log.ts";

/** How long nobody has written to a plan that is folded: whoever has it open folds it themselves, at 500 rows and when it closes. */
const QUIET_MS = 10 * 60_000;
const PLANS = 50;

type Needs = { readonly db: Db; readonly keep: boolean; readonly metrics: Pick<LiveMetrics, "onFolded"> };

/** Folds what a crash left unfolded: the logs of plans that have been quiet for ten minutes, some at a time; returns how many rows. A damaged one keeps no other from it. */
export async function foldPlans({ db, keep, metrics }: Needs, now: Date, signal?: AbortSignal): Promise<number> {
  const quiet = await db.select({ workspace: planUpdates.workspaceId }).from(planUpdates).groupBy(planUpdates.workspaceId).having(lt(max(planUpdates.at), new Date(now.getTime() - QUIET_MS))).limit(PLANS);
  const folder = new Folder();
  let folded = 0;
  for (const { workspace } of quiet) {
    if (signal?.aborted) break;
    try {
      const rows = await compactPlan(db, workspace, { keep, fold: folder.fold });
      metrics.onFolded(rows);
      folded += rows;
    } catch (error) {
      metrics.onFolded(null);
      log.warn("plan not compacted", { workspace, error });
    }
  }
  await folder.stop();
  return folded;
}
