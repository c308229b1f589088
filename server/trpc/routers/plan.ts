import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { commandSchema, type Command } from "#model/commands.ts";
import type { Plan } from "#model/shape.ts";
import { nothing, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { applyToPlan } from "#server/services/plan/apply.ts";
import { getPlan } from "#server/services/plan/get.ts";

/** The projection makes plans, field by field from their schemas; here only that it is one is checked again. */
export const planSchema = z.custom<Plan>((value) => typeof value === "object" && value !== null && "goals" in value && "steps" in value);

/** The model's own schema, as zod takes it: what is malformed is named by the same path. */
const command = z.unknown().transform((value, context): Command => {
  const read = commandSchema.safeParse(value);
  if (read.success) return read.data;
  context.issues.push({ code: "custom", input: value, path: [...read.path] });
  return z.NEVER;
});

// A plain record: `router()` refuses the key "apply", which only a server-side caller's proxy could mistake for the function's own method.
export const planRouter = {
  get: userProcedure.input(workspaceInput).output(planSchema).query(({ ctx, input }) => getPlan({ ctx, input })),
  apply: userProcedure
    .input(workspaceInput.extend({ commands: z.array(command).min(1).max(500) }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await applyToPlan({ ctx, input });
      return {};
    }),
} satisfies TRPCRouterRecord;
