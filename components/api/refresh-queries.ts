import type { QueryClient, QueryFilters } from "@tanstack/react-query";

/**
 * Fetches queries again, where they are on screen. One that is being fetched for the first time may have been answered before the change: React Query takes
 * that answer for a fresh one, so it is asked once more when it has come.
 */
export function refreshQueries(client: QueryClient, filters: QueryFilters = {}): void {
  const first = client.getQueryCache().findAll({ ...filters, fetchStatus: "fetching", predicate: ({ state }) => state.data === undefined });
  void client.invalidateQueries(filters);
  for (const { promise, queryKey } of first) {
    const again = () => void setTimeout(() => void client.invalidateQueries({ queryKey, exact: true }));
    promise?.then(again, again);
  }
}
