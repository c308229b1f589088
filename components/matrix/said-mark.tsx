"use client";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useComments } from "#components/comments/comments-context.ts";
import { showThing } from "#components/comments/show-thing.ts";
import { anchorKey } from "#model/anchor-key.ts";

type Props = { activity: string; participant: string; count: number; isUnread: boolean };

/** A corner of a cell that is being discussed, as spreadsheets have it: pressed, it opens what is said. Where nothing is said yet, the way to begin. */
export function SaidMark({ activity, participant, count, isUnread }: Props) {
  const t = useTranslations("comments");
  const comments = useComments();
  const label = count === 0 ? t("begin") : t("comments", { count });
  return (
    <button
      type="button" tabIndex={-1} aria-label={label} title={label} onClick={() => showThing(comments, anchorKey({ kind: "cell", activity, participant }))}
      className={`absolute right-0 print:hidden ${count === 0 ? "bottom-0 flex size-6 items-center justify-center rounded-sm text-ink-3 hover:text-ink" : "top-0 size-4"}`}
    >
      {count === 0 ? <MessageSquarePlus aria-hidden size={14} /> : <span aria-hidden className={`absolute right-0 top-0 border-t-8 border-l-8 border-l-transparent ${isUnread ? "border-t-accent" : "border-t-line-strong"}`} />}
    </button>
  );
}
