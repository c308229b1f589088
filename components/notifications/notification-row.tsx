"use client";
import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Ago } from "#components/comments/ago.tsx";
import { AnchorIcon } from "#components/comments/anchor-icon.tsx";
import { colourOf } from "#components/live/colour-of.ts";
import { Join } from "#components/notifications/join.tsx";
import type { Notification } from "#components/notifications/notification.ts";
import { notificationAddress } from "#components/notifications/notification-address.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { parseAnchor } from "#model/anchors.ts";
import { speakOf } from "#model/notification-words.ts";

type Props = {
  notification: Notification;
  /** Where many workspaces meet, each says which it is of. */
  withWorkspace: boolean;
  onOpen: (address: string) => void;
  onRead: (id: number, read: boolean) => void;
};

/** Who did what to me, with which words, and when. Pressed, it is read, and shows what it is about. */
export function NotificationRow({ notification, withWorkspace, onOpen, onRead }: Props) {
  const t = useTranslations("notifications");
  const kinds = useTranslations("comments.kind");
  const locale = useLocale();
  const { id, told, read, workspace, at } = notification;
  const { key, values, subject, quote } = speakOf({ ...notification, actor: notification.actor.name }, locale, { someone: t("someone"), guest: (name) => t("guest", { name }) });
  const anchor = "anchor" in told.params ? parseAnchor(told.params.anchor) : null;
  const address = notificationAddress(workspace.id, told);
  const open = (event: MouseEvent) => {
    if (!read) onRead(id, true);
    // A new tab or window is the browser's.
    if (address === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(address);
  };
  const about = subject || (anchor ? kinds(anchor.kind) : "");
  const said = (
    <>
      <Avatar name={notification.actor.name || t("someone")} colour={colourOf(notification.actor.member ?? notification.actor.name)} size={28} className="mt-0.5" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className={classNames("[overflow-wrap:anywhere]", read ? "text-ink-2" : "font-medium text-ink")}>{!read && <span className="sr-only">{t("unread")}: </span>}{t(`said.${key}`, values)}</span>
        {about && <span className="flex min-w-0 items-center gap-1.5 text-sm text-ink-2">{anchor && <AnchorIcon kind={anchor.kind} />}<span className="min-w-0 truncate">{about}</span></span>}
        {quote && <span className="line-clamp-2 text-sm text-ink-2 [overflow-wrap:anywhere]">{t("quote", { text: quote })}</span>}
        <span className="flex min-w-0 items-center gap-2 text-xs text-ink-3"><Ago at={at} />{withWorkspace && <span className="min-w-0 truncate">{workspace.name}</span>}</span>
      </span>
    </>
  );
  const look = "flex w-full gap-3 py-2.5 pl-3 pr-11 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2";
  return (
    <li className="group relative border-b border-line last:border-b-0">
      {told.kind === "invited" ? <div className={look}>{said}<Join invitation={told.params.invitation} onJoined={onOpen} /></div> : address === null ? <div className={look}>{said}</div> : <a href={address} onClick={open} className={look}>{said}</a>}
      <IconButton
        size="sm" label={t(read ? "markUnread" : "markRead")} onClick={() => onRead(id, !read)}
        className={classNames("absolute! right-2 top-2", read && "opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100")}
      >
        <span aria-hidden className={classNames("size-2 rounded-full", read ? "border border-ink-3" : "bg-accent")} />
      </IconButton>
    </li>
  );
}
