import { and, eq, inArray, isNull } from "drizzle-orm";
import * as Y from "yjs";
import type { Tx } from "#db/client.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import type { Role } from "#model/access.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { migrate } from "#model/migrate.ts";
import { currencyOf } from "#model/money.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { planTemplate } from "#model/templates/plan-template.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { recordActivity, requireUser, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";

/** `guide`: laid out for a CRM project; `demo`: the window manufacturer's filled plan. */
export type Template = "guide" | "demo";
type Input = { name: string; locale: "ru" | "en"; template?: Template | undefined };

/** Creates a workspace owned by the signed-in person, its plan filled from a template in `locale`. Throws `workspace.tooMany`. */
export async function createWorkspace({ ctx, input }: { ctx: Context; input: Input }): Promise<{ id: string }> {
  const userId = requireUser(ctx);
  const alive = ctx.db.select({ id: workspaces.id }).from(workspaces).where(isNull(workspaces.deletedAt));
  await requireRoom("workspacesPerPerson", ctx.db.$count(members, and(eq(members.userId, userId), eq(members.role, "owner"), inArray(members.workspaceId, alive))));
  return ctx.db.transaction(async (tx) => {
    const { id } = await addWorkspace(tx, ctx.hub, userId, input);
    await recordSecurityEvent(tx, ctx, { kind: "workspace.created", userId, workspaces: [id] });
    return { id };
  });
}

/** Who is a member from the start beside the owner, and the demo's participant they stand behind. */
type Other = { readonly userId: string; readonly role: Role; readonly as?: string | undefined };

/** The same within a transaction that does more, such as the first run. */
export async function addWorkspace(tx: Tx, hub: Context["hub"], userId: string, { name, locale, template = "guide", as, others = [] }: Input & { as?: string; others?: readonly Other[] }): Promise<{ id: string; plan: Plan; state: Uint8Array }> {
  const [workspace] = await tx.insert(workspaces).values({ name, locale, currency: currencyOf(locale) }).returning();
  const [owner] = await tx.insert(members).values({ workspaceId: workspace!.id, userId, role: "owner" }).returning();
  // One moment for all would leave their order to chance.
  const joined = Date.now();
  const rows = others.map(({ userId: other, role }, index) => ({ workspaceId: workspace!.id, userId: other, role, createdAt: new Date(joined + index) }));
  const here = [owner!, ...(rows.length > 0 ? await tx.insert(members).values(rows).returning() : [])];
  const memberOf = Object.fromEntries([{ userId, as }, ...others].flatMap(({ userId: other, as }) => (as ? [[as, here.find((one) => one.userId === other)!.id]] : [])));
  const doc = createDocument();
  migrate(doc);
  applyCommands(doc, template === "demo" ? demoPlan(locale, memberOf) : planTemplate(locale));
  const state = Y.encodeStateAsUpdate(doc);
  await hub.seed(tx, workspace!.id, state);
  await recordActivity(tx, { id: workspace!.id, memberId: owner!.id }, "workspace.created");
  return { id: workspace!.id, plan: project(doc), state };
}
