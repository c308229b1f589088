"use client";
import { useMutation } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo } from "react";
import { createOutbox, type Letter, type Outbox } from "#components/comments/compose/outbox.ts";
import { useLive } from "#components/live/live-context.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";

export const OutboxContext = createContext<Outbox | null>(null);

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error("useOutbox outside of the comments' panel");
  return outbox;
}

/** What is on its way into a thread. */
export function useLetters(thread: string): readonly Letter[] {
  return useSignal(useOutbox().letters).filter((letter) => letter.thread === thread);
}

/** The workspace's outbox, at work as long as the page is open. */
export function useNewOutbox(): Outbox {
  const { workspace, me } = useLive();
  const trpc = useTRPC();
  const refresh = useRefreshQueries();
  const create = useMutation(trpc.threads.create.mutationOptions()).mutateAsync;
  const add = useMutation(trpc.comments.add.mutationOptions()).mutateAsync;
  const outbox = useMemo(() => createOutbox({
    name: `prorab.outbox.${me.userId}.${workspace}`,
    post: ({ comment, thread, anchor, body, version }) => (anchor === null ? add({ workspace, thread, comment, body }) : create({ workspace, thread, comment, anchor, body, ...(version !== undefined && { version }) })),
    onSent: () => refresh(["threads.marks", "threads.list", "threads.get"]),
  }), [workspace, me.userId, add, create, refresh]);
  useEffect(() => outbox.start(), [outbox]);
  return outbox;
}
