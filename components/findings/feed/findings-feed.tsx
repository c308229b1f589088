"use client";
import { useQuery } from "@tanstack/react-query";
import { useTimeZone } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useFindings } from "#components/findings/findings-context.ts";
import { showFindings } from "#components/findings/feed/show-findings.ts";
import { watchFindings } from "#components/findings/feed/watch-findings.ts";
import { createSignal } from "#components/live/signal.ts";
import { useLive } from "#components/live/live-context.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { dayOf } from "#model/days.ts";
import type { KnownAround } from "#model/findings/known-around.ts";

/** Keeps what is noticed in the plan in step with it. While a version is read nothing is noticed: it is not what there is to mend. */
export function FindingsFeed() {
  return useSignal(useLive().reading) === null && <Watching />;
}

function Watching(): null {
  const live = useLive();
  const findings = useFindings();
  const timeZone = useTimeZone() ?? "UTC";
  const [around] = useState(() => createSignal<KnownAround | null>(null));
  const { data } = useQuery(useTRPC().findings.around.queryOptions({ workspace: live.workspace }));
  useEffect(() => data && around.set({ ...data, today: dayOf(new Date(), timeZone) }), [data, around, timeZone]);
  useEffect(() => {
    const stop = watchFindings(live, around, (found) => showFindings(findings, found));
    return () => {
      stop();
      showFindings(findings, null);
    };
  }, [live, findings, around]);
  return null;
}
