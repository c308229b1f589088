"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ownHistoryState } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { tabAddress, TABS, type Tab } from "#components/audit/tabs.ts";

/** The parts of the page, each with an address of its own. */
export function AuditTabs({ tab }: { tab: Tab }) {
  const t = useTranslations("audit.tabs");
  const { home } = useLive();
  const nav = useRef<HTMLElement>(null);
  // On a phone the last ones are past the edge.
  useEffect(() => {
    nav.current?.querySelector(`[data-tab=${tab}]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [tab]);
  return (
    <nav ref={nav} aria-label={t("label")} className="mb-5 flex gap-5 overflow-x-auto overflow-y-hidden border-b border-line">
      {TABS.map((each) => (
        <Link
          key={each} data-tab={each} href={tabAddress(home, each)} prefetch={false} aria-current={each === tab ? "page" : undefined}
          // Here and now, as everything it takes is in the browser: the server may be out of reach.
          onNavigate={(event) => {
            event.preventDefault();
            history.pushState(ownHistoryState(history.state), "", tabAddress(home, each));
          }}
          className="-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 rounded-t-sm border-b-2 border-transparent text-ink-2 outline-offset-[-2px] transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {t(each)}
          {each !== "access" && <Count of={each} />}
        </Link>
      ))}
    </nav>
  );
}

function Count({ of }: { of: Exclude<Tab, "access"> }) {
  const count = usePlan((plan) => plan[of].length);
  return count > 0 && <span className="text-sm font-normal text-ink-3 tabular-nums">{count}</span>;
}
