"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Outputs } from "#components/api/outputs.ts";

export type Workspace = Outputs["workspaces"]["get"];

/** The workspace as it is now, and a way to change it: shown at once, taken back when the server refuses. */
export function useWorkspaceSettings(initial: Workspace) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const message = useProblemMessage();
  const options = trpc.workspaces.get.queryOptions({ workspace: initial.id }, { initialData: initial });
  const { data: workspace } = useQuery(options);
  const update = useMutation(trpc.workspaces.update.mutationOptions({
    onMutate: async ({ name, minutesPerDay }) => {
      await client.cancelQueries(options);
      const before = client.getQueryData(options.queryKey);
      client.setQueryData(options.queryKey, (old) => old && { ...old, name: name ?? old.name, minutesPerDay: minutesPerDay ?? old.minutesPerDay });
      return { before };
    },
    onError: (error, _, context) => {
      client.setQueryData(options.queryKey, context?.before);
      toast.add({ title: message(error), tone: "danger" });
    },
    onSettled: () => client.invalidateQueries(options),
  }));
  const change = (values: { name?: string; minutesPerDay?: number }) => update.mutate({ workspace: initial.id, ...values });
  return { workspace, change };
}
