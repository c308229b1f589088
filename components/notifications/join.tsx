"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** Joins the workspace that I am invited to by my address, and goes there. */
export function Join({ invitation, onJoined }: { invitation: string; onJoined: (address: string) => void }) {
  const t = useTranslations("notifications");
  const toast = useToast();
  const message = useProblemMessage();
  const refresh = useRefreshQueries();
  const { mutate, isPending } = useMutation(useTRPC().invitations.acceptOwn.mutationOptions({
    onSuccess: ({ workspace }) => {
      refresh(["notifications.count", "notifications.list", "workspaces.list"]);
      onJoined(`/w/${workspace}`);
    },
    onError: (error) => void toast.add({ title: t("notDone"), detail: message(error), tone: "danger" }),
  }));
  return <Button size="sm" className="shrink-0 self-center" busy={isPending} onClick={() => mutate({ invitation })}>{t("join")}</Button>;
}
