"use client";
import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";
import { useGoTo } from "#components/live/use-go-to.ts";

/** A link to a place of the plan, which is gone to as `useGoTo` does; with a key held it opens as any link. */
export function GoLink({ address, className, children }: { address: string; className: string; children: ReactNode }) {
  const goTo = useGoTo();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(address);
  };
  return <Link href={address} prefetch={false} onClick={go} className={className}>{children}</Link>;
}
