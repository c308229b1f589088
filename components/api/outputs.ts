import type { TRPCClient } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/router.ts";

/** All procedures, as a client of another kind needs to know them. */
export type Api = AppRouter;
export type ApiClient = TRPCClient<AppRouter>;
/** What each procedure takes: `Inputs["members"]["list"]`. */
export type Inputs = inferRouterInputs<AppRouter>;
/** What each procedure answers: `Outputs["members"]["list"]`. */
export type Outputs = inferRouterOutputs<AppRouter>;
