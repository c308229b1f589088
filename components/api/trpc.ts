"use client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "#server/trpc/router.ts";

/** `useTRPC().members.list.queryOptions({ workspace })` and kin, for React Query's own hooks. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
