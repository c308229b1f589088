"use client";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { ownHistoryState } from "#components/live/addresses.ts";

type Props = {
  label: string;
  current: string;
  /** `count`: how many there are in it; nothing is said of none. */
  tabs: readonly { readonly id: string; readonly label: string; readonly href: string; readonly count?: number | undefined }[];
};

/** The parts of a page, each with an address of its own. */
export function PageTabs({ label, current, tabs }: Props) {
  const nav = useRef<HTMLElement>(null);
  // On a phone the last ones are past the edge.
  useEffect(() => {
    nav.current?.querySelector(`[data-tab=${current}]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <nav ref={nav} aria-label={label} className="mb-5 flex gap-5 overflow-x-auto overflow-y-hidden border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.id} data-tab={tab.id} href={tab.href} prefetch={false} aria-current={tab.id === current ? "page" : undefined}
          // Here and now, as everything it takes is in the browser: the server may be out of reach.
          onNavigate={(event) => {
            event.preventDefault();
            history.pushState(ownHistoryState(history.state), "", tab.href);
          }}
          className="-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 rounded-t-sm border-b-2 border-transparent text-ink-2 outline-offset-[-2px] transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && <span className="text-sm font-normal text-ink-3 tabular-nums">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
