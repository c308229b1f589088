"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Outputs } from "#components/api/outputs.ts";

export type Invitation = Outputs["invitations"]["list"][number];
const NONE: readonly Invitation[] = [];

/** The workspace's invitations, newest first, and a way to end one: shown at once, taken back when the server refuses. Not `enabled` for those who may not see them. */
export function useInvitations(workspace: string, enabled = true) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const message = useProblemMessage();
  const t = useTranslations("team.invitations");
  const options = trpc.invitations.list.queryOptions({ workspace });
  const invitations = useQuery({ ...options, enabled }).data ?? NONE;
  const revoke = useMutation(trpc.invitations.revoke.mutationOptions({
    onMutate: async ({ invitation }) => {
      await client.cancelQueries(options);
      const before = client.getQueryData(options.queryKey);
      client.setQueryData(options.queryKey, (old) => old?.map((one) => (one.id === invitation ? { ...one, state: "revoked" as const } : one)));
      return { before };
    },
    onSuccess: () => toast.add({ title: t("revoked") }),
    onError: (error, _, context) => {
      client.setQueryData(options.queryKey, context?.before);
      toast.add({ title: message(error), tone: "danger" });
    },
    onSettled: () => client.invalidateQueries(options),
  }));
  return { invitations, revoke: (invitation: string) => revoke.mutate({ workspace, invitation }) };
}
