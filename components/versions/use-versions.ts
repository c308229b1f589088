"use client";
import { useQuery } from "@tanstack/react-query";
import { useLive } from "#components/live/live-context.ts";
import type { Outputs } from "#components/api/outputs.ts";
import { useTRPC } from "#components/api/trpc.ts";

export type Version = Outputs["versions"]["list"][number];
export type Review = Version["reviews"][number];
export type Answer = Review["answers"][number];

/** The versions of the workspace, newest first; undefined until they are known. */
export function useVersions(): readonly Version[] | undefined {
  return useQuery(useTRPC().versions.list.queryOptions({ workspace: useLive().workspace })).data;
}
