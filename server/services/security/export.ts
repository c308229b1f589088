import { openWorkspace, type Context } from "#server/services/context.ts";
import { readEvents } from "#server/services/security/list.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";

const PAGE = 1000;
type Row = Awaited<ReturnType<typeof readEvents>>["rows"][number];

/** The whole security log of a workspace, newest first, as it is read. Throws `workspace.…`, `account.tooMany` before the first row. */
export async function exportSecurityLog({ ctx, input }: { ctx: Context; input: { workspace: string } }): Promise<AsyncGenerator<Row[]>> {
  const scope = await openWorkspace(ctx, input.workspace, "security.read");
  await ctx.limits.spend("exportSecurityLog", scope.userId);
  await recordSecurityEvent(ctx.db, ctx, { kind: "export.securityLog", userId: scope.userId, workspaces: [scope.id] });
  return (async function* () {
    let cursor: number | null = null;
    do {
      const { rows, next }: Awaited<ReturnType<typeof readEvents>> = await readEvents(ctx.db, scope, { cursor }, PAGE);
      yield rows;
      cursor = next;
    } while (cursor !== null);
  })();
}
