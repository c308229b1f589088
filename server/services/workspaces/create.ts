import * as Y from "yjs";
import type { Tx } from "#db/client.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { migrate } from "#model/migrate.ts";
import { currencyOf } from "#model/money.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { planTemplate } from "#model/templates/plan-template.ts";
import { recordActivity, requireUser, type Context } from "#server/services/context.ts";

/** `guide`: laid out for a CRM project; `demo`: the window manufacturer's filled plan. */
export type Template = "guide" | "demo";
type Input = { name: string; locale: "ru" | "en"; template?: Template | undefined };

/** Creates a workspace owned by the signed-in person, its plan filled from a template in `locale`. */
export async function createWorkspace({ ctx, input }: { ctx: Context; input: Input }): Promise<{ id: string }> {
  const userId = requireUser(ctx);
  return ctx.db.transaction(async (tx) => ({ id: (await addWorkspace(tx, ctx.hub, userId, input)).id }));
}

/** The same within a transaction that does more, such as the first run. */
export async function addWorkspace(tx: Tx, hub: Context["hub"], userId: string, { name, locale, template = "guide" }: Input): Promise<{ id: string; plan: Plan }> {
  const [workspace] = await tx.insert(workspaces).values({ name, locale, currency: currencyOf(locale) }).returning();
  const [owner] = await tx.insert(members).values({ workspaceId: workspace!.id, userId, role: "owner" }).returning();
  const doc = createDocument();
  migrate(doc);
  applyCommands(doc, template === "demo" ? demoPlan(locale) : planTemplate(locale));
  await hub.seed(tx, workspace!.id, Y.encodeStateAsUpdate(doc));
  await recordActivity(tx, { id: workspace!.id, memberId: owner!.id }, "workspace.created");
  return { id: workspace!.id, plan: project(doc) };
}
