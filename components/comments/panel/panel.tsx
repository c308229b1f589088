"use client";
import { ArrowLeft, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import type { CommentsView } from "#components/comments/comments.ts";
import { OutboxContext, useNewOutbox } from "#components/comments/compose/use-outbox.ts";
import { useAskedThread, useCommentKeys, useEscape } from "#components/comments/panel/use-comment-keys.ts";
import { useMarksFeed } from "#components/comments/panel/use-marks-feed.ts";
import { ThingHistory } from "#components/comments/panel/thing-history.tsx";
import { ThingThreads } from "#components/comments/panel/thing-threads.tsx";
import { ThreadList } from "#components/comments/panel/thread-list.tsx";
import { ThreadView } from "#components/comments/panel/thread-view.tsx";
import { useSignal } from "#components/live/use-signal.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

/** What is being discussed, at the side of every page; on a phone over it. */
export function Panel() {
  const comments = useComments();
  const view = useSignal(comments.view);
  const outbox = useNewOutbox();
  useMarksFeed();
  useCommentKeys();
  useAskedThread();
  return <OutboxContext value={outbox}>{view && <OpenPanel view={view} />}</OutboxContext>;
}

function OpenPanel({ view }: { view: CommentsView }) {
  const t = useTranslations("comments");
  const comments = useComments();
  const panel = useRef<HTMLElement>(null);
  useReturnOfKeyboard(panel);
  useEscape(panel);
  return (
    <aside
      ref={panel} aria-label={t("panel")} data-cover className="nokey touch-targets relative z-30 flex w-92 shrink-0 flex-col border-l border-line bg-surface max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:shadow-pop max-sm:inset-x-0 max-sm:w-auto max-sm:border-l-0 print:hidden"
    >
      <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line pl-2 pr-3">
        {view.kind !== "list" && <IconButton label={t(view.kind === "history" ? "back" : "all")} onClick={() => comments.view.set(view.kind === "history" ? { kind: "thing", anchor: view.anchor } : { kind: "list" })}><ArrowLeft aria-hidden size={16} /></IconButton>}
        <h2 className="min-w-0 flex-1 truncate px-1 font-semibold">{t(view.kind === "list" ? "title" : view.kind === "history" ? "history" : "discussion")}</h2>
        <IconButton label={t("close")} onClick={() => comments.view.set(null)}><X aria-hidden size={16} /></IconButton>
      </header>
      {view.kind === "list" && <ThreadList />}
      {view.kind === "thread" && <ThreadView key={view.thread} id={view.thread} />}
      {view.kind === "history" && <ThingHistory key={view.anchor} anchor={view.anchor} />}
      {view.kind === "thing" && <ThingThreads key={view.anchor} anchor={view.anchor} />}
    </aside>
  );
}

/** Closed, the panel gives the keyboard back to what had it, unless it has gone elsewhere meanwhile. */
function useReturnOfKeyboard(panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    const element = panel.current;
    return () => {
      const isInside = element?.contains(document.activeElement) || document.activeElement === document.body;
      if (isInside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel]);
}
