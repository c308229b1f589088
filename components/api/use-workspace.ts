"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import type { Outputs } from "#components/api/outputs.ts";

export type WorkspaceHead = Outputs["workspaces"]["get"];

/** The workspace's name and settings as they are now: asked again when the server says they changed. */
export function useWorkspace(initial: WorkspaceHead): WorkspaceHead {
  const trpc = useTRPC();
  return useQuery(trpc.workspaces.get.queryOptions({ workspace: initial.id }, { initialData: initial })).data;
}

/** How many minutes a working day has in this workspace; the usual eight hours until that is known. */
export function useMinutesPerDay(workspace: string): number {
  const trpc = useTRPC();
  return useQuery(trpc.workspaces.get.queryOptions({ workspace })).data?.minutesPerDay ?? 480;
}

/** What the workspace is called; nothing until that is known. */
export function useWorkspaceName(workspace: string): string {
  const trpc = useTRPC();
  return useQuery(trpc.workspaces.get.queryOptions({ workspace })).data?.name ?? "";
}
