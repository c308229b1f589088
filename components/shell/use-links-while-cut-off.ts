"use client";
import { useEffect } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useGoTo } from "#components/live/use-go-to.ts";

/** While the server does not answer, a link keeps the page: following it would put the browser's own error page in place of work that is not sent yet. */
export function useLinksWhileCutOff(): void {
  const live = useLive();
  const goTo = useGoTo();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || live.status.get().state !== "offline" || !leavesThisPage(event, link)) return;
      event.preventDefault();
      goTo(link.pathname + link.search + link.hash);
    };
    // Before the link itself hears of it.
    addEventListener("click", onClick, { capture: true });
    return () => removeEventListener("click", onClick, { capture: true });
  }, [live, goTo]);
}

/** Whether a press makes this page go to another one of ours. */
function leavesThisPage(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return isPlain && !event.defaultPrevented && link.target === "" && link.origin === location.origin && link.pathname !== location.pathname;
}
