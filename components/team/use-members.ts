"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Outputs } from "#components/api/outputs.ts";

export type Member = Outputs["members"]["list"][number];
const NONE: readonly Member[] = [];

/** Who may open the workspace; [] until that is known. */
export function useMembers(workspace: string): readonly Member[] {
  return useQuery(useTRPC().members.list.queryOptions({ workspace })).data ?? NONE;
}

/** Changes of members: shown at once, taken back with the reason when the server refuses. */
export function useMemberChanges(workspace: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const message = useProblemMessage();
  const options = trpc.members.list.queryOptions({ workspace });
  const showing = <T,>(change: (members: Member[], input: T) => Member[]) => ({
    onMutate: async (input: T) => {
      await client.cancelQueries(options);
      const before = client.getQueryData(options.queryKey);
      client.setQueryData(options.queryKey, (old) => old && change(old, input));
      return { before };
    },
    onError: (error: unknown, _: T, context: { before: Member[] | undefined } | undefined) => {
      client.setQueryData(options.queryKey, context?.before);
      toast.add({ title: message(error), tone: "danger" });
    },
    onSettled: () => client.invalidateQueries(options),
  });
  const setRole = useMutation(trpc.members.setRole.mutationOptions(showing((members, { member, role }) => members.map((one) => (one.id === member ? { ...one, role } : one)))));
  const remove = useMutation(trpc.members.remove.mutationOptions(showing((members, { member }) => members.filter((one) => one.id !== member))));
  const leave = useMutation(trpc.members.leave.mutationOptions());
  return { setRole, remove, leave };
}
