"use client";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, type ReactNode } from "react";
import type { Plan } from "#model/shape.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { socketUrl } from "#components/live/early-socket.ts";
import { createLive, type Live, type Me } from "#components/live/live.ts";
import { LiveContext } from "#components/live/live-context.ts";
import { pageOf } from "#components/live/page-of.ts";
import { useUndoKeys } from "#components/live/use-undo-keys.ts";
import { holdPopups } from "#components/ui/popups.ts";
import { useToast } from "#components/ui/toast.tsx";

type Props = {
  workspace: string;
  me: Me;
  /** The plan as the server read it for this page, shown until the document is here; in JSON, which a browser reads many times faster than what React would make of the plan. */
  initial: string;
  children: ReactNode;
};

/** Keeps the workspace's document live for everything below it. */
export function LivePlan(props: Props) {
  return <OneLivePlan key={`${props.workspace}/${props.me.userId}`} {...props} />;
}

function OneLivePlan({ workspace, me, initial, children }: Props) {
  const refresh = useRefreshQueries();
  const [live] = useState(() => createLive({ workspace, me, initial: JSON.parse(initial) as Plan, url: socketUrl, onStale: refresh, onBack: () => refresh(["*"]) }));
  useEffect(() => live.start(), [live]);
  useEffect(() => watchDevice(live), [live]);
  useEffect(() => holdUntilReady(live), [live]);
  useUndoKeys(live);
  usePage(live);
  useRoleNews(live);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The plan comes first. */
function holdUntilReady(live: Live): () => void {
  const release = holdPopups();
  const stop = live.ready.subscribe(release);
  return () => {
    stop();
    release();
  };
}

/** Reconnects when the device is back, and asks before the last copy of unsaved changes is closed. */
function watchDevice(live: Live): () => void {
  const back = () => live.wake();
  const shown = () => {
    if (document.visibilityState === "visible") live.wake();
    else live.setPresence({ cursor: undefined });
  };
  const leaving = (event: BeforeUnloadEvent) => {
    const { kept, pending } = live.status.get();
    if (!kept && pending > 0) event.preventDefault();
  };
  addEventListener("online", back);
  addEventListener("offline", back);
  document.addEventListener("visibilitychange", shown);
  addEventListener("beforeunload", leaving);
  return () => {
    removeEventListener("online", back);
    removeEventListener("offline", back);
    document.removeEventListener("visibilitychange", shown);
    removeEventListener("beforeunload", leaving);
  };
}

function usePage(live: Live): void {
  const page = pageOf(usePathname(), live.workspace);
  useEffect(() => {
    live.setPresence({ page });
    // On leaving, not on coming: the new page's own effects run before this one.
    return () => live.setPresence({ focus: undefined, map: undefined, cursor: undefined, selection: undefined, drag: undefined, viewport: undefined });
  }, [live, page]);
}

/** The server judged my role anew: says so, and has the pages and queries that depend on it asked again. */
function useRoleNews(live: Live): void {
  const router = useRouter();
  const refresh = useRefreshQueries();
  const toast = useToast();
  const t = useTranslations("live");
  useEffect(() => live.role.subscribe(() => {
    toast.add({ title: t("roleChanged", { role: live.role.get() }) });
    refresh(["workspaces.get", "workspaces.list", "members.list"]);
    router.refresh();
  }), [live, router, refresh, toast, t]);
}
