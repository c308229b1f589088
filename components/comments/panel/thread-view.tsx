"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { Composer } from "#components/comments/compose/composer.tsx";
import { useLetters, useOutbox } from "#components/comments/compose/use-outbox.ts";
import { CommentView } from "#components/comments/panel/comment-view.tsx";
import { LetterView } from "#components/comments/panel/letter-view.tsx";
import { ThingHead } from "#components/comments/panel/thing-head.tsx";
import type { Thread } from "#components/comments/panel/thread.ts";
import { ThreadState } from "#components/comments/panel/thread-state.tsx";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { problemOf } from "#components/api/problem.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { newId } from "#model/ids.ts";

/** One thread: what it is about, what was said, and room to answer. */
export function ThreadView({ id }: { id: string }) {
  const t = useTranslations("comments");
  const { workspace } = useLive();
  const trpc = useTRPC();
  const letters = useLetters(id);
  // Not asked for before it is there.
  const isBeingMade = letters.some(({ anchor }) => anchor !== null);
  const { data: thread, error, refetch } = useQuery(trpc.threads.get.queryOptions({ workspace, thread: id }, { enabled: !isBeingMade }));
  const message = useProblemMessage();
  useMarkRead(thread);
  if (isBeingMade) return <><ThingHead anchor={letters[0]!.anchor!} /><div className="min-h-0 flex-1 overflow-y-auto p-3">{letters.map((letter) => <LetterView key={letter.comment} letter={letter} />)}</div></>;
  if (!thread) {
    if (!error) return <div className="flex flex-col gap-3 p-3" aria-busy><Skeleton className="h-10" /><Skeleton className="h-20" /></div>;
    if (problemOf(error).code === "thread.notFound") return <div className="p-3"><EmptyState title={t("threadGone")}>{t("threadGoneDetail")}</EmptyState></div>;
    return <div className="p-3"><FormError>{message(error)}</FormError><Button size="sm" className="mt-2" onClick={() => void refetch()}>{t("again")}</Button></div>;
  }
  return <Said thread={thread} />;
}

function Said({ thread }: { thread: Thread }) {
  const t = useTranslations("comments");
  const outbox = useOutbox();
  const letters = useLetters(thread.id);
  const mayWrite = useMay()("comment.write");
  const end = useRef<HTMLDivElement>(null);
  const said = new Set(thread.comments.map(({ id }) => id));
  const waiting = letters.filter(({ comment }) => !said.has(comment));
  const count = thread.comments.length + waiting.length;
  const showEnd = useEffectEvent(() => end.current?.scrollIntoView({ block: "nearest" }));
  useEffect(() => {
    if (count > 0) showEnd();
  }, [count]);
  return (
    <>
      <ThingHead anchor={thread.anchor} names={thread.names} />
      <ThreadState thread={thread} />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-3">
        <ol aria-label={t("said")} className="flex flex-col divide-y divide-line">
          {thread.comments.map((comment) => <CommentView key={comment.id} comment={comment} thread={thread} isNew={comment.seq > thread.readSeq && !comment.yours} />)}
          {waiting.map((letter) => <li key={letter.comment}><LetterView letter={letter} /></li>)}
        </ol>
        <div ref={end} />
      </div>
      {mayWrite && (
        <div className="shrink-0 border-t border-line p-3">
          <Composer at={thread.id} label={t("answer")} action={t(thread.resolvedAt ? "answerAndReopen" : "send")} onSend={(body) => outbox.send({ comment: newId(), thread: thread.id, anchor: null, body })} />
        </div>
      )}
    </>
  );
}

/** Seen is read. */
function useMarkRead(thread: Thread | undefined): void {
  const { workspace } = useLive();
  const trpc = useTRPC();
  const refresh = useRefreshQueries();
  const { mutate } = useMutation(trpc.threads.read.mutationOptions({ onSuccess: () => refresh(["threads.marks", "threads.list", "notifications.count", "notifications.list"]) }));
  const [id, last, read] = [thread?.id, thread?.lastSeq ?? 0, thread?.readSeq ?? 0];
  useEffect(() => {
    if (id !== undefined && last > read && document.visibilityState === "visible") mutate({ workspace, thread: id, read: true });
  }, [id, last, read, workspace, mutate]);
}
