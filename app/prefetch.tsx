import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { createQueryClient } from "#components/api/query-client.ts";
import { getRuntime } from "#server/runtime.ts";
import { createContext } from "#server/trpc/context.ts";
import { appRouter, type AppRouter } from "#server/trpc/router.ts";

type Props = {
  /** Asks the queries of the page, as its components will. */
  ask: (client: QueryClient, trpc: TRPCOptionsProxy<AppRouter>) => readonly Promise<void>[];
  children: ReactNode;
};

/** Asks the page's queries on the server, in the name of whoever asks for it, so that its first HTML holds the answers. */
export async function Prefetched({ ask, children }: Props) {
  const queryClient = createQueryClient();
  const ctx = await createContext(getRuntime(), new Headers(await headers()));
  const trpc = createTRPCOptionsProxy<AppRouter>({ router: appRouter, ctx, queryClient });
  await Promise.all(ask(queryClient, trpc));
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
