"use client";
import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Notification, NotificationPage } from "#components/notifications/notification.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";

const STALE = ["notifications.count", "notifications.list"];

/** What can be done with notifications: shown at once, said where it is refused. */
export function useNotificationActions() {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const client = useQueryClient();
  const refresh = useRefreshQueries();
  const toast = useToast();
  const message = useProblemMessage();
  const change = (next: (one: Notification) => Notification) => {
    client.setQueriesData<InfiniteData<NotificationPage>>({ queryKey: trpc.notifications.list.pathKey() }, (old) => old && { ...old, pages: old.pages.map((page) => ({ ...page, notifications: page.notifications.map(next) })) });
  };
  const options = { onSettled: () => refresh(STALE), onError: (error: unknown) => void toast.add({ title: t("notDone"), detail: message(error), tone: "danger" }) };
  const one = useMutation(trpc.notifications.read.mutationOptions({ ...options, onMutate: ({ notification, read }) => change((found) => (found.id === notification ? { ...found, read } : found)) }));
  const all = useMutation(trpc.notifications.readAll.mutationOptions({ ...options, onMutate: ({ until }) => change((found) => (found.id <= until ? { ...found, read: true } : found)) }));
  return {
    read: (notification: number, read: boolean) => one.mutate({ notification, read }),
    readAll: (until: number) => all.mutate({ until }),
  };
}
