import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { serverContext } from "#server/trpc/caller.ts";
import { appRouter } from "#server/trpc/router.ts";

/** Queries asked on the server, in the name of whoever asks for the page; `<HydrationBoundary state={dehydrate(client)}>` hands their answers to the components in it. */
export function createPrefetch() {
  const client = new QueryClient();
  return { client, trpc: createTRPCOptionsProxy({ router: appRouter, ctx: serverContext, queryClient: client }) };
}
