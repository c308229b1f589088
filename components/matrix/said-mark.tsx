"use client";
import { useTranslations } from "next-intl";
import { useComments } from "#components/comments/comments-context.ts";
import { showThing } from "#components/comments/show-thing.ts";
import { anchorKey } from "#model/anchor-key.ts";

type Props = { activity: string; participant: string; count: number; isUnread: boolean };

/** A corner of a cell that is being discussed, as spreadsheets have it: pressed, it opens what is said. */
export function SaidMark({ activity, participant, count, isUnread }: Props) {
  const t = useTranslations("comments");
  const comments = useComments();
  const label = t("comments", { count });
  return (
    <button
      type="button" tabIndex={-1} aria-label={label} title={label} onClick={() => showThing(comments, anchorKey({ kind: "cell", activity, participant }))}
      className="absolute right-0 top-0 size-4 print:hidden"
    >
      <span aria-hidden className={`absolute right-0 top-0 border-t-8 border-l-8 border-l-transparent ${isUnread ? "border-t-accent" : "border-t-line-strong"}`} />
    </button>
  );
}
