"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useWorkspace, type WorkspaceHead } from "#components/api/use-workspace.ts";
import type { Currency } from "#model/money.ts";
import { useToast } from "#components/ui/toast.tsx";

/** The workspace as it is now, and a way to change it: shown at once, taken back when the server refuses. */
export function useWorkspaceSettings(initial: WorkspaceHead) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const message = useProblemMessage();
  const workspace = useWorkspace(initial);
  const queryKey = trpc.workspaces.get.queryKey({ workspace: initial.id });
  const update = useMutation(trpc.workspaces.update.mutationOptions({
    onMutate: async ({ name, minutesPerDay, currency }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (old) => old && { ...old, name: name ?? old.name, minutesPerDay: minutesPerDay ?? old.minutesPerDay, currency: currency ?? old.currency });
      return { before };
    },
    onError: (error, _, context) => {
      client.setQueryData(queryKey, context?.before);
      toast.add({ title: message(error), tone: "danger" });
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  }));
  const change = (values: { name?: string; minutesPerDay?: number; currency?: Currency }) => update.mutate({ workspace: initial.id, ...values });
  return { workspace, change };
}
