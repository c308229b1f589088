"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { useState, type ReactNode } from "react";
import type { AppRouter } from "#server/trpc/router.ts";
import { createQueryClient } from "#components/api/query-client.ts";
import { TRPCProvider } from "#components/api/trpc.ts";

/** The server takes no longer batch. */
const BATCH = 10;

/** Gives everything below it tRPC and React Query. Pages prefetched on the server wrap their part in `HydrationBoundary`. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/api/trpc", maxItems: BATCH })] }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>{children}</TRPCProvider>
    </QueryClientProvider>
  );
}
