import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { commandSchema } from "#model/commands.ts";
import type { Plan } from "#model/shape.ts";
import { nothing, procedure, workspaceInput } from "#server/trpc/procedures.ts";
import { applyToPlan } from "#server/services/plan/apply.ts";
import { getPlan } from "#server/services/plan/get.ts";

/** The projection makes plans, field by field from their schemas; here only that it is one is checked again. */
const planSchema = z.custom<Plan>((value) => typeof value === "object" && value !== null && "goals" in value && "steps" in value);

// A plain record: `router()` refuses the key "apply", which only a function call in the caller's proxy would mistake for its own.
export const planRouter = router({
  get: procedure.input(workspaceInput).output(planSchema).query(({ ctx, input }) => getPlan({ ctx, input })),
});

/** `plan.apply`: tRPC keeps the word "apply" for itself inside a router, so it is mounted under its whole name. */
export const planApply = procedure
  .input(workspaceInput.extend({ commands: z.array(commandSchema).min(1).max(500) }))
  .output(nothing)
  .mutation(async ({ ctx, input }) => {
    await applyToPlan({ ctx, input });
    return {};
  });
