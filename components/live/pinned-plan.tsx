"use client";
import { fromBase64 } from "lib0/buffer";
import { useEffect, useState, type ReactNode } from "react";
import type { Home } from "#components/live/home.ts";
import { CurrentLiveContext, LiveContext, useCurrentLive } from "#components/live/live-context.ts";
import { createPinned } from "#components/live/pinned.ts";

type Props = { version: string; home: Home; state: string; children: ReactNode };

/** Shows everything below it a version's plan, of its document's state in base64. */
export function PinnedPlan(props: Props) {
  return <OnePinnedPlan key={props.version} {...props} />;
}

function OnePinnedPlan({ version, home, state, children }: Props) {
  const current = useCurrentLive();
  const [pinned] = useState(() => createPinned(current, home, fromBase64(state)));
  useEffect(() => {
    current.reading.set(version);
    return () => current.reading.set(null);
  }, [current, version]);
  return <CurrentLiveContext value={current}><LiveContext value={pinned}>{children}</LiveContext></CurrentLiveContext>;
}
