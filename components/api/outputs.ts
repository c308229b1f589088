import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/router.ts";

/** What each procedure answers: `Outputs["members"]["list"]`. */
export type Outputs = inferRouterOutputs<AppRouter>;
