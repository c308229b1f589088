"use client";
import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useComments } from "#components/comments/comments-context.ts";
import { showThing } from "#components/comments/show-thing.ts";
import { useKeyed } from "#components/live/use-keyed.ts";
import { useMay } from "#components/live/use-may.ts";
import { classNames } from "#components/ui/class-names.ts";
import { anchorKey, type Anchor } from "#model/anchor-key.ts";

type Props = {
  anchor: Anchor;
  /** The thing's name, for who does not see where it stands. */
  name: string;
  /** Where room is scarce: nothing as long as nothing is said; there are the key and the menu. */
  onlyWhenSaid?: boolean;
  className?: string;
};

/** How much is being said of a thing, and the way to it; with nothing said yet, the way to begin. */
export function CommentMark({ anchor, name, onlyWhenSaid = false, className }: Props) {
  const t = useTranslations("comments.mark");
  const comments = useComments();
  const key = anchorKey(anchor);
  const mark = useKeyed(comments.marks, key);
  const mayWrite = useMay()("comment.write");
  if (!mark && (onlyWhenSaid || !mayWrite)) return null;
  const label = mark ? t(mark.unread ? "unread" : "said", { count: mark.count, name }) : t("begin", { name });
  return (
    <button
      type="button" aria-label={label} title={label} onClick={() => showThing(comments, key)}
      className={classNames("inline-flex h-6 min-w-6 shrink-0 items-center justify-center gap-1 rounded-md px-1 text-xs tabular-nums transition-colors hover:bg-hover hover:text-ink print:hidden", mark ? (mark.unread ? "font-semibold text-accent" : "text-ink-2") : "text-ink-3", className)}
    >
      <MessageSquare aria-hidden size={14} fill={mark?.unread ? "currentColor" : "none"} />
      {mark && <span aria-hidden>{mark.count}</span>}
    </button>
  );
}
