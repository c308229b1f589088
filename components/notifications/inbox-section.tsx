"use client";
import { useQuery } from "@tanstack/react-query";
import { Settings } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import { useTRPC } from "#components/api/trpc.ts";
import { Badge } from "#components/ui/badge.tsx";

/** No live connection is open here, ms. */
const ASK_MS = 60_000;

/** What waits for me, in all my workspaces. */
export function InboxSection() {
  const t = useTranslations("notifications");
  const router = useRouter();
  const unread = useQuery(useTRPC().notifications.count.queryOptions(undefined, { refetchInterval: ASK_MS })).data?.unread ?? 0;
  return (
    <section aria-labelledby="inbox" className="mt-12">
      <h2 id="inbox" className="mb-3 flex items-center gap-2 text-lg font-semibold tracking-tight">{t("title")}{unread > 0 && <Badge tone="accent">{t("unreadCount", { count: unread })}</Badge>}</h2>
      <NotificationList
        workspace={null} onOpen={(address) => router.push(address)} className="rounded-md border border-line"
        action={<Link href="/account#notifications" aria-label={t("settings")} title={t("settings")} className="flex size-8 items-center justify-center rounded-md text-ink-2 transition-colors hover:bg-hover hover:text-ink"><Settings aria-hidden size={16} /></Link>}
      />
    </section>
  );
}
