"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useToast } from "#components/ui/toast.tsx";

/** While the server does not answer, a link keeps the page: following it would put the browser's own error page in place of work that is not sent yet. */
export function useLinksWhileCutOff(): void {
  const live = useLive();
  const router = useRouter();
  const toast = useToast();
  const t = useTranslations("shell.cutOff");
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || live.status.get().state !== "offline" || !leavesThisPage(event, link)) return;
      event.preventDefault();
      live.wake();
      const refuse = () => void toast.add({ title: t("title"), detail: t("detail") });
      // Only the live connection may be cut: a page is then to be had as ever.
      fetch("/api/health", { cache: "no-store" }).then(({ ok }) => (ok ? router.push(link.pathname + link.search) : refuse()), refuse);
    };
    // Before the link itself hears of it.
    addEventListener("click", onClick, { capture: true });
    return () => removeEventListener("click", onClick, { capture: true });
  }, [live, router, toast, t]);
}

/** Whether a press makes this page go to another one of ours. */
function leavesThisPage(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return isPlain && !event.defaultPrevented && link.target === "" && link.origin === location.origin && link.pathname !== location.pathname;
}
