"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Bell as Picture, Settings } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/live-context.ts";
import { useGoTo } from "#components/live/use-go-to.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";

/** The hub tells of this workspace at once; what happens in others is asked for, ms. */
const ASK_MS = 120_000;
const MOST_SHOWN = 99;

/** How much I have not read, and the list of it. */
export function Bell() {
  const t = useTranslations("notifications");
  const { workspace } = useLive();
  const goTo = useGoTo();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(useTRPC().notifications.count.queryOptions(undefined, { refetchInterval: ASK_MS }));
  const unread = data?.unread ?? 0;
  useTellTimeZone(data?.timeZone);
  const go = (address: string) => {
    setOpen(false);
    goTo(address);
  };
  return (
    <Popover
      title={t("title")} titleHidden align="end" open={open} onOpenChange={setOpen} className="nokey touch-targets flex w-104 flex-col overflow-hidden! p-0!"
      trigger={
        <IconButton label={unread > 0 ? t("openUnread", { count: unread }) : t("open")} side="bottom" className="relative">
          <Picture aria-hidden size={16} />
          {unread > 0 && <span aria-hidden className="absolute -right-0.5 -top-0.5 min-w-4 rounded-full border border-surface bg-accent px-1 text-center text-[10px]/[14px] font-semibold tabular-nums text-on-accent">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
        </IconButton>
      }
    >
      <NotificationList
        workspace={workspace} onOpen={go} className="flex max-h-[min(36rem,calc(var(--available-height)-2px))] min-h-0 flex-col"
        action={<Tooltip label={t("settings")} side="bottom"><Link href="/account#notifications" aria-label={t("settings")} className="flex size-8 items-center justify-center rounded-md text-ink-2 transition-colors hover:bg-hover hover:text-ink"><Settings aria-hidden size={16} /></Link></Tooltip>}
      />
    </Popover>
  );
}

/** Daily letters go out in the morning of where I am: the server is told once it knows another zone, or none. */
function useTellTimeZone(known: string | null | undefined): void {
  const { mutate } = useMutation(useTRPC().account.update.mutationOptions());
  useEffect(() => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (known !== undefined && known !== timeZone) mutate({ timeZone });
  }, [known, mutate]);
}
