"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Reaction } from "#model/comment-text.ts";

/** What can be done with a thread and its comments beside writing; what is refused is said. */
export function useThreadActions(thread: string) {
  const { workspace } = useLive();
  const trpc = useTRPC();
  const refresh = useRefreshQueries();
  const toast = useToast();
  const message = useProblemMessage();
  const t = useTranslations("comments");
  const options = { onSuccess: () => refresh(["threads.marks", "threads.list", "threads.get"]), onError: (error: unknown) => void toast.add({ title: t("notDone"), detail: message(error), tone: "danger" }) };
  const resolve = useMutation(trpc.threads.resolve.mutationOptions(options));
  const assign = useMutation(trpc.threads.assign.mutationOptions(options));
  const move = useMutation(trpc.threads.move.mutationOptions(options));
  const read = useMutation(trpc.threads.read.mutationOptions(options));
  const edit = useMutation(trpc.comments.edit.mutationOptions(options));
  const remove = useMutation(trpc.comments.remove.mutationOptions(options));
  const react = useMutation(trpc.comments.react.mutationOptions(options));
  return {
    resolve: (resolved: boolean) => resolve.mutate({ workspace, thread, resolved }),
    assign: (member: string | null, due: string | null) => assign.mutate({ workspace, thread, member, due }),
    move: (anchor: string) => move.mutate({ workspace, thread, anchor }),
    markUnread: () => read.mutate({ workspace, thread, read: false }),
    edit: (comment: string, body: string) => edit.mutate({ workspace, comment, body }),
    remove: (comment: string) => remove.mutate({ workspace, comment }),
    react: (comment: string, reaction: Reaction, on: boolean) => react.mutate({ workspace, comment, reaction, on }),
  };
}
