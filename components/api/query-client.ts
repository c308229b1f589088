import { QueryClient } from "@tanstack/react-query";
import { isTRPCClientError } from "@trpc/client";

/** What the server sent with the page is fresh for so long, ms; the hub says sooner when something changes. */
const STALE_MS = 30_000;

/** A cache for one page view: made anew for each request on the server, once in the browser. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: STALE_MS, retry: (failures, error) => failures < 2 && !isRefusal(error) },
      // Cut off, a change is refused at once, and said to be: held back, it would look done.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** Whether the server understood and said no: asking again gets the same answer. */
function isRefusal(error: unknown): boolean {
  if (!isTRPCClientError(error)) return false;
  const status: unknown = (error.data as { httpStatus?: unknown } | null | undefined)?.httpStatus;
  return typeof status === "number" && status < 500;
}
