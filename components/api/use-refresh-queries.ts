"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { refreshQueries } from "#components/api/refresh-queries.ts";

/** Fetches again, where they are on screen, the queries with these procedure names, such as `members.list`; `*` is all of them. */
export function useRefreshQueries(): (names: readonly string[]) => void {
  const client = useQueryClient();
  return useCallback((names) => {
    for (const name of names) refreshQueries(client, name === "*" ? {} : { queryKey: [name.split(".")] });
  }, [client]);
}
