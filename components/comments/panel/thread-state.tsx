"use client";
import { useQuery } from "@tanstack/react-query";
import { Bookmark, Check, CornerUpRight, Ellipsis, Link as LinkIcon, MailOpen, MessageSquarePlus, RotateCcw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { MoveThread } from "#components/comments/panel/move-thread.tsx";
import type { Thread } from "#components/comments/panel/thread.ts";
import { useThreadActions } from "#components/comments/panel/use-thread-actions.ts";
import { useLive } from "#components/live/live-context.ts";
import { threadAddress } from "#components/live/thread-address.ts";
import { useMay } from "#components/live/use-may.ts";
import { versionAddress } from "#components/live/version-address.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { DateInput } from "#components/ui/date-input.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** Whether a thread is settled, who is to settle it, and by when. */
export function ThreadState({ thread }: { thread: Thread }) {
  const t = useTranslations("comments");
  const { home, workspace } = useLive();
  const comments = useComments();
  const may = useMay();
  const [mayWrite, maySettle] = [may("comment.write"), may("thread.settle")];
  const { resolve, assign, move, markUnread } = useThreadActions(thread.id);
  const [isMoving, setMoving] = useState(false);
  const toast = useToast();
  const trpc = useTRPC();
  const members = useQuery(trpc.members.list.queryOptions({ workspace })).data ?? [];
  const people = [{ value: null, label: t("nobody") }, ...members.map(({ id, name, you }) => ({ value: id as string | null, label: you ? t("me", { name }) : name }))];
  const assignee = members.find(({ id }) => id === thread.assignee);
  const copy = () => void navigator.clipboard.writeText(new URL(threadAddress(home, thread.place, thread.id), location.href).href).then(() => toast.add({ title: t("copied") }), () => toast.add({ title: t("notCopied"), tone: "danger" }));
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-1 gap-y-1 border-b border-line px-3 py-1.5 text-sm">
      {maySettle ? (
        <>
          <Select look="bare" size="sm" aria-label={t("assignee")} value={thread.assignee} onValueChange={(member) => assign(member, member === null ? null : thread.due)} options={people} placeholder={t("nobody")} className="-ml-1.5 max-w-52" />
          {thread.assignee !== null && <DateInput aria-label={t("due")} value={thread.due} onCommit={(due) => assign(thread.assignee, due)} refusal={t("noSuchDay")} placeholder={t("noDue")} />}
        </>
      ) : assignee && <span className="text-ink-2">{assignee.name}</span>}
      <div className="ml-auto flex items-center gap-1">
        {maySettle && <Button size="sm" variant={thread.resolvedAt ? "ghost" : "secondary"} onClick={() => resolve(!thread.resolvedAt)}>{thread.resolvedAt ? <RotateCcw aria-hidden size={14} /> : <Check aria-hidden size={14} />}{t(thread.resolvedAt ? "reopen" : "resolve")}</Button>}
        <Menu
          align="end" trigger={<IconButton size="sm" label={t("more")}><Ellipsis aria-hidden size={16} /></IconButton>}
          items={[
            { label: t("copyLink"), icon: <LinkIcon aria-hidden size={16} />, onSelect: copy },
            ...(mayWrite ? [{ label: t("another"), icon: <MessageSquarePlus aria-hidden size={16} />, onSelect: () => comments.discuss(thread.anchor) }] : []),
            ...(maySettle ? [{ label: t("move"), icon: <CornerUpRight aria-hidden size={16} />, onSelect: () => setMoving(true) }] : []),
            { label: t("markUnread"), icon: <MailOpen aria-hidden size={16} />, onSelect: () => {
              markUnread();
              comments.view.set({ kind: "list" });
            } },
          ]}
        />
      </div>
      {isMoving && <MoveThread onMove={move} onClosed={() => setMoving(false)} />}
      {thread.version && <Link href={versionAddress(home, thread.version.id)} prefetch={false} className="flex w-full min-w-0 items-center gap-1 text-xs text-ink-2 hover:underline"><Bookmark aria-hidden size={12} className="shrink-0" /><span className="truncate">{t("inVersion", { name: thread.version.name })}</span></Link>}
      {thread.byLink && maySettle && <p className="w-full text-xs text-ink-2">{t("byLinkThread")}</p>}
      {thread.resolvedAt && <p className="w-full text-xs text-success">{t("resolvedBy", { name: thread.resolvedBy ?? t("someone") })}</p>}
    </div>
  );
}
