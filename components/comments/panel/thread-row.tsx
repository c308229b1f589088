"use client";
import { Bookmark, Check, MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Ago } from "#components/comments/ago.tsx";
import { AnchorIcon } from "#components/comments/anchor-icon.tsx";
import { useComments } from "#components/comments/comments-context.ts";
import { useThingName } from "#components/comments/panel/use-thing-name.ts";
import { useLive } from "#components/live/live-context.ts";
import { thingAddress } from "#components/live/thread-address.ts";
import { useGoTo } from "#components/live/use-go-to.ts";
import type { Outputs } from "#components/api/outputs.ts";
import { classNames } from "#components/ui/class-names.ts";
import { parseAnchor } from "#model/anchors.ts";

export type ListedThread = Outputs["threads"]["list"]["threads"][number];

/** One thread of a list: what it is about, how it begins, how much was said and when. Pressed, it opens, and shows what it is about. */
export const ThreadRow = memo(function ThreadRow({ thread, withThing = true }: { thread: ListedThread; withThing?: boolean }) {
  const history = useTranslations("activity");
  const t = useTranslations("comments");
  const { home } = useLive();
  const comments = useComments();
  const goTo = useGoTo();
  const { kind, name, where, place } = useThingName(thread.anchor, thread.names);
  const open = () => {
    const anchor = parseAnchor(thread.anchor);
    if (withThing && anchor && place && !matchMedia("(width < 40rem)").matches) goTo(thingAddress(home, anchor, place));
    comments.view.set({ kind: "thread", thread: thread.id });
  };
  return (
    <li className="border-b border-line last:border-b-0">
      <button type="button" onClick={open} className="flex w-full flex-col gap-1 px-3 py-2.5 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2">
        {withThing && (
          <span className="flex w-full items-center gap-1.5 text-xs text-ink-3">
            <AnchorIcon kind={kind} />
            <span className="min-w-0 flex-1 truncate text-ink-2">{place ? name : t("was", { kind: t(`kind.${kind}`), name })}</span>
            <span className="max-w-[45%] shrink truncate pl-2">{where}</span>
          </span>
        )}
        <span className={classNames("line-clamp-2 w-full [overflow-wrap:anywhere]", thread.unread && "font-semibold")}>{thread.excerpt}</span>
        <span className="flex w-full items-center gap-2 text-xs text-ink-3">
          {thread.unread && <span className="flex items-center gap-1 text-accent"><span aria-hidden className="size-1.5 rounded-full bg-accent" />{t("new")}</span>}
          {thread.resolved && <span className="flex items-center gap-1 text-success"><Check aria-hidden size={12} />{t("resolved")}</span>}
          <span className="min-w-0 truncate">{thread.author || history("someone")}</span>
          {thread.byLink && <span title={t("byLinkHint")} className="shrink-0 rounded-sm bg-sunken px-1 text-ink-2">{t("byLink")}</span>}
          <Ago at={thread.lastAt} />
          {thread.version && <span className="flex min-w-0 items-center gap-1" title={t("inVersion", { name: thread.version.name })}><Bookmark aria-hidden size={12} className="shrink-0" /><span className="truncate">{thread.version.name}</span></span>}
          <span className="ml-auto flex items-center gap-1 tabular-nums" title={t("comments", { count: thread.count })}><MessageSquare aria-hidden size={12} /><span className="sr-only">{t("comments", { count: thread.count })}</span><span aria-hidden>{thread.count}</span></span>
        </span>
      </button>
    </li>
  );
});
