"use client";
import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useComments } from "#components/comments/comments-context.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

/** Opens and closes the panel of threads; a dot says that there is something new in them. */
export function CommentsButton() {
  const t = useTranslations("comments");
  const comments = useComments();
  const isOpen = useSignal(comments.view) !== null;
  const unread = useSignal(comments.unread);
  return (
    <IconButton label={unread > 0 ? t("openUnread", { count: unread }) : t("open")} side="bottom" aria-pressed={isOpen} className="relative" onClick={() => comments.view.set(isOpen ? null : { kind: "list" })}>
      <MessageSquare aria-hidden size={16} />
      {unread > 0 && <span aria-hidden className="absolute right-0.5 top-0.5 size-2 rounded-full border border-surface bg-accent" />}
    </IconButton>
  );
}
