"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/live-context.ts";

/** The people of the workspace by their ids as members. */
export function useMemberNames(): ReadonlyMap<string, string> {
  const { workspace } = useLive();
  const { data } = useQuery(useTRPC().members.list.queryOptions({ workspace }));
  return useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, name])), [data]);
}
