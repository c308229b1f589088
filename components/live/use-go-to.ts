"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ownHistoryState } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { useToast } from "#components/ui/toast.tsx";

/** Goes to a page of ours; while the server does not answer, says so and stays. */
export function useGoTo(): (address: string) => void {
  const live = useLive();
  const router = useRouter();
  const toast = useToast();
  const t = useTranslations("shell.cutOff");
  return useCallback((address) => {
    const { pathname, search, hash } = new URL(address, location.href);
    if (pathname === location.pathname) {
      // Nothing to ask the server for. Who shows this page hears of the new end of its address.
      history[search === location.search ? "replaceState" : "pushState"](ownHistoryState(history.state), "", address);
      if (hash) dispatchEvent(new HashChangeEvent("hashchange"));
      return;
    }
    if (live.status.get().state !== "offline") return router.push(address);
    live.wake();
    const refuse = () => void toast.add({ title: t("title"), detail: t("detail") });
    // Only the live connection may be cut: a page is then to be had as ever.
    fetch("/api/health", { cache: "no-store" }).then(({ ok }) => (ok ? router.push(address) : refuse()), refuse);
  }, [live, router, toast, t]);
}
